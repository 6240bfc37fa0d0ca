import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type {
  Blocker,
  CheckId,
  GapCause,
  GateCheck,
  MissingThing,
} from '../../../shared/views/shape/gate.ts';
import type { Titles } from './conflict.ts';
import { dueWords, roleWords } from './noun.ts';
import { counted, numberText } from './plain.ts';
import { minuteText } from './when.ts';

/** What a check asks for, in a few words. */
export const checkWords: Readonly<Record<CheckId, string>> = {
  'earlier-phases': 'Earlier phases finished',
  'no-halt': 'No halt',
  'plan-approved': 'Plan approved',
  cohort: 'Cohort frozen',
  rollback: 'Rollback plan rehearsed',
  criteria: 'Criteria met',
  activities: 'Activities done',
  training: 'People trained',
  joiners: 'Late joiners decided on and trained',
  approvals: 'Approvals signed',
  'trail-review': 'Audit trail reviewed',
  deviations: 'No high deviation open',
  conflicts: 'No conflict open',
  intact: 'Book intact',
};

export const missingWords: Readonly<Record<MissingThing, string>> = {
  impact: 'Impact is not assessed',
  risk: 'Risk is not assessed',
  'rollback-plan': 'There is no rollback plan',
  rehearsal: 'The rollback was not rehearsed',
  'cohort-empty': 'Nobody is in the cohort',
  'cohort-open': 'The cohort is not frozen',
  criteria: 'No criteria are set',
  activities: 'No activities are planned',
  requirements: 'No training is required yet',
  route: 'No approver is named',
  'trail-review': 'Nobody has reviewed the audit trail',
  preparation: 'Preparation has not started',
};

export function causeText(cause: GapCause, trainedOn: number | null): string {
  switch (cause) {
    case 'never':
      return 'never trained';
    case 'outdated':
      return trainedOn === null ? 'trained on an older version' : `trained on v${trainedOn}`;
    case 'failed':
      return 'did not pass';
    case 'expired':
      return 'training expired';
    case 'not-assessed':
      return 'read, not assessed';
    case 'wrong-method':
      return 'by a method that does not count';
    case 'unsigned':
      return 'signature missing';
    case 'no-version':
      return 'no version in force';
    default:
      return assertNever(cause);
  }
}

/** A check that is not met as one bold statement: "3 of 20 people untrained". */
export function openText({
  id,
  have,
  want,
  blockers,
}: Omit<GateCheck, 'blockers' | 'met'> & { readonly blockers: readonly Blocker[] }): string {
  const left = want - have;
  switch (id) {
    case 'training':
      return want === 0
        ? 'Nobody to train yet'
        : left === 0
          ? 'Training not required yet'
          : `${numberText(left)} of ${counted(want, 'person', 'people')} untrained`;
    case 'approvals':
      return approvalsText(blockers, left);
    case 'plan-approved':
      return 'Plan not approved';
    case 'criteria':
      return want === 1 && have === 0 && blockers[0]?.kind === 'missing'
        ? 'No criteria'
        : `${numberText(left)} of ${counted(want, 'criterion', 'criteria')} not met`;
    case 'activities':
      return blockers[0]?.kind === 'missing'
        ? 'No activities'
        : `${numberText(left)} of ${counted(want, 'activity', 'activities')} not done`;
    case 'earlier-phases':
      return `${counted(left, 'earlier wave', 'earlier waves')} not finished`;
    case 'no-halt':
      return 'Halted';
    case 'cohort':
      return blockers[0]?.kind === 'joiner'
        ? `${counted(blockers.length, 'late joiner', 'late joiners')} undecided`
        : 'Cohort not settled';
    case 'joiners':
      return joinersText(blockers);
    case 'rollback':
      return 'Rollback not ready';
    case 'trail-review':
      return 'Audit trail not reviewed';
    case 'deviations':
      return `${counted(left, 'high deviation', 'high deviations')} open`;
    case 'conflicts':
      return `${counted(left, 'conflict', 'conflicts')} not settled`;
    case 'intact':
      return 'Book damaged';
    default:
      return assertNever(id);
  }
}

function joinersText(blockers: readonly Blocker[]): string {
  const undecided = blockers.filter(({ kind }) => kind === 'joiner').length;
  return undecided > 0
    ? `${counted(undecided, 'late joiner', 'late joiners')} undecided`
    : 'Late joiners untrained';
}

function approvalsText(blockers: readonly Blocker[], left: number): string {
  const [first] = blockers;
  if (blockers.length === 1 && first?.kind === 'approval')
    return `${roleWords[first.role]} ${dueWords[first.meaning]} missing`;
  if (first?.kind === 'only-author') return 'Approved by an author only';
  return first?.kind === 'missing'
    ? 'No approver named'
    : `${counted(left, 'approval', 'approvals')} missing`;
}

/** One reason by name: "Jonas Bakke: WI-118 v4, never trained". */
export function blockerText(blocker: Blocker, titles: Titles = new Map()): string {
  switch (blocker.kind) {
    case 'gap':
      return `${blocker.name}: ${blocker.item}${blocker.version === null ? '' : ` v${blocker.version}`}, ${causeText(blocker.cause, blocker.trainedOn)}`;
    case 'approval':
      return `${blocker.name ?? roleWords[blocker.role]}: ${dueWords[blocker.meaning]} ${standingText(blocker)}`;
    case 'criterion':
      return `${blocker.text}: ${blocker.verdict === null ? 'nobody has looked' : 'not met'}`;
    case 'activity':
      return `${blocker.title}: ${blocker.owner}, due ${minuteText(blocker.due)}${blocker.late ? ', late' : ''}`;
    case 'wave-ahead':
      return `${blocker.number}, ${blocker.title}`;
    case 'halt':
      return `Since ${minuteText(blocker.at)}: ${blocker.seen}`;
    case 'joiner':
      return `${blocker.name}: in the scope since ${minuteText(blocker.since)}, neither taken in nor left out`;
    case 'deviation':
      return `${blocker.number}: ${blocker.what}`;
    case 'conflict':
      return titles.get(blocker.id) ?? `${blocker.record}: values written apart`;
    case 'missing':
      return missingWords[blocker.what];
    case 'only-author':
      return `${blocker.name} wrote what was approved`;
    case 'damaged':
      return 'Events are damaged; heal the book first';
    default:
      return assertNever(blocker);
  }
}

function standingText({ status, asked }: Extract<Blocker, { kind: 'approval' }>): string {
  const since = asked === null ? '' : ` ${minuteText(asked)}`;
  switch (status) {
    case 'waiting':
      return asked === null ? 'not asked for' : `asked for${since}`;
    case 'not-due':
      return 'not due yet';
    case 'not-asked':
      return 'not asked for yet';
    case 'rejected':
      return 'rejected';
    case 'void':
      return 'void since an edit, to be signed again';
    case 'signed':
      return 'signed';
    default:
      return assertNever(status);
  }
}

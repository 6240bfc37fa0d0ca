import { assertNever } from '../kernel/assert-never.ts';
import type { Blocker, GateCheck } from '../views/shape/gate.ts';
import { capital, countText, listText, numberText } from './count.ts';
import { gate as say } from './en/gate.ts';
import type { BlockerWords } from './approval-words.ts';
import { approvalDetail, approvalWords, quorumText } from './approval-words.ts';
import { conflictTitle } from './conflict-title.ts';
import { checkReasons, missingApprovals, untrained } from './gate-words.ts';
import { meaningDid } from './meanings.ts';
import { roleWord } from './roles.ts';
import { instantText } from './when.ts';

type Gap = Extract<Blocker, { kind: 'gap' }>;

/** An unmet check as one bold statement: "3 of 20 people are not trained on the current version", "QA has not approved". */
export function checkStatement(check: GateCheck): string {
  const { id, blockers, want } = check;
  const first = blockers[0];
  const things = blockers.filter((one) => one.kind !== 'missing').length;
  if (things === 0 && id !== 'plan-approved') return capital(checkReasons(check).join(', '));
  const one = things === 1;
  switch (id) {
    case 'training':
      return say.statement.training(numberText(untrained(blockers).length), countText(want, ...say.person));
    case 'joiners':
      return joinersStatement(check);
    case 'approvals':
      return approvalStatement(blockers);
    case 'plan-approved':
      return say.statement.plan;
    case 'criteria':
      return say.statement.criteria(countText(things, ...say.criterion), one);
    case 'activities':
      return say.statement.activities(countText(things, ...say.activity), one);
    case 'earlier-phases':
      return say.statement.earlier(countText(things, ...say.earlier), one);
    case 'deviations':
      return say.statement.deviations(countText(things, ...say.deviation), one);
    case 'conflicts':
      return say.statement.conflicts(countText(things, ...say.conflict), one);
    case 'no-halt':
      return first?.kind === 'halt' && one
        ? `${say.statement.halted(1)}: ${first.seen}`
        : say.statement.halted(things);
    case 'intact':
      return say.statement.damaged;
    case 'cohort':
      return things === blockers.length ? joinersStatement(check) : capital(checkReasons(check).join(', '));
    case 'rollback':
    case 'trail-review':
      return capital(checkReasons(check).join(', '));
    default:
      return assertNever(id);
  }
}

/** Who waits for a decision comes first; who was taken in and is not trained is told where nobody waits. */
function joinersStatement({ blockers }: GateCheck): string {
  const undecided = blockers.filter((one) => one.kind === 'joiner').length;
  if (undecided > 0) return say.statement.joiners(countText(undecided, ...say.joiner));
  const lacking = untrained(blockers).length;
  return say.statement.joinersUntrained(countText(lacking, ...say.joiner), lacking === 1);
}

/** What stands below the statement: who was asked when, what is missing in the plan. Null where the names say it all. */
export function checkDetail({ id, blockers }: GateCheck): string | null {
  if (id === 'no-halt') return say.detail.halted;
  if (id === 'intact') return say.detail.damaged;
  if (id === 'conflicts') return say.detail.conflicts;
  const authors = blockers.flatMap((one) => (one.kind === 'only-author' ? [one.name] : []));
  const sentences = [
    ...(blockers.some((one) => one.kind === 'joiner') ? [say.detail.joiners] : []),
    ...blockers.flatMap((one) => (one.kind === 'missing' ? [say.missingWhole[one.what]] : [])),
    ...blockers.flatMap((one) => (one.kind === 'approval' ? approvalDetail(one) : [])),
    ...(authors.length > 0 ? [say.detail.onlyAuthor(listText(authors))] : []),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

function approvalStatement(blockers: readonly Blocker[]): string {
  const steps = blockers.flatMap((one) => (one.kind === 'approval' ? [one] : []));
  const [first] = steps;
  if (first === undefined) return say.statement.onlyAuthor;
  if (steps.length > 1)
    return say.statement.approvals(countText(missingApprovals(blockers), ...say.approval));
  const role = capital(roleWord(first.role));
  if (first.status === 'rejected') return say.statement.rejected(role);
  return first.need > 1 ? quorumText(first) : say.statement.approval(role, meaningDid(first.meaning));
}

/** One reason by name, with its mark: "Jonas Bakke", "WI-118 v4, never trained". */
export function blockerWords(blocker: Blocker): BlockerWords {
  switch (blocker.kind) {
    case 'gap':
      return {
        mark: `training/${gapMark(blocker)}`,
        name: blocker.name,
        cause: `${say.itemVersion(blocker.item, blocker.version)}, ${causeText(blocker)}`,
      };
    case 'approval':
      return approvalWords(blocker);
    case 'criterion':
      return {
        mark: blocker.verdict === null ? 'check/not-due' : 'check/not-met',
        name: blocker.text,
        cause: blocker.verdict === null ? say.blocker.notLooked : say.blocker.notMet,
      };
    case 'activity':
      return activityWords(blocker);
    case 'wave-ahead':
      return { mark: 'check/not-met', name: blocker.title, cause: say.blocker.ahead(blocker.number) };
    case 'halt':
      return { mark: 'wave/halted', name: blocker.seen, cause: say.blocker.since(instantText(blocker.at)) };
    case 'joiner':
      return {
        mark: 'check/not-met',
        name: blocker.name,
        cause: say.blocker.joined(instantText(blocker.since)),
      };
    case 'deviation':
      return { mark: 'check/not-met', name: blocker.number, cause: blocker.what };
    case 'conflict':
      return {
        mark: 'book/conflict',
        name: conflictTitle(blocker),
        cause: say.blocker.conflict,
      };
    case 'missing':
      return { mark: 'check/not-met', name: capital(say.missing[blocker.what]), cause: '' };
    case 'only-author':
      return { mark: 'signature/waiting', name: blocker.name, cause: say.blocker.wrote };
    case 'damaged':
      return { mark: 'book/damaged', name: say.blocker.book, cause: say.blocker.damaged };
    default:
      return assertNever(blocker);
  }
}

/** "WI-118 v4, never trained" without the item: "trained on v2", "did not pass". */
export function causeText({ cause, trainedOn }: Pick<Gap, 'cause' | 'trainedOn'>): string {
  return cause === 'outdated' && trainedOn !== null ? say.trainedOn(trainedOn) : say.cause[cause];
}

/** Eight causes, three shapes: nothing that counts yet; was trained once; tried, and it does not answer. */
export function gapMark({ cause }: Pick<Gap, 'cause'>): 'never' | 'outdated' | 'failed' {
  switch (cause) {
    case 'never':
    case 'unsigned':
    case 'no-version':
      return 'never';
    case 'outdated':
    case 'expired':
      return 'outdated';
    case 'failed':
    case 'not-assessed':
    case 'wrong-method':
      return 'failed';
    default:
      return assertNever(cause);
  }
}

function activityWords({ title, owner, due, late }: Extract<Blocker, { kind: 'activity' }>): BlockerWords {
  return {
    mark: late ? 'check/late' : 'check/not-met',
    name: title,
    cause: late ? say.blocker.late(owner, instantText(due)) : say.blocker.due(owner, instantText(due)),
  };
}

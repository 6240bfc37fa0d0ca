import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { Blocker, CheckId, GateCheck } from '../../../shared/views/shape/gate.ts';
import type { GateSide } from '../../../shared/domain/wave.ts';
import { place } from '../../app/address.ts';
import type { Action } from '../../parts/action.tsx';
import { gate as words } from '../../strings/en/gate.ts';
import { closedBy } from './gap-groups.ts';
import { causeActions } from './training-reason.ts';
import type { WaveDialog } from './wave-desk.ts';

/** What the controls of a gate need: the page, and how things are opened, asked for and shown. */
export interface GateActs {
  readonly page: WavePage;
  readonly show: (dialog: WaveDialog) => void;
  readonly ask: (side: GateSide) => void;
  readonly go: (section: string) => void;
}

type Of<Kind extends Blocker['kind']> = Extract<Blocker, { readonly kind: Kind }>;

function only<Kind extends Blocker['kind']>(check: GateCheck, kind: Kind): readonly Of<Kind>[] {
  return check.blockers.filter((blocker): blocker is Of<Kind> => blocker.kind === kind);
}

function misses(check: GateCheck, what: Of<'missing'>['what']): boolean {
  return only(check, 'missing').some((blocker) => blocker.what === what);
}

type Removes = (check: GateCheck, acts: GateActs, side: GateSide) => readonly Action[];

const training: Removes = (check, acts) => {
  if (misses(check, 'requirements'))
    return [{ label: words.setRequirements, onPress: () => acts.show({ kind: 'requirements' }) }];
  return gapActions(only(check, 'gap'), acts);
};

/** Each step that closes some of these gaps, once. */
function gapActions(gaps: readonly Of<'gap'>[], acts: GateActs): readonly Action[] {
  const kinds = [...new Set(gaps.map((gap) => closedBy(gap.cause)))];
  return kinds.flatMap((kind) => {
    const some = gaps.filter((gap) => closedBy(gap.cause) === kind);
    const [first] = some;
    return first === undefined ? [] : causeActions({ cause: first.cause, gaps: some }, acts);
  });
}

const joiners: Removes = (check, acts) => [
  ...(only(check, 'joiner').length === 0
    ? []
    : [{ label: words.decideJoiners, onPress: () => acts.show({ kind: 'joiners', people: [] }) }]),
  ...gapActions(only(check, 'gap'), acts),
];

const approvals: Removes = (check, { page, show, ask }, side) => {
  if (misses(check, 'route'))
    return [{ label: words.setRoute, onPress: () => show({ kind: 'route', gate: side }) }];
  const steps = only(check, 'approval');
  const waiting = steps.some((step) => step.status === 'waiting' || step.status === 'void');
  const unasked = steps.some((step) => step.status === 'not-asked' || step.status === 'rejected');
  return [
    ...(waiting ? [{ label: words.signHere, href: place.signWave(page.rollout.id, page.row.id, side) }] : []),
    ...(unasked ? [{ label: words.askApprovals, onPress: () => ask(side) }] : []),
  ];
};

const criteria: Removes = (check, { page, show, go }, side) => {
  const open = only(check, 'criterion');
  const first = page.criteria.find((row) => row.id === open[0]?.id);
  if (open.length === 1 && first !== undefined)
    return [{ label: words.checkCriterion, onPress: () => show({ kind: 'check', criterion: first }) }];
  if (open.length > 0) return [{ label: words.checkCriteria, onPress: () => go('criteria') }];
  return [
    { label: words.addCriterion, onPress: () => show({ kind: 'criterion', gate: side, criterion: null }) },
  ];
};

const activities: Removes = (check, { page, show, go }) => {
  const open = only(check, 'activity');
  const first = page.activities.find((row) => row.id === open[0]?.id);
  if (open.length === 1 && first !== undefined)
    return [{ label: words.markDone, onPress: () => show({ kind: 'done', activity: first }) }];
  if (open.length > 0) return [{ label: words.goActivities, onPress: () => go('activities') }];
  return [{ label: words.addActivity, onPress: () => show({ kind: 'activity', activity: null }) }];
};

const cohort: Removes = (check, acts, side) => {
  const { show } = acts;
  if (misses(check, 'cohort-empty'))
    return [{ label: words.chooseCohort, onPress: () => show({ kind: 'cohort' }) }];
  if (misses(check, 'cohort-open'))
    return [{ label: words.freezeCohort, onPress: () => show({ kind: 'freeze' }) }];
  return joiners(check, acts, side);
};

const noHalt: Removes = (check, { page, show }) => {
  const ids = only(check, 'halt').map((blocker) => blocker.halt);
  const halts = page.halts.filter((halt) => halt.lifted === null && ids.includes(halt.id));
  return halts
    .slice(0, 1)
    .map((halt) => ({ label: words.resume, onPress: () => show({ kind: 'resume', halt }) }));
};

const earlier: Removes = (check, { page }) =>
  only(check, 'wave-ahead')
    .slice(0, 2)
    .map((blocker) => ({
      label: words.open(blocker.title),
      href: place.wave(page.rollout.id, blocker.wave),
    }));

const removes: Readonly<Record<CheckId, Removes>> = {
  training,
  approvals,
  criteria,
  activities,
  cohort,
  joiners,
  'no-halt': noHalt,
  'earlier-phases': earlier,
  'plan-approved': (_, { page }) => [{ label: words.openPlan, href: place.rollout(page.rollout.id) }],
  rollback: (_, { page }) => [{ label: words.openRollback, href: place.tab(page.rollout.id, 'scope') }],
  'trail-review': (_, { show }) => [{ label: words.recordReview, onPress: () => show({ kind: 'review' }) }],
  deviations: (_, { go }) => [{ label: words.goDeviations, onPress: () => go('deviations') }],
  conflicts: (check) =>
    only(check, 'conflict')
      .slice(0, 3)
      .map(({ id }, index, all) => ({
        label: all.length === 1 ? words.openConflict : words.openConflictOf(index + 1),
        href: place.conflict(id),
      })),
  intact: () => [],
};

/** The controls that remove the reasons of an unmet check. */
export function actionsFor(check: GateCheck, acts: GateActs, side: GateSide): readonly Action[] {
  return removes[check.id](check, acts, side);
}

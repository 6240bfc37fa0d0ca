import type { Account } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { GateSide, Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { approvalsCheck } from './gate/approvals-check.ts';
import { conflictsCheck } from './gate/conflicts-check.ts';
import { joinersCheck } from './gate/joiners-check.ts';
import { trainingCheck } from './gate/training-check.ts';
import {
  activitiesCheck,
  cohortCheck,
  criteriaCheck,
  deviationsCheck,
  earlierPhasesCheck,
  intactCheck,
  noHaltCheck,
  rollbackCheck,
  trailReviewCheck,
} from './gate/wave-checks.ts';
import { haltsOver } from './halts-over.ts';
import { planCheck } from './plan-check.ts';
import { routePlace, routeView, type Looking } from './route-view.ts';
import type { WhoIsWho } from './route-view/who-answers.ts';
import type { Gate, GateCheck, RouteView } from './shape/gate.ts';
import { readinessOf, type Moment, type WaveReadiness } from './wave-readiness.ts';

/**
 * `intact`: nothing in the book is known to be damaged. `viewer`: who looks; it never opens or closes a
 * gate. `training`, `joiners`: the wave's training and late joiners at `now` where the caller has them already
 * (a `Readiness` holds both).
 */
export interface GateContext extends Moment, Partial<WaveReadiness> {
  readonly intact: boolean;
  readonly viewer?: Account | null;
}

/** A control point of a wave at a moment: open exactly when every check is met, and saying by name why not. */
export function gateOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  side: GateSide,
  context: GateContext,
): Gate {
  const known = { ...context, ...readinessOf(state, wave, context) };
  const checks =
    side === 'entry' ? entryChecks(state, rollout, wave, known) : exitChecks(state, rollout, wave, known);
  const met = checks.filter((check) => check.met).length;
  return { side, open: met === checks.length, met, checks };
}

function entryChecks(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  context: GateContext & WaveReadiness,
): readonly GateCheck[] {
  return [
    earlierPhasesCheck(rollout, wave),
    noHaltCheck(haltsOver(rollout, wave)),
    planCheck(rollout, state, context.now),
    cohortCheck(wave, wave.state.kind === 'preparing' ? context.joiners : []),
    rollbackCheck(rollout),
    criteriaCheck(wave, 'entry'),
    activitiesCheck(wave, 'entry', context.now),
    trainingCheck(context.training),
    routeCheck(state, rollout, wave, 'entry', context),
    trailReviewCheck(rollout, wave),
    ...conflictsCheck(state, rollout, wave),
    intactCheck(context.intact),
  ];
}

function exitChecks(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  context: GateContext & WaveReadiness,
): readonly GateCheck[] {
  return [
    noHaltCheck(haltsOver(rollout, wave)),
    criteriaCheck(wave, 'exit'),
    activitiesCheck(wave, 'exit', context.now),
    joinersCheck(context.training, context.joiners),
    deviationsCheck(rollout, wave),
    routeCheck(state, rollout, wave, 'exit', context),
    ...conflictsCheck(state, rollout, wave),
    intactCheck(context.intact),
  ];
}

function routeCheck(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  side: GateSide,
  looking: Looking,
): GateCheck {
  const meaning = side === 'entry' ? 'approved' : 'accepted-handoff';
  return approvalsCheck(
    'approvals',
    waveRoute(state, rollout, wave, side, looking),
    meaning,
    rollout.authors,
  );
}

/** The approvals of one gate of a wave, as whoever looks sees them. */
export function waveRoute(
  state: WhoIsWho,
  rollout: Rollout,
  wave: Wave,
  side: GateSide,
  looking: Looking,
): RouteView {
  return routeView(state, routePlace(rollout, wave, side), looking);
}

import type { HeldHalt } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, daysBetween } from '../kernel/instant.ts';
import { accountName } from './account-name.ts';
import { approvalCounts } from './gate/approvals-check.ts';
import type { RouteView } from './shape/gate.ts';
import type { HaltView } from './shape/halt-view.ts';
import type { WaveRow } from './shape/wave-row.ts';
import { waveMark } from './status.ts';
import type { WaveFacts } from './wave-facts.ts';

/** A wave as a row: in a timeline, a list, a side panel. The first open halt over it is shown with it. */
export function waveRow(state: BookState, { wave, training, halts, ahead, route }: WaveFacts): WaveRow {
  const { id, number, title, phase, timing, baseline, scope } = wave;
  const halt = halts[0];
  return {
    id,
    number,
    title,
    phase,
    timing,
    baseline,
    scope,
    state: wave.state,
    people: wave.cohort.length,
    status: waveMark(ahead, wave, halts),
    slipDays: slipDays(wave),
    halt: halt === undefined ? null : haltView(state, halt),
    gate: ahead,
    activities: {
      done: wave.activities.filter((activity) => activity.done !== null).length,
      of: wave.activities.length,
    },
    training: { done: training.complete, of: training.of },
    approvals: approvalsOf(route),
  };
}

/** Signatures, of those that the route wants. */
function approvalsOf(route: RouteView): WaveRow['approvals'] {
  const { have, want } = approvalCounts(route);
  return { done: have, of: route.steps.length === 0 ? 0 : want };
}

/** Days the go-live has moved against the approved plan; negative is earlier. */
export function slipDays({ baseline, timing }: Pick<Wave, 'baseline' | 'timing'>): number {
  return baseline === null ? 0 : daysBetween(dayOf(baseline.goLive), dayOf(timing.goLive));
}

export function haltView(state: BookState, halt: HeldHalt): HaltView {
  return { ...halt, byName: accountName(state, halt.by) };
}

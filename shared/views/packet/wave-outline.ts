import { z } from 'zod';
import type { WaveMark } from '../../domain/marks.ts';
import type { Rollout } from '../../domain/rollout.ts';
import { timing } from '../../domain/scope.ts';
import { gateSide, type Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant } from '../../kernel/instant.ts';
import { gateOf, type GateContext } from '../gate.ts';
import { haltsOver } from '../halts-over.ts';
import { waveMark } from '../status.ts';
import { waveTraining } from '../wave-training.ts';
import { count, gateCheck, text } from './gate-schema.ts';
import { wentLiveAt } from '../went-live.ts';

export const markShape = z.enum([
  'draft',
  'planned',
  'gate-closed',
  'gate-open',
  'live',
  'live-with-limits',
  'halted',
  'rolled-back',
  'handed-over',
  'closed',
  'cancelled',
]) satisfies z.ZodType<WaveMark>;
const tally = z.strictObject({ done: count, of: count });

/** A wave in one row, its training as of its go-live once it is live. `since`: when it came into its state; `ahead`, `unmet`: the gate ahead of it, and what keeps it shut. */
export const waveOutline = z.strictObject({
  id: text,
  number: text,
  title: text,
  phase: count,
  status: markShape,
  since: instant.nullable(),
  timing,
  baseline: timing.nullable(),
  people: count,
  training: tally,
  criteria: tally,
  approvals: tally,
  deviations: z.strictObject({ open: count, all: count }),
  halt: z.strictObject({ at: instant, seen: text }).nullable(),
  ahead: gateSide.nullable(),
  unmet: z.array(gateCheck.omit({ blockers: true })).readonly(),
});
export type WaveOutline = Readonly<z.infer<typeof waveOutline>>;

export function waveStatus(state: BookState, rollout: Rollout, wave: Wave, context: GateContext): WaveMark {
  const entry = sideAhead(wave) === 'entry' ? gateOf(state, rollout, wave, 'entry', context) : null;
  return waveMark(entry, wave, haltsOver(rollout, wave));
}

/** The gate a wave has ahead of it; null once nothing is ahead. */
export function sideAhead(wave: Wave): 'entry' | 'exit' | null {
  if (wave.state.kind === 'planned' || wave.state.kind === 'preparing') return 'entry';
  return wave.state.kind === 'live' ? 'exit' : null;
}

export function waveOutlineOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  context: GateContext,
): WaveOutline {
  const training = waveTraining(state, wave, wentLiveAt(wave) ?? context.now);
  const side = sideAhead(wave);
  const checks = side === null ? [] : gateOf(state, rollout, wave, side, context).checks;
  const approvals = checks.find((check) => check.id === 'approvals');
  const deviations = rollout.deviations.filter((deviation) => deviation.wave === wave.id);
  const [halt] = haltsOver(rollout, wave);
  return {
    id: wave.id,
    number: wave.number,
    title: wave.title,
    phase: rollout.phases.findIndex((phase) => phase.id === wave.phase) + 1,
    status: waveStatus(state, rollout, wave, context),
    since: wave.state.kind === 'planned' ? null : wave.state.since,
    timing: wave.timing,
    baseline: wave.baseline,
    people: wave.cohort.length,
    training: { done: training.complete, of: training.of },
    criteria: {
      done: wave.criteria.filter((one) => one.check !== null && one.check.verdict !== 'not-met').length,
      of: wave.criteria.length,
    },
    approvals: { done: approvals?.have ?? 0, of: approvals?.want ?? 0 },
    deviations: { open: deviations.filter((one) => one.closed === null).length, all: deviations.length },
    halt: halt === undefined ? null : { at: halt.at, seen: halt.seen },
    ahead: side,
    unmet: checks.filter((check) => !check.met).map(({ id, met, have, want }) => ({ id, met, have, want })),
  };
}

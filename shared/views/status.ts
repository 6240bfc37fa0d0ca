import type { WaveMark } from '../domain/marks.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { isFinished } from './halts-over.ts';
import type { Gate } from './shape/gate.ts';

/**
 * The one mark of a wave. `gate` is its entry gate (null once the wave is finished), `halts` those open
 * over it. Ready is not stored: it is "preparing" with the entry gate open.
 */
export function waveMark(gate: Gate | null, wave: Pick<Wave, 'state'>, halts: readonly unknown[]): WaveMark {
  if (!isFinished(wave) && halts.length > 0) return 'halted';
  switch (wave.state.kind) {
    case 'planned':
      return gate?.checks.find((check) => check.id === 'plan-approved')?.met === true ? 'planned' : 'draft';
    case 'preparing':
      return gate?.open === true ? 'gate-open' : 'gate-closed';
    case 'live':
    case 'handed-over':
    case 'rolled-back':
    case 'cancelled':
      return wave.state.kind;
    default:
      return assertNever(wave.state);
  }
}

/** Of several waves the one that asks for most attention names the rollout. */
const LOUDEST: readonly WaveMark[] = [
  'halted',
  'gate-closed',
  'live-with-limits',
  'gate-open',
  'live',
  'planned',
  'draft',
  'handed-over',
  'rolled-back',
];

/** The one mark of a rollout, from those of its waves; without waves it is being written. */
export function rolloutMark(rollout: Pick<Rollout, 'state'>, waves: readonly WaveMark[]): WaveMark {
  if (rollout.state.kind !== 'open') return rollout.state.kind;
  return LOUDEST.find((mark) => waves.includes(mark)) ?? 'draft';
}

import type { HeldHalt, Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';

/** Nothing can be halted any more: handed over, rolled back or cancelled. */
export function isFinished(wave: Pick<Wave, 'state'>): boolean {
  return (
    wave.state.kind === 'handed-over' || wave.state.kind === 'rolled-back' || wave.state.kind === 'cancelled'
  );
}

/** The open halts over a wave, oldest first. "all" covers waves added later too (R41). */
export function haltsOver(rollout: Rollout, wave: Wave): readonly HeldHalt[] {
  if (isFinished(wave)) return [];
  return rollout.halts.filter(
    (halt) => halt.lifted === null && (halt.waves === 'all' || halt.waves.includes(wave.id)),
  );
}

import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import { lateJoiners, type LateJoiner } from './joiners.ts';
import type { WaveTraining } from './shape/wave-training.ts';
import { waveTraining } from './wave-training.ts';

/** What the gates of a wave read of its people. */
export interface WaveReadiness {
  readonly training: WaveTraining;
  readonly joiners: readonly LateJoiner[];
}

/**
 * The moment a view is asked for. `readiness`: where the caller keeps what it computed before, a wave at a
 * time (see `readiness.ts`); it must give what `waveTraining` and `lateJoiners` would.
 */
export interface Moment {
  readonly now: Instant;
  readonly readiness?: (state: BookState, wave: Wave, now: Instant) => WaveReadiness;
}

/** What the caller gives is taken as it is. */
export function readinessOf(
  state: BookState,
  wave: Wave,
  { now, readiness, training, joiners }: Moment & Partial<WaveReadiness>,
): WaveReadiness {
  const kept = training !== undefined && joiners !== undefined ? null : readiness?.(state, wave, now);
  return {
    training: training ?? kept?.training ?? waveTraining(state, wave, now),
    joiners: joiners ?? kept?.joiners ?? lateJoiners(state, wave, now),
  };
}

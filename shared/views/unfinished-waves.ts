import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { isFinished } from './halts-over.ts';
import { readinessOf, type Moment, type WaveReadiness } from './wave-readiness.ts';

/** A wave that is still ahead or live, with its training. */
export interface UnfinishedWave extends WaveReadiness {
  readonly rollout: Rollout;
  readonly wave: Wave;
}

/** Of these rollouts, in their order; closed and cancelled rollouts ask nothing of anybody. */
export function unfinishedWaves(
  state: BookState,
  rollouts: Iterable<Rollout>,
  moment: Moment,
): readonly UnfinishedWave[] {
  return [...rollouts]
    .filter((rollout) => rollout.state.kind === 'open')
    .flatMap((rollout) =>
      rollout.waves
        .filter((wave) => !isFinished(wave))
        .map((wave) => ({ rollout, wave, ...readinessOf(state, wave, moment) })),
    );
}

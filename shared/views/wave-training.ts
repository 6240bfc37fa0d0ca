import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import type { WaveTraining } from './shape/wave-training.ts';
import { keptTraining } from './wave-training/kept-training.ts';

/**
 * Who of a wave needs which item and where each stands at `now`. Leavers stay in the list and need
 * nothing; `of` counts those still there, `complete` those of them without a gap. Who asks again and
 * again keeps a `Readiness` instead.
 */
export function waveTraining(
  state: Pick<BookState, 'items' | 'people' | 'training'>,
  wave: Wave,
  now: Instant,
): WaveTraining {
  return keptTraining(null, state, wave, now).training;
}

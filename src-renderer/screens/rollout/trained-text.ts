import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { rollout } from '../../strings/en/rollout.ts';

/** The entry gate still asks for it. */
function ahead({ state }: WaveRow): boolean {
  return state.kind === 'planned' || state.kind === 'preparing';
}

/** Behind the gate a newer version does not undo what was trained then, so it is said apart. */
export function trainedText(wave: WaveRow): string {
  const { done, of } = wave.training;
  if (of === 0) return rollout.training.noNeeds;
  return ahead(wave) ? rollout.side.trainedOf(done, of) : rollout.side.sinceOf(done, of);
}

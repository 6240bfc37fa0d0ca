import type { ItemId } from '../../domain/ids.ts';
import type { Rollout } from '../../domain/rollout.ts';
import type { BookState } from '../../events/state.ts';
import { incidentsOf } from '../incidents.ts';
import { itemTallies } from '../item-tallies.ts';
import type { TrainingPage } from '../shape/training-page.ts';
import type { UnfinishedWave } from '../unfinished-waves.ts';

/**
 * Whether training had an effect: the items that incidents of this rollout point at, most incidents first,
 * each with those trained on it in the waves at hand.
 */
export function effectsOf(
  state: BookState,
  rollout: Rollout,
  waves: readonly UnfinishedWave[],
): TrainingPage['effects'] {
  const tallies = itemTallies(waves.map(({ training }) => training));
  const items = new Set<ItemId>(rollout.deviations.flatMap(({ training }) => training.items));
  return [...items]
    .map((item) => {
      const tally = tallies.get(item);
      return {
        item,
        title: state.items.get(item)?.title ?? item,
        trained: (tally?.needing.size ?? 0) - (tally?.lacking.size ?? 0),
        incidents: incidentsOf(state, [rollout], item),
      };
    })
    .sort((a, b) => b.incidents.length - a.incidents.length || (a.item < b.item ? -1 : 1));
}

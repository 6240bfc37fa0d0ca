import type { PersonId } from '../../domain/ids.ts';
import type { TrainingItem } from '../../domain/training.ts';
import { isFor } from '../../domain/whom.ts';
import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { TrainingPage } from '../shape/training-page.ts';
import type { UnfinishedWave } from '../unfinished-waves.ts';
import { hasLeft, personOf } from '../wave-training/person-row.ts';

/** What people of these waves need wherever they work, and their wave does not ask for; by item, people once. */
export function notAskedOf(
  state: BookState,
  waves: readonly UnfinishedWave[],
  now: Instant,
): TrainingPage['notAsked'] {
  return [...state.items.values()]
    .filter(({ neededBy }) => neededBy !== null)
    .map((item) => ({ item: item.id, title: item.title, people: needing(state, waves, item, now).size }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => (a.item < b.item ? -1 : 1));
}

function needing(
  state: BookState,
  waves: readonly UnfinishedWave[],
  { id, neededBy }: TrainingItem,
  now: Instant,
): ReadonlySet<string> {
  if (neededBy === null) return new Set();
  return new Set(
    waves
      .filter(({ wave }) => !wave.requirements.some(({ item }) => item === id))
      .flatMap(({ training }) => training.people.filter(({ left }) => !hasLeft(left, now)))
      .filter((row) => isFor(neededBy, personOf(state, row.id as PersonId)))
      .map((row) => row.id),
  );
}

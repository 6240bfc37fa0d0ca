import { GAP_CAUSES } from '../shape/gate.ts';
import type { NamedGap, TrainingPage } from '../shape/training-page.ts';
import type { UnfinishedWave } from '../unfinished-waves.ts';

/** Every gap of a wave by name, in the order of its matrix. */
export function namedGaps({ wave, training: { items, people } }: UnfinishedWave): readonly NamedGap[] {
  return people.flatMap(({ id, name, cells }) =>
    cells.flatMap((cell, index) => {
      const item = items[index];
      if (cell.kind !== 'gap' || item === undefined) return [];
      return [{ wave: wave.id, person: id, name, item: item.item, cause: cell.cause }];
    }),
  );
}

/** Only the causes that somebody has. */
export function gapsByCause(gaps: readonly NamedGap[]): TrainingPage['causes'] {
  return GAP_CAUSES.map((cause) => ({ cause, gaps: gaps.filter((gap) => gap.cause === cause) })).filter(
    ({ gaps: found }) => found.length > 0,
  );
}

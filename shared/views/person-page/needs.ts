import type { PersonId } from '../../domain/ids.ts';
import type { BookState } from '../../events/state.ts';
import type { PersonPage } from '../shape/person-page.ts';
import type { Cell } from '../shape/wave-training.ts';
import { unfinishedWaves } from '../unfinished-waves.ts';
import type { Moment } from '../wave-readiness.ts';

type Need = PersonPage['needs'][number];

/** What a person needs in unfinished waves, each item once, as the wave reads it where they stand worst; gaps first, then by item. */
export function personNeeds(state: BookState, person: PersonId, moment: Moment): readonly Need[] {
  const found = new Map<string, Need>();
  for (const { training } of unfinishedWaves(state, state.rollouts.values(), moment)) {
    const row = training.people.find(({ id }) => id === person);
    training.items.forEach(({ item, title, version }, index) => {
      const cell = row?.cells[index];
      if (cell === undefined || cell.kind === 'not-needed') return;
      const before = found.get(item);
      if (before === undefined || WORST.indexOf(cell.kind) < WORST.indexOf(before.cell.kind))
        found.set(item, { item, title, version, cell });
    });
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.item < b.item ? -1 : 1));
}

/** Only an override can differ from wave to wave. */
const WORST: readonly Cell['kind'][] = ['gap', 'overridden', 'expiring', 'trained', 'not-needed'];

function rank({ cell }: Need): number {
  return cell.kind === 'gap' ? 0 : 1;
}

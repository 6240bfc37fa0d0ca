import type { Ports } from '../../../shared/api/ports.ts';
import { measurementsShard } from '../../../shared/events/shards.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { itemPage } from '../../../shared/views/item-page.ts';
import { itemsPage } from '../../../shared/views/items-page.ts';
import { measuresPage } from '../../../shared/views/measures-page.ts';
import { peoplePage } from '../../../shared/views/people-page.ts';
import { personPage } from '../../../shared/views/person-page.ts';
import { trainingPage } from '../../../shared/views/training-page.ts';
import { shardsOfOpen, shardsOfRollout } from '../act/shards-for.ts';
import type { Desk } from '../desk/desk.ts';
import { found, look } from './look.ts';

type Pages = Pick<
  Ports['read'],
  'people' | 'person' | 'items' | 'item' | 'training' | 'measures' | 'maps' | 'imports'
>;
const index = (): readonly ['index'] => ['index'];
const withHistories = (state: BookState) => [...shardsOfOpen(state), 'histories' as const];

/** The pages about people, what they are trained on, and what was taken in from files. */
export function peoplePort(desk: Desk, caller: string): Pages {
  return {
    people: async ({ at, text, wave: of }) => {
      const seen = await look(desk, caller, shardsOfOpen, at);
      return seen.ok ? ok(peoplePage(seen.value.state, { text, wave: of })) : seen;
    },
    person: async ({ id, at }) => {
      const seen = await look(desk, caller, withHistories, at);
      return seen.ok ? found(personPage(seen.value.state, id, seen.value.context), 'person', id) : seen;
    },
    items: async () => {
      const seen = await look(desk, caller, shardsOfOpen);
      return seen.ok ? ok(itemsPage(seen.value.state, seen.value.context)) : seen;
    },
    item: async ({ id }) => {
      const seen = await look(desk, caller, shardsOfOpen);
      return seen.ok ? found(itemPage(seen.value.state, id, seen.value.context), 'item', id) : seen;
    },
    training: async ({ rollout, at }) => {
      const seen = await look(desk, caller, () => shardsOfRollout(rollout), at);
      return seen.ok
        ? found(trainingPage(seen.value.state, rollout, seen.value.context), 'rollout', rollout)
        : seen;
    },
    measures: async ({ rollout, at }) => {
      const shards = () => [...shardsOfRollout(rollout), measurementsShard(rollout)];
      const seen = await look(desk, caller, shards, at);
      return seen.ok ? found(measuresPage(seen.value.state, rollout), 'rollout', rollout) : seen;
    },
    maps: async () => {
      const seen = await look(desk, caller, index);
      return seen.ok
        ? ok([...seen.value.state.maps.values()].sort((a, b) => (a.name < b.name ? -1 : 1)))
        : seen;
    },
    imports: async () => {
      const seen = await look(desk, caller, index);
      return seen.ok ? ok([...seen.value.state.imports.values()].sort((a, b) => b.at.ms - a.at.ms)) : seen;
    },
  };
}

import type { PersonId } from '../domain/ids.ts';
import { nameOf, type Person } from '../domain/person.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import type { PageContext } from './page-context.ts';
import { personNeeds } from './person-page/needs.ts';
import { recordViews } from './person-page/record-views.ts';
import { personWaves } from './person-page/person-waves.ts';
import type { PersonPage } from './shape/person-page.ts';

/** Everything of one person of the roster, as `viewer` sees it at `now`; null when the roster holds no such person. */
export function personPage(state: BookState, id: string, context: PageContext): PersonPage | null {
  const person = state.people.get(id as PersonId);
  if (person === undefined) return null;
  return {
    person,
    name: nameOf(person),
    account: [...state.accounts.values()].find((account) => account.person === person.id)?.id ?? null,
    manager: managerOf(state, person),
    waves: personWaves(state, person.id, context),
    needs: personNeeds(state, person.id, context),
    records: recordViews(state, person.id, context.viewer),
    history: historyOf(state, person.id),
  };
}

/** Somebody who was taken off the roster again is named by their id. */
function managerOf(state: BookState, { manager }: Person): PersonPage['manager'] {
  if (manager === null) return null;
  const found = state.people.get(manager);
  return { id: manager, name: found === undefined ? manager : nameOf(found) };
}

function historyOf(state: BookState, person: PersonId): PersonPage['history'] {
  return (state.histories.get(person) ?? []).toReversed().map((change) => ({
    ...change,
    byName: change.by === null ? null : accountName(state, change.by),
    file: change.import === null ? null : (state.imports.get(change.import)?.file.name ?? null),
  }));
}

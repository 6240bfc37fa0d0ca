import type { ImportId, PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState, PersonChange } from '../state.ts';

const PLACE: readonly (keyof Person)[] = ['role', 'site', 'line', 'shift', 'department'];

/** What differs between two entries of the roster, field by field; all that is known of somebody new. */
export function changedFields(old: Person | null, next: Person): PersonChange['fields'] {
  return (Object.keys(next) as (keyof Person)[])
    .filter((field) => field !== 'id' && (old?.[field] ?? null) !== next[field])
    .map((field) => ({ field, old: old?.[field] ?? null, new: next[field] }));
}

/** To another place, or back to it after they had left. */
function moved(old: Person, person: Person): boolean {
  const returned = old.left !== null && (person.left === null || person.left > old.left);
  return returned || PLACE.some((field) => old[field] !== person[field]);
}

/** The state with these people as they are now, where they were moved, and what changed. */
export function withPeople(
  state: BookState,
  people: readonly Person[],
  source: ImportId | null,
  event: Envelope,
): BookState {
  const changes = people
    .map((person) => ({ person, old: state.people.get(person.id) ?? null }))
    .map(({ person, old }) => ({ person, old, fields: changedFields(old, person) }))
    .filter(({ old, fields }) => old === null || fields.length > 0);
  return {
    ...state,
    people: state.people.withMutations((table) =>
      changes.forEach(({ person }) => table.set(person.id, person)),
    ),
    placed: state.placed.withMutations((table) =>
      changes
        .filter(({ old, person }) => old === null || moved(old, person))
        .forEach(({ person }) => table.set(person.id, event.at.ms)),
    ),
    histories: state.histories.withMutations((table) =>
      changes.forEach(({ person, old, fields }) =>
        table.set(person.id, [
          ...(table.get(person.id) ?? []),
          changeOf(old === null ? 'added' : 'changed', fields, source, event),
        ]),
      ),
    ),
  };
}

/** The state without these people; what was known of them stays in their history. */
export function withoutPeople(
  state: BookState,
  people: readonly Person[],
  source: ImportId | null,
  event: Envelope,
): BookState {
  const ids: readonly PersonId[] = people.map(({ id }) => id);
  return {
    ...state,
    people: state.people.deleteAll(ids),
    placed: state.placed.deleteAll(ids),
    histories: state.histories.withMutations((table) =>
      ids.forEach((id) => table.set(id, [...(table.get(id) ?? []), changeOf('removed', [], source, event)])),
    ),
  };
}

function changeOf(
  kind: PersonChange['kind'],
  fields: PersonChange['fields'],
  source: ImportId | null,
  { at, actor, reason }: Envelope,
): PersonChange {
  return { at, by: actor, import: source, reason, kind, fields };
}

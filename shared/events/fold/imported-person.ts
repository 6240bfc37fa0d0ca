import type { Person } from '../../domain/person.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';
import { concurrentTo, isShared } from './seen.ts';

/**
 * Somebody as a file says, over how they stand: what another workstation changed beside it stays where the file says what
 * stood there before, for then its reader changed nothing.
 */
export function importedOver(state: BookState, person: Person, event: Envelope): Person {
  const held = state.people.get(person.id);
  if (held === undefined || !isShared(state)) return person;
  const beside = concurrentTo(state, event, state.personStamps.get(person.id) ?? []);
  const kept = beside
    .map((write) => ({ field: write.key.slice(write.key.lastIndexOf(':') + 1), old: write.old }))
    .filter(({ field, old }) => field in held && person[field as keyof Person] === old)
    .map(({ field }) => [field, held[field as keyof Person]]);
  return { ...person, ...(Object.fromEntries(kept) as Partial<Person>) };
}

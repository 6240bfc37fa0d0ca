import type { PersonId } from '../domain/ids.ts';
import { nameOf, type Person } from '../domain/person.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { refused, type Result } from '../kernel/result.ts';

type People = { get(id: PersonId): Person | undefined };

/** Whom these people report to must be on the roster, and nobody may report to themselves by way of others. Null when so. */
export function checkReporting(
  people: People,
  changed: readonly Person[],
): Result<never, RefusalCode> | null {
  for (const person of changed) {
    if (person.manager !== null && people.get(person.manager) === undefined)
      return refused('unknown-person', { ids: [person.manager] });
    const circle = circleFrom(people, person);
    if (circle !== null) return refused('circle', { people: circle.map(nameOf) });
  }
  return null;
}

/** Everybody between a person and themselves on the way up; null when the way ends, or ends in a circle of others. */
function circleFrom(people: People, person: Person): readonly Person[] | null {
  const way: Person[] = [person];
  const seen = new Set<PersonId>([person.id]);
  for (let next = person.manager; next !== null;) {
    const above = people.get(next);
    if (next === person.id) return way;
    if (above === undefined || seen.has(next)) return null;
    seen.add(next);
    way.push(above);
    next = above.manager;
  }
  return null;
}

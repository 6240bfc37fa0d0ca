import { byName, nameOf, type Person } from '../domain/person.ts';
import type { BookState } from '../events/state.ts';
import type { PeoplePage } from './shape/people-page.ts';
import { matches } from './search-text.ts';

type Row = PeoplePage['people'][number];

/** More rows than this are not sent at once; `total` is the true count. */
export const MOST_PEOPLE = 5000;

/** The roster by family name, narrowed to a text and to the cohort of a wave. Leavers stay in it. */
export function peoplePage(
  state: BookState,
  { text, wave }: { readonly text: string; readonly wave: string | null },
): PeoplePage {
  const waves = wavesByPerson(state);
  const inWave = (person: Person): boolean =>
    wave === null || (waves.get(person.id) ?? []).some((one) => one.id === wave);
  const found = [...state.people.values()]
    .filter((person) => inWave(person) && answers(person, text))
    .sort(byName);
  return {
    people: found.slice(0, MOST_PEOPLE).map((person) => rowOf(person, waves.get(person.id) ?? [])),
    total: found.length,
  };
}

function answers(person: Person, text: string): boolean {
  return matches(
    text,
    nameOf(person),
    person.id,
    person.role,
    person.site,
    person.line,
    person.shift,
    person.department,
    person.email,
  );
}

function rowOf(person: Person, waves: Row['waves']): Row {
  const { id, role, site, line, shift, department, language, joined, left } = person;
  return { id, name: nameOf(person), role, site, line, shift, department, language, joined, left, waves };
}

function wavesByPerson(state: BookState): ReadonlyMap<string, Row['waves']> {
  const found = new Map<string, { rollout: string; id: string; number: string }[]>();
  for (const rollout of state.rollouts.values()) {
    for (const wave of rollout.waves) {
      for (const person of wave.cohort) {
        const list = found.get(person) ?? [];
        list.push({ rollout: rollout.id, id: wave.id, number: wave.number });
        found.set(person, list);
      }
    }
  }
  return found;
}

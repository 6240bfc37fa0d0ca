import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { BookState } from '../events/state.ts';

/**
 * Everybody who stands somewhere beside the roster: in a wave of a loaded rollout, in an incident, in a record
 * that holds, as somebody's trainer, as an account's person, or as the one to whom somebody of `people` reports.
 */
export function personsInUse(
  state: BookState,
  people: { valueSeq(): Iterable<Person> },
): ReadonlySet<PersonId> {
  const used = new Set<PersonId>();
  const add = (id: PersonId | null): void => {
    if (id !== null) used.add(id);
  };
  for (const { person } of state.accounts.values()) add(person);
  for (const { manager } of people.valueSeq()) add(manager);
  for (const { waves, deviations } of state.rollouts.values()) {
    for (const { cohort, joiners, overrides } of waves) {
      cohort.forEach(add);
      for (const { person } of [...joiners, ...overrides]) add(person);
    }
    for (const { training } of deviations) training.people.forEach(add);
  }
  for (const records of state.training.values())
    for (const { person, trainerId, withdrawn } of records)
      if (withdrawn === null) {
        used.add(person);
        add(trainerId);
      }
  return used;
}

import type { Person } from '../domain/person.ts';
import { draft } from '../events/catalog.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { changedFields } from '../events/fold/roster.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import type { Decisions } from './context.ts';
import { checkReporting } from './reporting.ts';

/** Somebody cannot leave before they come. Null when the days are in order. */
export function checkDays({ joined, left }: Person): Result<never, RefusalCode> | null {
  return joined !== null && left !== null && left < joined
    ? refused('wrong-order', { first: joined, second: left })
    : null;
}

function personFault(
  state: BookState,
  person: Person,
  old: Person | null,
): Result<never, RefusalCode> | null {
  const days = checkDays(person);
  if (days) return days;
  if (old !== null && changedFields(old, person).length === 0) return refused('unchanged');
  return checkReporting(state.people.set(person.id, person), [person]);
}

export const peopleDecisions: Decisions<'person.set'> = {
  'person.set': (state, { person, reason }) => {
    const old = state.people.get(person.id) ?? null;
    const subject = { kind: 'person', id: person.id } as const;
    return (
      personFault(state, person, old) ??
      ok([draft('person-changed/2', subject, { old, new: person }, reason)])
    );
  },
};

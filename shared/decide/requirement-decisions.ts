import type { Requirement } from '../domain/training.ts';
import type { Wave } from '../domain/wave.ts';
import { isFor } from '../domain/whom.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import type { BookState } from '../events/state.ts';
import { dayOf } from '../kernel/instant.ts';
import { refused } from '../kernel/result.ts';
import { waveSubject, type Decisions, type Place } from './context.ts';
import { editing, same } from './editing.ts';

function requirementsDraft(
  { rollout, wave }: Place,
  next: readonly Requirement[],
  reason: string | null,
): Draft {
  const subject = waveSubject(rollout, wave);
  return draft('requirements-set/2', subject, { wave: wave.id, old: wave.requirements, new: next }, reason);
}

/** What somebody of the cohort, still there at go-live, needs wherever they work, and the wave does not ask for. */
function neededByRole(state: BookState, wave: Wave): readonly Requirement[] {
  const asked = new Set<string>(wave.requirements.map(({ item }) => item));
  const on = dayOf(wave.timing.goLive);
  const people = wave.cohort.flatMap((id) => {
    const person = state.people.get(id);
    return person === undefined || (person.left !== null && person.left <= on) ? [] : [person];
  });
  return [...state.items.values()]
    .flatMap(({ id, neededBy }) => (neededBy === null || asked.has(id) ? [] : [{ ...neededBy, item: id }]))
    .filter((needed) => people.some((person) => isFor(needed, person)))
    .sort((a, b) => (a.item < b.item ? -1 : 1));
}

export const requirementDecisions: Decisions<'wave.requirements' | 'wave.requirements-by-role'> = {
  'wave.requirements': (state, command) =>
    editing(state, command, (place, reason) => {
      const ids = command.requirements.map(({ item }) => item);
      const unknown = ids.filter((item) => !state.items.has(item));
      if (unknown.length > 0) return refused('unknown-item', { ids: unknown });
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) return refused('duplicate', { what: 'item', id: twice });
      if (same(place.wave.requirements, command.requirements)) return 'unchanged';
      return requirementsDraft(place, command.requirements, reason);
    }),
  'wave.requirements-by-role': (state, command) =>
    editing(state, command, (place, reason) => {
      const more = neededByRole(state, place.wave);
      if (more.length === 0) return 'unchanged';
      return requirementsDraft(place, [...place.wave.requirements, ...more], reason);
    }),
};

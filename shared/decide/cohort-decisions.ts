import type { PersonId } from '../domain/ids.ts';
import { employed } from '../domain/person.ts';
import { named } from '../domain/scope.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { digestOfJson } from '../kernel/digest.ts';
import { dayOf } from '../kernel/instant.ts';
import { ok, refused } from '../kernel/result.ts';
import { waveSubject, type Decisions, type Place } from './context.ts';
import { editing, within } from './editing.ts';

function cohortDraft(
  { rollout, wave }: Place,
  people: readonly PersonId[],
  reason: string | null,
): Draft | RefusalCode {
  const next = new Set(people);
  const now = new Set(wave.cohort);
  const added = [...next].filter((id) => !now.has(id));
  const removed = wave.cohort.filter((id) => !next.has(id));
  if (added.length + removed.length === 0) return 'unchanged';
  return draft('cohort-set/1', waveSubject(rollout, wave), { wave: wave.id, added, removed }, reason);
}

type Kinds = 'wave.cohort' | 'wave.cohort-by-scope' | 'wave.freeze';

export const cohortDecisions: Decisions<Kinds> = {
  'wave.cohort': (state, command) =>
    editing(state, command, (place, reason) => {
      const strangers = command.people.filter((id) => !state.people.has(id));
      return strangers.length > 0
        ? refused('unknown-person', { ids: strangers.slice(0, 20) })
        : cohortDraft(place, command.people, reason);
    }),
  'wave.cohort-by-scope': (state, command) =>
    editing(state, command, (place, reason) => {
      const on = dayOf(place.wave.timing.goLive);
      const people = [...state.people.values()].filter(
        (person) => employed(person, on) && named(place.wave.scope, person),
      );
      return people.length === 0
        ? refused('missing', { what: ['cohort-empty'] })
        : cohortDraft(place, people.map(({ id }) => id).sort(), reason);
    }),
  'wave.freeze': (state, command) =>
    within(state, command, ({ rollout, wave }) => {
      if (wave.cohort.length === 0) return refused('missing', { what: ['cohort-empty'] });
      if (wave.frozen !== null) return refused('unchanged');
      return ok([
        draft('cohort-frozen/1', waveSubject(rollout, wave), {
          wave: wave.id,
          size: wave.cohort.length,
          digest: digestOfJson(wave.cohort),
        }),
      ]);
    }),
};

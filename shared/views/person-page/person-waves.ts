import type { PersonId } from '../../domain/ids.ts';
import type { BookState } from '../../events/state.ts';
import type { PageContext } from '../page-context.ts';
import { waveMarks } from '../rollout-head.ts';
import type { PersonPage } from '../shape/person-page.ts';
import { takenIn } from '../wave-training/seats.ts';

/** Every wave that a person is or was in, of all rollouts loaded, in their order. */
export function personWaves(state: BookState, person: PersonId, context: PageContext): PersonPage['waves'] {
  return [...state.rollouts.values()].flatMap((rollout) => {
    const theirs = rollout.waves
      .map((wave, index) => ({ wave, index, joiner: !wave.cohort.includes(person) }))
      .filter(({ wave, joiner }) => !joiner || takenIn(wave).includes(person));
    if (theirs.length === 0) return [];
    const marks = waveMarks(state, rollout, context);
    return theirs.map(({ wave, index, joiner }) => ({
      rollout: rollout.id,
      title: rollout.title,
      id: wave.id,
      number: wave.number,
      waveTitle: wave.title,
      mark: marks[index] ?? 'draft',
      joiner,
    }));
  });
}

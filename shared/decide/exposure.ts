import type { PersonId } from '../domain/ids.ts';
import type { DecidedJoiner } from '../domain/joiner.ts';
import type { Halt, Rollout } from '../domain/rollout.ts';

function takenIn(joiners: readonly DecidedJoiner[]): readonly PersonId[] {
  return joiners.filter(({ decision }) => decision === 'taken-in').map(({ person }) => person);
}

/** Exactly who and where has the change in use among the waves named: the live ones (R65). */
export function exposedTo(rollout: Rollout, waves: Halt['waves']): Halt['exposed'] {
  return rollout.waves
    .filter((wave) => wave.state.kind === 'live' && (waves === 'all' || waves.includes(wave.id)))
    .map(({ id, title, cohort, joiners, scope }) => ({
      wave: id,
      title,
      people: [...new Set([...cohort, ...takenIn(joiners)])],
      lines: [...scope.lines],
    }));
}

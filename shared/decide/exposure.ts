import type { Halt, Rollout } from '../domain/rollout.ts';

/** Exactly who and where has the change in use among the waves named: the live ones (R65). */
export function exposedTo(rollout: Rollout, waves: Halt['waves']): Halt['exposed'] {
  return rollout.waves
    .filter((wave) => wave.state.kind === 'live' && (waves === 'all' || waves.includes(wave.id)))
    .map(({ id, title, cohort, scope }) => ({
      wave: id,
      title,
      people: [...cohort],
      lines: [...scope.lines],
    }));
}

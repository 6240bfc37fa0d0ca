import type { Halt, Rollout } from '../domain/rollout.ts';
import { takenIn } from '../views/wave-training/seats.ts';

/** Exactly who and where has the change in use among the waves named: the live ones, with those taken in since (R65). */
export function exposedTo(rollout: Rollout, waves: Halt['waves']): Halt['exposed'] {
  return rollout.waves
    .filter((wave) => wave.state.kind === 'live' && (waves === 'all' || waves.includes(wave.id)))
    .map((wave) => ({
      wave: wave.id,
      title: wave.title,
      people: [...wave.cohort, ...takenIn(wave)],
      lines: [...wave.scope.lines],
    }));
}

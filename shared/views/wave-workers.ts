import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';

/** Everybody whose work a review of this wave's audit trail would look at: none of them may review it (R26). */
export function waveWorkers(rollout: Rollout, wave: Wave): ReadonlySet<string> {
  const checks = wave.criteria.flatMap(({ check }) => (check === null ? [] : [check.by]));
  const done = wave.activities.flatMap(({ done: ticked }) => (ticked === null ? [] : [ticked.by]));
  return new Set<string>([
    ...rollout.authors,
    ...checks,
    ...done,
    ...(wave.frozen === null ? [] : [wave.frozen.by]),
    ...rollout.rehearsals.map(({ by }) => by),
    ...wave.overrides.flatMap(({ by, withdrawn }) => (withdrawn === null ? [by] : [by, withdrawn.by])),
    ...wave.joiners.map(({ by }) => by),
  ]);
}

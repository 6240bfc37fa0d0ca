import type { HeldHalt, Rollout } from '../../domain/rollout.ts';
import type { GateSide, Wave } from '../../domain/wave.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isFinished } from '../halts-over.ts';
import type { LateJoiner } from '../joiners.ts';
import type { Blocker, GateCheck } from '../shape/gate.ts';
import { waveWorkers } from '../wave-workers.ts';
import { check, checkEach, checkOne, missing } from './check.ts';
import { joinerBlocker } from './joiners-check.ts';

/** Every wave of the phases before this one is handed over, rolled back or cancelled (R36). */
export function earlierPhasesCheck(rollout: Rollout, wave: Wave): GateCheck {
  const place = rollout.phases.findIndex((phase) => phase.id === wave.phase);
  const before = new Set(rollout.phases.slice(0, Math.max(0, place)).map((phase) => phase.id));
  const waves = rollout.waves.filter((other) => before.has(other.phase));
  const ahead = waves.filter((other) => !isFinished(other));
  return checkEach(
    'earlier-phases',
    waves.length,
    ahead.map(({ id, number, title }) => ({ kind: 'wave-ahead', wave: id, number, title })),
  );
}

export function noHaltCheck(halts: readonly HeldHalt[]): GateCheck {
  return checkOne(
    'no-halt',
    halts.map(({ id, seen, at, by }) => ({ kind: 'halt', halt: id, seen, at, by })),
  );
}

/** There, frozen, and nobody came to its place since on whom nobody decided. */
export function cohortCheck(wave: Wave, joiners: readonly LateJoiner[]): GateCheck {
  return checkOne('cohort', [
    ...missing(
      ...(wave.cohort.length === 0 ? ['cohort-empty' as const] : []),
      ...(wave.frozen === null ? ['cohort-open' as const] : []),
    ),
    ...joiners.map(joinerBlocker),
  ]);
}

/** A plan that was never tried is a hope: both the plan and one rehearsal. */
export function rollbackCheck(rollout: Rollout): GateCheck {
  return checkEach(
    'rollback',
    2,
    missing(
      ...(rollout.rollback === null ? ['rollback-plan' as const] : []),
      ...(rollout.rehearsals.length === 0 ? ['rehearsal' as const] : []),
    ),
  );
}

/** Each criterion of the gate met, or waived with reason and signature; none at all is not a gate. */
export function criteriaCheck(wave: Wave, side: GateSide): GateCheck {
  const criteria = wave.criteria.filter((criterion) => criterion.gate === side);
  if (criteria.length === 0) return check('criteria', 0, 1, missing('criteria'));
  const open = criteria.flatMap(({ id, text, check: seen }): readonly Blocker[] => {
    if (seen !== null && seen.verdict !== 'not-met') return [];
    return [{ kind: 'criterion', id, text, verdict: seen === null ? null : 'not-met' }];
  });
  return checkEach('criteria', criteria.length, open);
}

/** Entry asks for what is due by the planned go-live; support and follow-up due later are asked for at the exit. */
export function activitiesCheck(wave: Wave, side: GateSide, now: Instant): GateCheck {
  if (wave.activities.length === 0) return check('activities', 0, 1, missing('activities'));
  const due = wave.activities.filter(
    (activity) => side === 'exit' || activity.due.ms <= wave.timing.goLive.ms,
  );
  const open = due.filter((activity) => activity.done === null);
  return checkEach(
    'activities',
    due.length,
    open.map(({ id, title, owner, due: by }) => ({
      kind: 'activity',
      id,
      title,
      owner,
      due: by,
      late: by.ms < now.ms,
    })),
  );
}

/** A review by somebody who did none of the reviewed work, nor has done any of it since (R26). */
export function trailReviewCheck(rollout: Rollout, wave: Wave): GateCheck {
  const workers = waveWorkers(rollout, wave);
  const reviewed = wave.reviews.some(({ by }) => !workers.has(by));
  return checkOne('trail-review', reviewed ? [] : missing('trail-review'));
}

/** No deviation of severity high of this wave is open. */
export function deviationsCheck(rollout: Rollout, wave: Wave): GateCheck {
  const high = rollout.deviations.filter(
    (deviation) => deviation.wave === wave.id && deviation.severity === 'high',
  );
  const open = high.filter((deviation) => deviation.closed === null);
  return checkEach(
    'deviations',
    high.length,
    open.map(({ id, number, what }) => ({ kind: 'deviation', id, number, what })),
  );
}

export function intactCheck(intact: boolean): GateCheck {
  return checkOne('intact', intact ? [] : [{ kind: 'damaged' }]);
}

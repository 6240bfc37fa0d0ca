import type { RolloutId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { BookState } from '../events/state.ts';
import { expiriesOf } from './expiries.ts';
import type { PageContext } from './page-context.ts';
import { rolloutHead, waveMarks } from './rollout-head.ts';
import type { TrainingPage } from './shape/training-page.ts';
import { namedGaps, gapsByCause } from './training-page/gaps.ts';
import { effectsOf } from './training-page/effects.ts';
import { notAskedOf } from './training-page/not-asked.ts';
import { overridesInForce } from './training-page/overrides-in-force.ts';
import { unfinishedWaves } from './unfinished-waves.ts';
import { hasLeft } from './wave-training/person-row.ts';

const FORECAST = [30, 60, 90, 180] as const;
/** How far ahead the end of a training is told by name: as far as it is counted. */
const AHEAD_DAYS = 180;

/**
 * The training of a rollout over its unfinished waves, as `context` has it; null when the book holds no such
 * rollout. A gap counts once a wave, a person once in all.
 */
export function trainingPage(state: BookState, rolloutId: string, context: PageContext): TrainingPage | null {
  const rollout = state.rollouts.get(rolloutId as RolloutId);
  if (rollout === undefined) return null;
  const waves = unfinishedWaves(state, [rollout], context);
  const marks = waveMarks(state, rollout, context);
  const expiries = expiriesOf(
    waves.map(({ training }) => training),
    context.now,
  );
  const gaps = waves.flatMap(namedGaps);
  const there = waves.flatMap(({ training }) =>
    training.people.filter(({ left }) => !hasLeft(left, context.now)).map(({ id }) => id),
  );
  return {
    rollout: rolloutHead(state, rollout, marks),
    waves: waves.map(({ wave: { id, number, title }, training }) => ({
      id,
      number,
      title,
      mark: marks[placeOf(rollout, id)] ?? 'draft',
      training,
    })),
    people: new Set(there).size,
    gaps: gaps.length,
    causes: gapsByCause(gaps),
    expiring: expiries.filter(({ days }) => days <= AHEAD_DAYS),
    overrides: waves.flatMap((one) => overridesInForce(state, one, context.now)),
    forecast: FORECAST.map((days) => ({ days, count: expiries.filter((one) => one.days <= days).length })),
    effects: effectsOf(state, rollout, waves),
    notAsked: notAskedOf(state, waves, context.now),
  };
}

function placeOf({ waves }: Rollout, id: string): number {
  return waves.findIndex((wave) => wave.id === id);
}

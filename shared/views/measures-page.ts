import type { RolloutId } from '../domain/ids.ts';
import type { HeldPoint, Measure } from '../domain/measure.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { BookState } from '../events/state.ts';
import { decimalSum } from './decimal-sum.ts';
import { grouped } from './grouped.ts';
import type { MeasuresPage } from './shape/measures-page.ts';

type MeasureView = MeasuresPage['measures'][number];

/** So many readings are sent; `readings` is the true count. */
export const NEWEST_READINGS = 200;

/** What is watched in a rollout, and its readings so far; null when the book holds no such rollout. */
export function measuresPage(state: BookState, rolloutId: string): MeasuresPage | null {
  const rollout = state.rollouts.get(rolloutId as RolloutId);
  if (rollout === undefined) return null;
  const points = grouped(state.measurements.get(rollout.id) ?? [], (point) => point.measure);
  return {
    measures: rollout.measures.map((measure) => viewOf(measure, points.get(measure.id) ?? [], rollout)),
  };
}

/** `first` and `last` by the readings' own times; readings of one moment stay in the order they came. */
function viewOf(measure: Measure, points: readonly HeldPoint[], rollout: Rollout): MeasureView {
  const ordered = points.toSorted((a, b) => a.at.ms - b.at.ms);
  const byWave = grouped(ordered, (point) => point.wave);
  return {
    ...measure,
    readings: ordered.length,
    first: ordered[0]?.at ?? null,
    last: ordered.at(-1)?.at ?? null,
    waves: rollout.waves.flatMap(({ id, title }) => {
      const read = byWave.get(id) ?? [];
      return read.length === 0 ? [] : [{ id, title, readings: read.length, sum: sumOf(measure, read) }];
    }),
    newest: ordered.slice(-NEWEST_READINGS).reverse(),
  };
}

/** Defects of units, events of exposure. Values in a row add up to nothing. */
function sumOf({ kind }: Measure, points: readonly HeldPoint[]): MeasureView['waves'][number]['sum'] {
  if (kind === 'value') return null;
  return {
    value: decimalSum(points.map((point) => point.value)),
    of: decimalSum(points.map((point) => point.of ?? '0')),
  };
}

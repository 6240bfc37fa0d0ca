import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import type { MeasureKind, Point } from '../../../shared/domain/measure.ts';
import { isoOf, type Instant } from '../../../shared/kernel/instant.ts';
import { trimmed } from '../cells.ts';
import { isToCome } from '../date-reader.ts';
import { MOST_CHANGES, type Bench, type Judge } from '../judge.ts';
import type { RawRow } from '../rows.ts';
import { amountReader } from './amounts.ts';

/**
 * Judges readings. They are compared with those the book has of the same measure and wave as heaps: of as many equal
 * ones as the book has, none is new; equal ones within the file all count. Grows with what the book has.
 */
export function judgeMeasurements(bench: Bench, kind: MeasureKind, commaIsPoint: boolean): Judge<Point> {
  const held = heldPoints(bench);
  const amounts = amountReader(bench, kind, commaIsPoint);
  const counts = { added: 0, changed: 0, unchanged: 0, gone: 0 };
  const changes: ImportPreview['changes'][number][] = [];
  let fresh: Point[] = [];

  function take(point: Point): void {
    const key = keyOf(point);
    const left = held.get(key) ?? 0;
    if (left > 0) {
      held.set(key, left - 1);
      counts.unchanged += 1;
      return;
    }
    counts.added += 1;
    fresh.push(point);
    if (changes.length < MOST_CHANGES) changes.push(changeOf(point));
  }

  return {
    row: (raw) => {
      const at = momentOf(raw, bench);
      const amount = amounts(raw);
      if (at !== null && amount !== null) take({ at, ...amount });
    },
    end: () => {},
    taken: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    counts: () => counts,
    changes: () => changes,
  };
}

const keyOf = ({ at, value, of }: Point): string => `${at.ms} ${value} ${of ?? ''}`;

function heldPoints({ state, answers }: Bench): Map<string, number> {
  const held = new Map<string, number>();
  if (answers.of === null) return held;
  const { rollout, wave, measure } = answers.of;
  for (const point of state.measurements.get(rollout) ?? []) {
    if (point.wave !== wave || point.measure !== measure) continue;
    held.set(keyOf(point), (held.get(keyOf(point)) ?? 0) + 1);
  }
  return held;
}

function changeOf({ at, value, of }: Point): ImportPreview['changes'][number] {
  const text = isoOf(at);
  const fields = [{ field: 'value', old: null, new: value }];
  return {
    kind: 'added',
    id: text,
    text,
    fields: of === null ? fields : [...fields, { field: 'of', old: null, new: of }],
  };
}

function momentOf(raw: RawRow, { columns, dates, findings, now }: Bench): Instant | null {
  const at = columns.at('at');
  const text = trimmed(raw.cells, at);
  if (at === undefined || text === '') {
    findings.problem('empty-cell', raw.row, at ?? null, '', { field: 'at' });
    return null;
  }
  const found = dates.moment(columns.name(at), text);
  if (found.kind === 'read' && !isToCome(found, now)) return found.at;
  if (found.kind !== 'open')
    findings.problem(found.kind === 'bad' ? 'bad-date' : 'future-date', raw.row, at, text);
  return null;
}

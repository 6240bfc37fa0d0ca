import type { MeasureKind, Point } from '../../../shared/domain/measure.ts';
import { trimmed } from '../cells.ts';
import { DEFECT_WHEN } from '../fields.ts';
import type { Bench } from '../judge.ts';
import type { RawRow } from '../rows.ts';
import { decimalOf } from './decimals.ts';

type Amount = Pick<Point, 'value' | 'of'>;

/** Reads what a row counts or measures; null is a problem. A row of a result counts one unit. */
export function amountReader(
  bench: Bench,
  kind: MeasureKind,
  commaIsPoint: boolean,
): (raw: RawRow) => Amount | null {
  const [result] = bench.columns.bearing(DEFECT_WHEN);
  return result === undefined
    ? numberReader(bench, kind, commaIsPoint)
    : resultReader(bench, result.index, result.value);
}

/** A result is a defect or it is not: a third one is a mistake, not a pass. */
function resultReader({ findings }: Bench, at: number, defect: string): (raw: RawRow) => Amount | null {
  const bad = defect.toLowerCase();
  let good: string | null = null;
  return (raw) => {
    const text = trimmed(raw.cells, at);
    const plain = text.toLowerCase();
    if (plain === bad) return { value: '1', of: '1' };
    if (plain !== '' && (good ?? plain) === plain) {
      good = plain;
      return { value: '0', of: '1' };
    }
    findings.problem('unknown-state', raw.row, at, text);
    return null;
  };
}

function numberReader({ columns, findings }: Bench, kind: MeasureKind, commaIsPoint: boolean) {
  const number = (raw: RawRow, at: number | undefined): string | null => {
    const text = trimmed(raw.cells, at);
    const found = decimalOf(text, commaIsPoint);
    if (found === null) findings.problem('bad-number', raw.row, at ?? null, text);
    return found;
  };
  const [valueAt, ofAt] = [columns.at('value'), columns.at('of')];
  return (raw: RawRow): Amount | null => {
    const value = number(raw, valueAt);
    if (kind === 'value') return value === null ? null : { value, of: null };
    const of = number(raw, ofAt);
    if (value === null || of === null) return null;
    const tooMany = kind === 'proportion' && Number(value) > Number(of);
    if (!value.startsWith('-') && Number(of) > 0 && !tooMany) return { value, of };
    findings.problem('bad-count', raw.row, valueAt ?? null, trimmed(raw.cells, valueAt));
    return null;
  };
}

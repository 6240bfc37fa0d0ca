import type { Instant } from '../../shared/kernel/instant.ts';
import { instantIn, type Wall } from './wall-time.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const TIME = /^(?<date>\S+?)(?:[T ](?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2}))?(?: ?(?<utc>UTC|Z))?)?$/;

/** How a column of dates is written; `two` when day and month could change places and nothing in the column tells. */
export type DateOrder = 'day-first' | 'month-first' | 'two';

/** Tells the order of `03/04/2026`-like dates from the whole column: any number over 12 settles it (never guess, R72). */
export function orderOf(column: readonly string[]): DateOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of column) {
    const [, a, b] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(text) ?? [];
    if (Number(a) > 12) dayFirst = true;
    if (Number(b) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? 'two' : dayFirst ? 'day-first' : 'month-first';
}

export type DateRead =
  | { readonly kind: 'read'; readonly at: Instant }
  | { readonly kind: 'bad' }
  | { readonly kind: 'two-readings' };

/**
 * Reads `2026-11-16`, `2026-11-16 09:40:12`, `16.11.2026`, `JAN-31-2024 10:00:00 UTC`, and `16/11/2026` or
 * `11/16/2026` in the column's order. Without a zone of its own a time is of `zone`; without a time it is noon.
 */
export function readDate(text: string, zone: string, order: DateOrder): DateRead {
  const found = TIME.exec(text)?.groups;
  if (found?.['date'] === undefined) return { kind: 'bad' };
  const day = calendarDay(found['date'].toUpperCase(), order);
  if (day === null) return { kind: 'bad' };
  if (day === 'two') return { kind: 'two-readings' };
  const time: [number, number, number] =
    found['h'] === undefined ? [12, 0, 0] : [Number(found['h']), Number(found['m']), Number(found['s'] ?? 0)];
  const at = instantIn(found['utc'] === undefined ? zone : 'UTC', [...day, ...time] as Wall);
  return at === null ? { kind: 'bad' } : { kind: 'read', at };
}

function calendarDay(text: string, order: DateOrder): [number, number, number] | 'two' | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return [Number(dotted[3]), Number(dotted[2]), Number(dotted[1])];
  const named = /^([A-Z]{3})-(\d{1,2})-(\d{4})$/.exec(text);
  if (named) return [Number(named[3]), MONTHS.indexOf(named[1] ?? '') + 1, Number(named[2])];
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (!slashed) return null;
  if (order === 'two')
    return slashed[1] === slashed[2] ? [Number(slashed[3]), Number(slashed[1]), Number(slashed[2])] : 'two';
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  return order === 'day-first' ? [Number(slashed[3]), second, first] : [Number(slashed[3]), first, second];
}

import type { Wall } from './wall-time.ts';

/** A date as its text says it, read by itself. */
export interface ParsedDate {
  /** Day before month, where the text leaves it open; the only reading where it does not. */
  readonly wall: Wall;
  /** Month before day, where that is a date too and another one; else null. */
  readonly other: Wall | null;
  /** Texts written alike, where day and month could stand in either order: `/4`, `-2`. Null: the order is known. */
  readonly style: string | null;
  /** Which order this very text shows. */
  readonly shows: DateOrder | null;
  readonly timed: boolean;
  /** Minutes east of UTC, where the text names it. */
  readonly offset: number | null;
}
export type DateOrder = 'day-first' | 'month-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME =
  /^(?:,?\s*T?|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(UTC|GMT|Z|[+-]\d{2}:?\d{2})?$/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const NAMED =
  /^(?:([A-Za-z]{3})[a-z]*[\s.-]+(\d{1,2})|(\d{1,2})[\s.-]+([A-Za-z]{3})[a-z]*)\.?[\s,-]+(\d{4})(?!\d)/;

/**
 * Reads `2026-11-16`, `2026-11-16T09:40:12Z`, `16.11.2026`, `16/11/26, 09:40`, `JAN-31-2024 10:00:00 UTC`, `31 Jan
 * 2024`, `20261116` and seconds since 1970. A day alone is noon. Null: no date, or one that no calendar has.
 */
export function parseDate(text: string): ParsedDate | null {
  return fastIso(text) ?? (/^\d+$/.test(text) ? digitsOnly(text) : written(text));
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** The most common spelling, `2026-11-16` or `2026-11-16 09:40:12`, without a pattern: a million rows ask for it. */
function fastIso(text: string): ParsedDate | null {
  const { length } = text;
  if ((length !== 10 && length !== 19) || text[4] !== '-' || text[7] !== '-') return null;
  const timed = length === 19;
  if (timed && (text[13] !== ':' || text[16] !== ':' || (text[10] !== ' ' && text[10] !== 'T'))) return null;
  for (let at = 0; at < length; at += 1) {
    const value = digit(text, at);
    if ((value < 0 || value > 9) && at !== 4 && at !== 7 && at !== 10 && at !== 13 && at !== 16) return null;
  }
  const day = [two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8)] as const;
  return known(
    timed ? [...day, two(text, 11), two(text, 14), two(text, 17)] : [...day, 12, 0, 0],
    timed,
    null,
  );
}

/** `20261116`, or seconds or milliseconds since 1970. */
function digitsOnly(text: string): ParsedDate | null {
  if (text.length === 8)
    return known([Number(text.slice(0, 4)), two(text, 4), two(text, 6), 12, 0, 0], false, null);
  if (text.length < 9 || text.length > 13 || text.length === 11) return null;
  const at = new Date(text.length >= 12 ? Number(text) : Number(text) * 1000);
  return known(
    [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    true,
    0,
  );
}

function written(text: string): ParsedDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return timedDate(text, iso[0], [Number(iso[1]), Number(iso[2]), Number(iso[3])], null);
  const named = NAMED.exec(text);
  if (named !== null) {
    const month = MONTHS.indexOf((named[1] ?? named[4] ?? '').toLowerCase()) + 1;
    return timedDate(text, named[0], [Number(named[5]), month, Number(named[2] ?? named[3])], null);
  }
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return null;
  const [all, first = '', mark = '', second = '', year = ''] = numbers;
  return timedDate(text, all, [fullYear(year), Number(second), Number(first)], `${mark}${year.length}`);
}

/** Two digits of a year mean 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function timedDate(
  text: string,
  date: string,
  [year, month, day]: readonly [number, number, number],
  style: string | null,
): ParsedDate | null {
  const rest = text.slice(date.length);
  const time = rest === '' ? NOON : timeOf(rest);
  if (time === null) return null;
  const { clock, timed, offset } = time;
  // Dots are written where the day comes first; nobody writes 11.16.2026.
  if (style === null || style.startsWith('.')) return known([year, month, day, ...clock], timed, offset);
  const dayFirst = isDay(year, month, day);
  const monthFirst = isDay(year, day, month);
  if (!dayFirst && !monthFirst) return null;
  const wall: Wall = dayFirst ? [year, month, day, ...clock] : [year, day, month, ...clock];
  const both = dayFirst && monthFirst;
  return {
    wall,
    other: both && month !== day ? [year, day, month, ...clock] : null,
    style,
    shows: both ? null : dayFirst ? 'day-first' : 'month-first',
    timed,
    offset,
  };
}

interface Time {
  readonly clock: readonly [number, number, number];
  readonly timed: boolean;
  readonly offset: number | null;
}
const NOON: Time = { clock: [12, 0, 0], timed: false, offset: null };

function timeOf(text: string): Time | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half, zone] = found;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  return hour === null || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59
    ? null
    : { clock: [hour, Number(minutes), Number(seconds)], timed: true, offset: offsetOf(zone) };
}

function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (found === null) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

function known(wall: Wall, timed: boolean, offset: number | null): ParsedDate | null {
  const [year, month, day, hour, minute, second] = wall;
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  return { wall, other: null, style: null, shows: null, timed, offset };
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2200) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

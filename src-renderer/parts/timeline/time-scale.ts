import type { Wall } from './row.ts';

const day = 86_400_000;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type TimeScale = { readonly start: number; readonly end: number };
export type Tick = { readonly at: number; readonly words: string };

/** A wall time as if it were UTC, in ms; only differences count here. */
export function wallMs(wall: Wall): number {
  return Date.parse(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`);
}

export function timeScale(from: Wall, to: Wall): TimeScale {
  return { start: wallMs(from), end: wallMs(to) };
}

/** Where a moment lies, in percent of the width; may lie outside 0 to 100. */
export function placeOf(scale: TimeScale, wall: Wall): number {
  return percent(scale, wallMs(wall));
}

function percent({ start, end }: TimeScale, ms: number): number {
  return ((ms - start) / (end - start)) * 100;
}

function monthWords(date: Date, first: boolean): string {
  const name = monthNames[date.getUTCMonth()] ?? '';
  return first || date.getUTCMonth() === 0 ? `${name} ${date.getUTCFullYear()}` : name;
}

/** The first of each month; the first tick stands at the left edge and carries the year. */
export function months(scale: TimeScale): readonly Tick[] {
  const first = new Date(scale.start);
  const ticks: Tick[] = [{ at: 0, words: monthWords(first, true) }];
  let next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  while (next < scale.end) {
    const date = new Date(next);
    ticks.push({ at: percent(scale, next), words: monthWords(date, false) });
    next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  }
  return ticks;
}

/** ISO 8601 week number: the week that holds the year's first Thursday is week 1. */
export function isoWeek(ms: number): number {
  const thursday = ms + (3 - ((new Date(ms).getUTCDay() + 6) % 7)) * day;
  const january = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - january) / (7 * day)) + 1;
}

/** Week numbers over the middle of their week; every second one where weeks are narrow. */
export function weeks(scale: TimeScale): readonly Tick[] {
  const weekday = (new Date(scale.start).getUTCDay() + 6) % 7;
  const every = scale.end - scale.start > 100 * day ? 2 : 1;
  const ticks: Tick[] = [];
  let monday = scale.start + ((7 - weekday) % 7) * day;
  for (let index = 0; monday < scale.end; index += 1) {
    if (index % every === 0)
      ticks.push({ at: percent(scale, monday + 3.5 * day), words: String(isoWeek(monday)) });
    monday += 7 * day;
  }
  return ticks.filter((tick) => tick.at < 99.5);
}

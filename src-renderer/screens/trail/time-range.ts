import { dayOf, fieldsOf } from '../../../shared/kernel/instant.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { clockText, weekdayText } from '../../../shared/words/when.ts';
import { instantAt, offsetOf } from '../../app/zone.ts';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { trailFilters as words } from '../../strings/en/trail-filters.ts';

/** Moments in ms, both taken in; null is open. */
export interface TimeRange {
  readonly from: number | null;
  readonly to: number | null;
}

const day = 86_400_000;

/** A day further on, `2026-11-18` to `2026-11-19`. */
function dayAfter(text: string, days: number): string {
  return new Date(Date.parse(`${text}T00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** From the first moment of a day to the last of another, on the clocks of the zone. */
export function daysRange(first: string, last: string, zone: string): TimeRange {
  return { from: instantAt(first, zone).ms, to: instantAt(dayAfter(last, 1), zone).ms - 1 };
}

export type TimePreset = 'today' | 'week' | 'month';

/** The range of a preset, as fixed moments: an address that is sent on must mean the same tomorrow. */
export function presetRange(preset: TimePreset, now: Instant): TimeRange {
  const here = { ...now, offset: offsetOf(now.ms, now.zone) };
  const today = dayOf(here);
  const first = { today, week: dayAfter(today, -6), month: `${today.slice(0, 8)}01` }[preset];
  return daysRange(first, today, now.zone);
}

/** What was typed as a moment; a date alone is its first moment, or its last where it ends a range. Null is no moment. */
export function readTyped(text: string, zone: string, end: boolean): number | null {
  const wall = readWallTime(text) ?? readWallTime(text, 'date');
  if (wall === null) return null;
  if (wall.length > 10) return instantAt(wall, zone).ms + (end ? 59_999 : 0);
  return end ? daysRange(wall, wall, zone).to : instantAt(wall, zone).ms;
}

function instantOf(ms: number, zone: string): Instant {
  return { ms, offset: offsetOf(ms, zone), zone };
}

function isStart(at: Instant): boolean {
  const { hour, minute, second } = fieldsOf(at);
  return hour === 0 && minute === 0 && second === 0;
}

function textOf(ms: number, zone: string, end: boolean): string {
  const at = instantOf(ms, zone);
  const whole = isStart(end ? instantOf(ms + 1, zone) : at);
  return whole ? weekdayText(at) : `${weekdayText(at)}, ${clockText(at)}`;
}

/** "Wed 18 Nov 2026, Europe/Oslo"; whole days without times, the zone always. Null where nothing is narrowed. */
export function rangeText({ from, to }: TimeRange, zone: string): string | null {
  if (from === null && to === null) return null;
  if (to === null) return words.since(textOf(from ?? 0, zone, false), zone);
  if (from === null) return words.until(textOf(to, zone, true), zone);
  const [first, last] = [textOf(from, zone, false), textOf(to, zone, true)];
  return first === last ? words.onDay(first, zone) : words.between(first, last, zone);
}

import type { Instant } from '../../shared/kernel/instant.ts';

/** Year, month 1–12, day, hour, minute, second as a clock on the wall shows them. */
export type Wall = readonly [number, number, number, number, number, number];

/** Whether the host knows an IANA zone of this name. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

// Making a formatter costs a hundred times what using it does, and an import asks for each of a million rows.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  const made =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  clocks.set(zone, made);
  return made;
}

/** Minutes east of UTC in a zone at a moment. */
export function offsetAt(zone: string, ms: number): number {
  const parts = clockIn(zone).formatToParts(ms);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((local - Math.floor(ms / 1000) * 1000) / 60_000);
}

/**
 * The instant at which a wall clock in `zone` showed this. An hour that happened twice is read as the
 * first time; one that did not happen, as if the clock had not been put forward. Null: no such date.
 */
export function instantIn(zone: string, wall: Wall): Instant | null {
  const [year, month, date, hour, minute, second] = wall;
  const local = Date.UTC(year, month - 1, date, hour, minute, second);
  const back = new Date(local);
  if (
    back.getUTCMonth() !== month - 1 ||
    back.getUTCDate() !== date ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  )
    return null;
  const before = offsetAt(zone, local - 86_400_000);
  const first = local - before * 60_000;
  if (offsetAt(zone, first) === before) return { ms: first, offset: before, zone };
  const offset = offsetAt(zone, first);
  return { ms: local - offset * 60_000, offset, zone };
}

const DAY = 86_400_000;

/**
 * As `instantIn`, for many texts of one zone: a day without a change of the clocks has one offset, which is asked for
 * once. Takes only what a calendar has.
 */
export function wallClock(zone: string): (wall: Wall) => Instant {
  const offsets = new Map<number, number | null>();
  const offsetOfDay = (day: number): number | null => {
    const from = offsetAt(zone, day * DAY - DAY);
    return offsetAt(zone, day * DAY + 2 * DAY) === from ? from : null;
  };
  return (wall) => {
    const [year, month, date, hour, minute, second] = wall;
    const local = Date.UTC(year, month - 1, date, hour, minute, second);
    const day = Math.floor(local / DAY);
    let offset = offsets.get(day);
    if (offset === undefined) offsets.set(day, (offset = offsetOfDay(day)));
    if (offset !== null) return { ms: local - offset * 60_000, offset, zone };
    const at = instantIn(zone, wall);
    if (at === null) throw new RangeError(`no such date: ${wall.join(' ')}`);
    return at;
  };
}

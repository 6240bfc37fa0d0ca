import { addDays, dayOf, daysBetween, type Day, type Instant } from '../../shared/kernel/instant.ts';
import { instantIn, offsetAt } from '../imports/wall-time.ts';
import type { Clock } from '../platform/clock.ts';

/** The plant's clock and the day on which the files of the sample are dated "today". */
export const ZONE = 'Europe/Oslo';
const TODAY: Day = '2026-11-18';
const LAST = '05:04';

/** A clock that the story sets; between settings it goes on by itself, and it never goes back. */
export interface StoryClock extends Clock {
  /** Days by which every date of the story is moved. */
  readonly days: number;
  /** A wall time of the story, `2026-09-14 06:00`, moved to where it lies now. */
  instant(wall: string): Instant;
  day(day: Day): Day;
  set(wall: string): void;
  /** Time that somebody's hands take. */
  pass(seconds: number): void;
}

const READING = 37;

/** The story ends at or before `now`, at most a day ago. */
export function storyClock(now: Instant): StoryClock {
  const days = lastDayBefore(now);
  let ms = 0;
  const instant = (wall: string): Instant => {
    const [day = '', time = '00:00'] = wall.split(' ');
    const [year = 0, month = 0, date = 0] = addDays(day, days).split('-').map(Number);
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const found = instantIn(ZONE, [year, month, date, hour, minute, 0]);
    if (found === null) throw new RangeError(`no such time: ${wall}`);
    return found;
  };
  return {
    days,
    instant,
    day: (day) => addDays(day, days),
    set: (wall) => void (ms = Math.max(ms, instant(wall).ms)),
    pass: (seconds) => void (ms += seconds * 1000),
    now: () => ((ms += READING), { ms, offset: offsetAt(ZONE, ms), zone: ZONE }),
    monotonic: () => ms,
    uptime: () => ms,
  };
}

function lastDayBefore(now: Instant): number {
  const days = daysBetween(TODAY, dayOf(now));
  const [hour = 0, minute = 0] = LAST.split(':').map(Number);
  const [year = 0, month = 0, date = 0] = dayOf(now).split('-').map(Number);
  const end = instantIn(ZONE, [year, month, date, hour, minute, 0]);
  return end !== null && end.ms <= now.ms ? days : days - 1;
}

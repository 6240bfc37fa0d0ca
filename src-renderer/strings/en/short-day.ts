import { fieldsOf } from '../../../shared/kernel/instant.ts';
import type { Day, Instant } from '../../../shared/kernel/instant.ts';
import { calendarText } from './time.ts';

/** `29 Nov`, with the year where it is not that of `now`. */
export function shortDay(day: Day, now: Instant): string {
  const text = calendarText(day);
  const year = ` ${fieldsOf(now).year}`;
  return text.endsWith(year) ? text.slice(0, -year.length) : text;
}

import { day, fieldsOf } from '../../../shared/kernel/instant.ts';
import type { Day, Instant } from '../../../shared/kernel/instant.ts';
import { time as say } from '../../../shared/words/en/time.ts';
import { clockText } from '../../../shared/words/when.ts';

// What screen and packet say alike comes from shared/words, under the names the screens use.
export { countText, listText, numberText } from '../../../shared/words/count.ts';
export {
  clockText,
  dateText,
  durationText as spanText,
  instantText as fullText,
  planText,
} from '../../../shared/words/when.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `05:04:06` */
export function secondsText(at: Instant): string {
  return `${clockText(at)}:${two(fieldsOf(at).second)}`;
}

/** `13 Nov 2026` */
export function dayText(at: Instant): string {
  const f = fieldsOf(at);
  return `${f.date} ${say.months[f.month - 1]} ${f.year}`;
}

/** A day without a time: `13 Nov 2026`. */
export function calendarText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${say.months[(month ?? 1) - 1]} ${year}`;
}

const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A value of a field as it is read: days and moments in words, everything else as it is. */
export function valueText<Value extends string | null>(value: Value): Value | string {
  if (value === null) return value;
  if (day.safeParse(value).success) return calendarText(value);
  const [, date, clock, zone] = moment.exec(value) ?? [];
  return date === undefined ? value : `${calendarText(date)}, ${clock} ${zone === 'Z' ? '+00:00' : zone}`;
}

/** `2026-11-19T14:00`: the wall time that the timeline and the date fields speak. */
export function wallText(at: Instant): string {
  const f = fieldsOf(at);
  return `${f.year}-${two(f.month)}-${two(f.date)}T${two(f.hour)}:${two(f.minute)}`;
}

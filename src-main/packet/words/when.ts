import { fieldsOf, offsetText, type Day, type Instant } from '../../../shared/kernel/instant.ts';

// The words of a packet are part of its layout: a packet is printed again to verify it, years later, to the same bytes.
// So they stand here and not with the words of the screen, which may change with every release.

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A date, and a time with its zone, stay on one line. */
const kept = (text: string): string => text.replaceAll(' ', '\u00A0');
const two = (value: number): string => String(value).padStart(2, '0');

/** `Thu 19 Nov 2026` on the moment's own clock. */
export function dateText(at: Instant): string {
  const { weekday, date, month, year } = fieldsOf(at);
  return kept(`${WEEKDAYS[weekday]} ${date} ${MONTHS[month - 1]} ${year}`);
}

/** `Thu 19 Nov 2026, 14:00 +01:00` */
export function minuteText(at: Instant): string {
  const { hour, minute } = fieldsOf(at);
  return `${dateText(at)}, ${kept(`${two(hour)}:${two(minute)} ${offsetText(at.offset)}`)}`;
}

/** `Thu 19 Nov 2026, 14:00:07 +01:00` */
export function secondText(at: Instant): string {
  const { hour, minute, second } = fieldsOf(at);
  return `${dateText(at)}, ${kept(`${two(hour)}:${two(minute)}:${two(second)} ${offsetText(at.offset)}`)}`;
}

/** `19 Nov 2026` for tables. */
export function shortDate(at: Instant): string {
  const { date, month, year } = fieldsOf(at);
  return kept(`${date} ${MONTHS[month - 1]} ${year}`);
}

/** `19 Nov 2026, 14:00:07 +01:00` for rows of the trail. */
export function stampText(at: Instant): string {
  const { hour, minute, second } = fieldsOf(at);
  return `${shortDate(at)}, ${kept(`${two(hour)}:${two(minute)}:${two(second)} ${offsetText(at.offset)}`)}`;
}

/** A day of the roster, `19 Nov 2026`. */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `3 min`, `2 h 5 min`, rounded down. */
export function spanText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return kept(hours === 0 ? `${rest} min` : `${hours} h ${rest} min`);
}

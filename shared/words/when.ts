import { fieldsOf, offsetText, type Day, type Instant } from '../kernel/instant.ts';
import { time as say } from './en/time.ts';
import { numberText } from './count.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** In full, for trail, signature and print: `Thu 19 Nov 2026, 14:00 +01:00`. */
export function instantText(at: Instant): string {
  return `${weekdayText(at)}, ${clockText(at)} ${offsetText(at.offset)}`;
}

/** To the second, as the trail needs it: `Wed 11 Nov 2026, 22:00:14 +01:00`. */
export function exactText(at: Instant): string {
  return `${weekdayText(at)}, ${clockText(at)}:${two(fieldsOf(at).second)} ${offsetText(at.offset)}`;
}

/** A plan's date on screen: `Thu 19 Nov, 14:00`; year and zone only where they are not those of `now`. */
export function planText(at: Instant, now: Instant): string {
  const zone = at.offset === now.offset || at.zone === now.zone ? '' : ` ${offsetText(at.offset)}`;
  return `${dateText(at, now)}, ${clockText(at)}${zone}`;
}

/** `Thu 19 Nov`, with the year where it is not that of `now`. */
export function dateText(at: Instant, now: Instant): string {
  const { weekday, date, month, year } = fieldsOf(at);
  return `${say.weekdays[weekday]} ${date} ${say.months[month - 1]}${year === fieldsOf(now).year ? '' : ` ${year}`}`;
}

/** `Thu 19 Nov 2026`: the day an instant falls on, on its own clock. */
export function weekdayText(at: Instant): string {
  const { weekday, date, month, year } = fieldsOf(at);
  return `${say.weekdays[weekday]} ${date} ${say.months[month - 1]} ${year}`;
}

/** A day without a time: `Fri 13 Nov 2026`. */
export function dayText(day: Day): string {
  return weekdayText({ ms: Date.parse(`${day}T00:00:00Z`), offset: 0, zone: 'UTC' });
}

/** `14:00` */
export function clockText(at: Instant): string {
  const { hour, minute } = fieldsOf(at);
  return `${two(hour)}:${two(minute)}`;
}

/** A span of time in words, up to two units, rounded down: `8 h 56 min`, `33 h` from twelve hours on, `3 d 4 h`, `12 d`. */
export function durationText(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (hours < 1) return say.minutes(numberText(minutes));
  if (hours < 12)
    return joined(say.hours(numberText(hours)), say.minutes(numberText(minutes % 60)), minutes % 60);
  if (hours < 48) return say.hours(numberText(hours));
  return days < 7
    ? joined(say.days(numberText(days)), say.hours(numberText(hours % 24)), hours % 24)
    : say.days(numberText(days));
}

function joined(large: string, small: string, rest: number): string {
  return rest === 0 ? large : `${large} ${small}`;
}

import { z } from 'zod';

/**
 * A moment as somebody's clock told it: `ms` since 1970-01-01T00:00Z (may be wrong, never decides an
 * order), `offset` minutes east of UTC then and there, `zone` the IANA name, so that the text printed
 * needs no zone tables and never changes.
 */
export const instant = z.strictObject({
  ms: z.int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000),
  offset: z.int().min(-1080).max(1080),
  zone: z.string().min(1).max(64),
});
export type Instant = Readonly<z.infer<typeof instant>>;

/** A day without a time: `2026-11-18`. */
export const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export type Day = z.infer<typeof day>;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** The calendar fields of an instant on its own clock. `weekday` 0 is Sunday, `month` 1 is January. */
export function fieldsOf(at: Instant): {
  year: number;
  month: number;
  date: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
} {
  const local = new Date(at.ms + at.offset * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    date: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
  };
}

/** `+01:00` */
export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** RFC 3339 with offset: `2026-11-18T05:04:11+01:00`. */
export function isoOf(at: Instant): string {
  const f = fieldsOf(at);
  return `${pad(f.year, 4)}-${pad(f.month)}-${pad(f.date)}T${pad(f.hour)}:${pad(f.minute)}:${pad(f.second)}${offsetText(at.offset)}`;
}

/** The day an instant falls on, on its own clock. */
export function dayOf(at: Instant): Day {
  const f = fieldsOf(at);
  return `${pad(f.year, 4)}-${pad(f.month)}-${pad(f.date)}`;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** `base` moved by `days` days. */
export function addDays(base: Day, days: number): Day {
  return new Date(Date.parse(`${base}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** When a day begins on a clock `offset` minutes east of UTC, in ms since 1970-01-01T00:00Z. */
export function startOf(day: Day, offset: number): number {
  return Date.parse(`${day}T00:00:00Z`) - offset * 60_000;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const named =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2}))?$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]+(\d{1,2}):(\d{2}))?(?::\d{2})?$/;

type Parts = readonly [year: number, month: number, day: number, hour: number | null, minute: number];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function partsOf(text: string): Parts | null {
  const byName = named.exec(text);
  if (byName !== null) {
    const month = months.indexOf(byName[2] ?? '') + 1;
    return [
      Number(byName[3]),
      month,
      Number(byName[1]),
      byName[4] === undefined ? null : Number(byName[4]),
      Number(byName[5] ?? 0),
    ];
  }
  const byNumber = iso.exec(text);
  if (byNumber === null) return null;
  const hour = byNumber[4] === undefined ? null : Number(byNumber[4]);
  return [Number(byNumber[1]), Number(byNumber[2]), Number(byNumber[3]), hour, Number(byNumber[5] ?? 0)];
}

function exists([year, month, day, hour, minute]: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && (hour ?? 0) < 24 && minute < 60;
}

export type WallKind = 'date' | 'date-time';

/**
 * Reads what a person typed, "19 Nov 2026 14:00", "Thu 19 Nov 2026, 14:00" or "2026-11-19 14:00".
 * Gives a wall time without zone, `2026-11-19T14:00`, or `2026-11-19` for a date; null where the
 * text is no such moment or lacks the time of day that is asked for.
 */
export function readWallTime(text: string, kind: WallKind = 'date-time'): string | null {
  const parts = partsOf(text.trim().toLowerCase());
  if (parts === null || !exists(parts)) return null;
  const [year, month, day, hour, minute] = parts;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (kind === 'date') return date;
  return hour === null ? null : `${date}T${two(hour)}:${two(minute)}`;
}

/** Writes a wall time in words, "Thu 19 Nov 2026, 14:00"; the text itself where it is none. */
export function writeWallTime(wall: string): string {
  const parts = partsOf(wall.toLowerCase());
  if (parts === null) return wall;
  const [year, month, day, hour, minute] = parts;
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  const name = months[month - 1] ?? '';
  const date = `${weekday} ${day} ${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${year}`;
  return hour === null ? date : `${date}, ${two(hour)}:${two(minute)}`;
}

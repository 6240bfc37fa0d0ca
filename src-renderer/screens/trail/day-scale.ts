/** Events a day, in order; `from` is the position of the day's first event, `to` of its last. */
export interface DayBar {
  readonly day: string;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** Where the day begins along the scale, and how wide each day is: parts of the whole, 0 to 1. */
  readonly start: number;
  readonly width: number;
}

export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** Days since 1970 of `2026-11-01`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00Z`) / 86_400_000);
}

/**
 * Gives each day the positions of its events and its place on one scale of time, from the first day to today;
 * days must stand oldest first.
 */
export function dayBars(days: readonly DayCount[], today: string): readonly DayBar[] {
  const numbers = [...days.map(({ day }) => dayNumber(day)), dayNumber(today)];
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const width = 1 / (numbers.reduce((a, b) => Math.max(a, b)) - first + 1);
  let at = 0;
  return days.map(({ day, count }) => {
    const bar = { day, count, from: at + 1, to: at + count, start: (dayNumber(day) - first) * width, width };
    at += count;
    return bar;
  });
}

export function lastPosition(bars: readonly DayBar[]): number {
  return bars.at(-1)?.to ?? 0;
}

/** The bar a position lies in; beyond the last it is the last. */
export function barOf(bars: readonly DayBar[], position: number): number {
  const index = bars.findIndex((bar) => position <= bar.to);
  return index === -1 ? bars.length - 1 : index;
}

/** Where a position lies along the slider, 0 to 1: at its day, among the events of it; the last event is now. */
export function shareOf(bars: readonly DayBar[], position: number): number {
  const bar = bars[barOf(bars, position)];
  if (bar === undefined || position >= lastPosition(bars)) return 1;
  const within = Math.min(1, Math.max(0, (position - bar.from + 1) / bar.count));
  return bar.start + within * bar.width;
}

/** The position at a share of the slider's width, at least 1: where no event was, the last one before. */
export function positionAt(bars: readonly DayBar[], share: number): number {
  const place = Math.min(1, Math.max(0, share));
  const bar = bars.findLast((one) => one.start <= place) ?? bars[0];
  if (bar === undefined) return 0;
  const within = Math.min(1, Math.max(0, (place - bar.start) / bar.width));
  return Math.min(bar.to, Math.max(1, bar.from - 1 + Math.round(within * bar.count)));
}

/** A day on: the last event of the next or the previous day that has any. */
export function dayStep(bars: readonly DayBar[], position: number, by: 1 | -1): number {
  const index = barOf(bars, position) + by;
  return bars[Math.min(bars.length - 1, Math.max(0, index))]?.to ?? position;
}

/** Events a day, in order; `from` is the position of the day's first event, `to` of its last. */
export interface DayBar {
  readonly day: string;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** Gives each day the positions of its events; days must stand oldest first. */
export function dayBars(days: readonly DayCount[]): readonly DayBar[] {
  let at = 0;
  return days.map(({ day, count }) => {
    const bar = { day, count, from: at + 1, to: at + count };
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

/** Where a position lies along the slider, 0 to 1: each day takes the same width, events share their day. */
export function shareOf(bars: readonly DayBar[], position: number): number {
  const index = barOf(bars, position);
  const bar = bars[index];
  if (bar === undefined || bar.count === 0) return 1;
  const within = Math.min(1, Math.max(0, (position - bar.from + 1) / bar.count));
  return (index + within) / bars.length;
}

/** The position at a share of the slider's width; at least 1. */
export function positionAt(bars: readonly DayBar[], share: number): number {
  const place = Math.min(1, Math.max(0, share)) * bars.length;
  const index = Math.min(bars.length - 1, Math.floor(place));
  const bar = bars[index];
  if (bar === undefined) return 0;
  return Math.min(bar.to, Math.max(1, bar.from - 1 + Math.round((place - index) * bar.count)));
}

/** A day on: the last event of the next or the previous day that has any. */
export function dayStep(bars: readonly DayBar[], position: number, by: 1 | -1): number {
  const index = barOf(bars, position) + by;
  return bars[Math.min(bars.length - 1, Math.max(0, index))]?.to ?? position;
}

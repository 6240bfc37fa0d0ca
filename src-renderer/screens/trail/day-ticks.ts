import type { DayBar } from './day-scale.ts';

export interface Tick {
  readonly day: string;
  readonly share: number;
}

/** Names stand at least this far apart, so that they never touch. */
const least = 0.14;

/** The first day, then the first bar of each month and of its second half, as far as there is room. */
export function ticksOf(bars: readonly DayBar[]): readonly Tick[] {
  const ticks: Tick[] = [];
  let half = '';
  bars.forEach((bar, index) => {
    const now = `${bar.day.slice(0, 7)}-${Number(bar.day.slice(8)) < 15 ? 1 : 2}`;
    const share = index / bars.length;
    const last = ticks.at(-1);
    const room = last === undefined || share - last.share >= least;
    if (now !== half && room && share < 1 - least / 2) ticks.push({ day: bar.day, share });
    half = now;
  });
  return ticks;
}

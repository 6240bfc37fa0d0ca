import type { DayBar } from './day-scale.ts';
import { dayNumber } from './day-scale.ts';

export interface Tick {
  readonly day: string;
  readonly share: number;
}

/** Names stand at least this far apart, so that they never touch. */
const least = 0.14;

function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The first day, then the first and the fifteenth of each month, as far as there is room. */
export function ticksOf(bars: readonly DayBar[]): readonly Tick[] {
  const [bar] = bars;
  if (bar === undefined) return [];
  const first = dayNumber(bar.day) - Math.round(bar.start / bar.width);
  const ticks: Tick[] = [];
  for (let days = 0; days * bar.width < 1 - least / 2; days += 1) {
    const day = dayText(first + days);
    const share = days * bar.width;
    const named = days === 0 || day.endsWith('-01') || day.endsWith('-15');
    if (named && share - (ticks.at(-1)?.share ?? -1) >= least) ticks.push({ day, share });
  }
  return ticks;
}

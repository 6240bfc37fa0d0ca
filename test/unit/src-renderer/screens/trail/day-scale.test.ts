import { describe, expect, it } from 'vitest';
import {
  dayBars,
  dayStep,
  positionAt,
  shareOf,
} from '../../../../../src-renderer/screens/trail/day-scale.ts';
import { ticksOf } from '../../../../../src-renderer/screens/trail/day-ticks.ts';

const bars = dayBars(
  [
    { day: '2026-11-14', count: 4 },
    { day: '2026-11-15', count: 1 },
    { day: '2026-11-18', count: 5 },
  ],
  '2026-11-20',
);

describe('the scale of the slider', () => {
  it('[R25] each day holds the positions after those of the day before', () => {
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [5, 5],
      [6, 10],
    ]);
  });

  it('[R25] a position goes to its place and back', () => {
    for (let position = 1; position <= 10; position += 1)
      expect(positionAt(bars, shareOf(bars, position))).toBe(position);
    expect(positionAt(bars, -1)).toBe(1);
    expect(positionAt(bars, 2)).toBe(10);
  });

  it('[R25] days without events take their room too, up to today', () => {
    expect(bars.map((bar) => Math.round(bar.start * 7))).toEqual([0, 1, 4]);
    expect(positionAt(bars, 3 / 7)).toBe(5);
  });

  it('[R25] a day on is the last event of the next day that has any', () => {
    expect(dayStep(bars, 2, 1)).toBe(5);
    expect(dayStep(bars, 5, 1)).toBe(10);
    expect(dayStep(bars, 10, 1)).toBe(10);
    expect(dayStep(bars, 5, -1)).toBe(4);
  });

  it('[R25] names of days stand far enough apart to be read', () => {
    const many = dayBars(
      Array.from({ length: 60 }, (_, index) => ({
        day: new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10),
        count: 1,
      })),
      '2026-10-30',
    );
    const shares = ticksOf(many).map((tick) => tick.share);
    expect(shares.length).toBeGreaterThan(2);
    shares
      .slice(1)
      .forEach((share, index) => expect(share - (shares[index] ?? 0)).toBeGreaterThanOrEqual(0.14));
  });
});

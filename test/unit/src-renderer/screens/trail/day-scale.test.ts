import { describe, expect, it } from 'vitest';
import { dayBars, positionAt, shareOf } from '../../../../../src-renderer/screens/trail/day-scale.ts';
import { ticksOf } from '../../../../../src-renderer/screens/trail/day-ticks.ts';

describe('the scale of the moments', () => {
  const days = [
    { day: '2026-11-01', count: 4 },
    { day: '2026-11-02', count: 1 },
    { day: '2026-11-06', count: 5 },
  ];
  const bars = dayBars(days, '2026-11-10');

  it('puts each bar at its day, and today at the end', () => {
    expect(bars.map(({ start, width }) => [start * 10, width * 10])).toEqual([
      [0, 1],
      [1, 1],
      [5, 1],
    ]);
  });

  it('places an event within its day, and the last one at now', () => {
    expect(shareOf(bars, 2)).toBeCloseTo(0.05);
    expect(shareOf(bars, 5)).toBeCloseTo(0.2);
    expect(shareOf(bars, 6)).toBeCloseTo(0.52);
    expect(shareOf(bars, 10)).toBe(1);
  });

  it('finds the event at a place; where none was, the last one before', () => {
    expect(positionAt(bars, 0)).toBe(1);
    expect(positionAt(bars, 0.05)).toBe(2);
    expect(positionAt(bars, 0.35)).toBe(5);
    expect(positionAt(bars, 0.52)).toBe(6);
    expect(positionAt(bars, 0.9)).toBe(10);
    for (const position of [1, 3, 5, 8]) expect(positionAt(bars, shareOf(bars, position))).toBe(position);
  });

  it('names days by the calendar, not by the bars', () => {
    const long = dayBars(
      [
        { day: '2026-09-10', count: 1 },
        { day: '2026-11-20', count: 1 },
      ],
      '2026-11-20',
    );
    expect(ticksOf(long).map(({ day }) => day)).toEqual([
      '2026-09-10',
      '2026-10-01',
      '2026-10-15',
      '2026-11-01',
      '2026-11-15',
    ]);
  });
});

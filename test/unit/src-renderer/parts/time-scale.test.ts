import { describe, expect, it } from 'vitest';
import {
  isoWeek,
  months,
  placeOf,
  timeScale,
  wallMs,
  weeks,
} from '../../../../src-renderer/parts/timeline/time-scale.ts';

describe('time scale', () => {
  it.each([
    ['2026-11-18', 47],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('%s lies in ISO week %i', (day, week) => {
    expect(isoWeek(wallMs(day))).toBe(week);
  });

  it('a moment lies where its days put it, outside the window too', () => {
    const scale = timeScale('2026-09-07', '2027-02-01');
    expect(placeOf(scale, '2026-09-07')).toBe(0);
    expect(placeOf(scale, '2026-11-18T05:04')).toBeCloseTo(49.12, 1);
    expect(placeOf(scale, '2026-08-01')).toBeLessThan(0);
  });

  it('months carry the year at the left edge and in January', () => {
    expect(months(timeScale('2026-09-07', '2027-02-01')).map((tick) => tick.words)).toEqual([
      'Sep 2026',
      'Oct',
      'Nov',
      'Dec',
      'Jan 2027',
    ]);
  });

  it('weeks are named each while they are wide, every second one else', () => {
    expect(weeks(timeScale('2026-11-02', '2026-12-14')).map((tick) => tick.words)).toEqual([
      '45',
      '46',
      '47',
      '48',
      '49',
      '50',
    ]);
    expect(weeks(timeScale('2026-09-07', '2027-02-01')).map((tick) => tick.words)).toEqual([
      '37',
      '39',
      '41',
      '43',
      '45',
      '47',
      '49',
      '51',
      '53',
      '2',
      '4',
    ]);
  });
});

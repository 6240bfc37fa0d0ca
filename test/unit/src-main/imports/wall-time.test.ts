import { describe, expect, it } from 'vitest';
import { instantIn, isZone } from '../../../../src-main/imports/wall-time.ts';

const ms = (zone: string, ...wall: [number, number, number, number, number, number]) =>
  instantIn(zone, wall)?.ms;

describe('wall time', () => {
  it.each([
    ['winter', [2026, 1, 15, 12, 0, 0], Date.UTC(2026, 0, 15, 11), 60],
    ['summer', [2026, 7, 15, 12, 0, 0], Date.UTC(2026, 6, 15, 10), 120],
    ['the hour before clocks go forward', [2026, 3, 29, 1, 59, 0], Date.UTC(2026, 2, 29, 0, 59), 60],
    ['the hour after', [2026, 3, 29, 3, 0, 0], Date.UTC(2026, 2, 29, 1, 0), 120],
    ['the first of the hour that happens twice', [2026, 10, 25, 2, 30, 0], Date.UTC(2026, 9, 25, 0, 30), 120],
    ['after it', [2026, 10, 25, 3, 0, 0], Date.UTC(2026, 9, 25, 2, 0), 60],
  ] as const)('in Oslo, %s', (_name, wall, expected, offset) => {
    expect(instantIn('Europe/Oslo', wall)).toEqual({ ms: expected, offset, zone: 'Europe/Oslo' });
  });

  it('in zones with half hours and west of Greenwich', () => {
    expect(ms('Asia/Kolkata', 2026, 1, 1, 5, 30, 0)).toBe(Date.UTC(2026, 0, 1));
    expect(ms('America/New_York', 2026, 7, 4, 20, 0, 0)).toBe(Date.UTC(2026, 6, 5));
  });

  it('refuses days and times that do not exist, and knows zones', () => {
    expect(instantIn('UTC', [2026, 2, 29, 0, 0, 0])).toBeNull();
    expect(instantIn('UTC', [2026, 1, 1, 24, 0, 0])).toBeNull();
    expect([isZone('Europe/Oslo'), isZone('Mars/Olympus')]).toEqual([true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { readWallTime, writeWallTime } from '../../../../src-renderer/parts/form/wall-time.ts';

describe('readWallTime', () => {
  it.each([
    ['19 Nov 2026 14:00', '2026-11-19T14:00'],
    ['Thu 19 Nov 2026, 14:00', '2026-11-19T14:00'],
    ['19 november 2026 6:05', '2026-11-19T06:05'],
    [' 2026-11-19 14:00 ', '2026-11-19T14:00'],
    ['2026-11-19T14:00', '2026-11-19T14:00'],
  ])('reads %s', (text, wall) => {
    expect(readWallTime(text)).toBe(wall);
  });

  it.each([
    '',
    'tomorrow',
    '31 Nov 2026 14:00',
    '29 Feb 2027 06:00',
    '19 Nov 2026 25:00',
    '19 Nov 2026 14:60',
    '19 Nov 2026',
    '2026-13-01 10:00',
    '19.11.2026 14:00',
  ])('does not guess at "%s"', (text) => {
    expect(readWallTime(text)).toBeNull();
  });

  it('a date needs no time of day, and drops one', () => {
    expect(readWallTime('19 Nov 2026', 'date')).toBe('2026-11-19');
    expect(readWallTime('19 Nov 2026 14:00', 'date')).toBe('2026-11-19');
  });

  it('what is written can be read again', () => {
    const wall = '2028-02-29T00:01';
    expect(writeWallTime(wall)).toBe('Tue 29 Feb 2028, 00:01');
    expect(readWallTime(writeWallTime(wall))).toBe(wall);
  });
});

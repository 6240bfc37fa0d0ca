import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src-main/imports/dates.ts';
import { instantIn, wallClock, type Wall } from '../../../../src-main/imports/wall-time.ts';

describe('dates of exports', () => {
  it.each([
    ['2026-11-16', [2026, 11, 16, 12, 0, 0], null],
    ['2026-11-16 09:40:12', [2026, 11, 16, 9, 40, 12], null],
    ['2026-11-16T09:40', [2026, 11, 16, 9, 40, 0], null],
    ['2026-11-16T09:40:12.123Z', [2026, 11, 16, 9, 40, 12], 0],
    ['2026-11-16 09:40:12+01:00', [2026, 11, 16, 9, 40, 12], 60],
    ['2026-11-16T09:40:12-0330', [2026, 11, 16, 9, 40, 12], -210],
    ['JAN-31-2024 10:00:00 UTC', [2024, 1, 31, 10, 0, 0], 0],
    ['31-Jan-2024', [2024, 1, 31, 12, 0, 0], null],
    ['31 January 2024', [2024, 1, 31, 12, 0, 0], null],
    ['Jan 31, 2024', [2024, 1, 31, 12, 0, 0], null],
    ['16.11.2026', [2026, 11, 16, 12, 0, 0], null],
    ['3.4.26', [2026, 4, 3, 12, 0, 0], null],
    ['25/12/26, 09:40', [2026, 12, 25, 9, 40, 0], null],
    ['12/25/2026 9:40 PM', [2026, 12, 25, 21, 40, 0], null],
    ['05/05/2026', [2026, 5, 5, 12, 0, 0], null],
    ['20261116', [2026, 11, 16, 12, 0, 0], null],
    ['1460692800', [2016, 4, 15, 4, 0, 0], 0],
    ['25/01/70', [1970, 1, 25, 12, 0, 0], null],
  ] as const)('[IM7] reads %s one way', (text, wall, offset) => {
    expect(parseDate(text)).toMatchObject({ wall, offset, other: null });
  });

  it.each([
    '',
    'soon',
    '2026-02-29',
    '2026-13-01',
    '31.04.2026',
    '13/13/2026',
    '2026-11-16 24:00:00',
    '2026-11-16 09:60:00',
    '45123',
    '1.2.3',
    'Foo-31-2024',
    '2026-11-16 CET',
    '13:00',
    '12/25/2026 13:40 PM',
    '0026-11-16',
  ])('[IM7] takes %j for no date', (text) => expect(parseDate(text)).toBeNull());

  it('[IM7] gives both readings where there are two, and never two where one is no date', () => {
    expect(parseDate('03/04/2026')).toMatchObject({
      wall: [2026, 4, 3, 12, 0, 0],
      other: [2026, 3, 4, 12, 0, 0],
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('/', '-'),
        (a, b, mark) => {
          const parsed = parseDate(`${a}${mark}${b}${mark}2026`);
          const days = [
            [b, a],
            [a, b],
          ].filter(
            ([month = 0, day = 0]) => month <= 12 && day <= new Date(Date.UTC(2026, month, 0)).getUTCDate(),
          );
          const different = a === b ? days.slice(1) : days;
          expect(parsed === null ? 0 : parsed.other === null ? 1 : 2).toBe(different.length);
        },
      ),
    );
  });

  it('[IM8] reads a wall clock as instantIn does, also around changes of the clocks', () => {
    const zones = [
      'Europe/Oslo',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'UTC',
    ];
    const clocks = new Map(zones.map((zone) => [zone, wallClock(zone)]));
    const minutes = fc.integer({ min: Date.UTC(2010, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    const near = fc.integer({ min: -200, max: 200 }).map((by) => Date.UTC(2026, 2, 29) / 60_000 + by);
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.oneof(minutes, near), (zone, minute) => {
        const at = new Date(minute * 60_000);
        const wall: Wall = [
          at.getUTCFullYear(),
          at.getUTCMonth() + 1,
          at.getUTCDate(),
          at.getUTCHours(),
          at.getUTCMinutes(),
          0,
        ];
        expect(clocks.get(zone)?.(wall)).toEqual(instantIn(zone, wall));
      }),
      { numRuns: 500 },
    );
  });
});

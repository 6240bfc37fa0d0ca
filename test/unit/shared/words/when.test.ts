import { describe, expect, it } from 'vitest';
import {
  decimalText,
  countText,
  familyNamesText,
  listText,
  numberText,
  startText,
} from '../../../../shared/words/count.ts';
import { awayText } from '../../../../shared/words/wave-words.ts';
import { dayText, durationText, exactText, instantText, planText } from '../../../../shared/words/when.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now } = build;
const MINUTE = 60_000;

describe('times', () => {
  it('[WD1] [R27] an instant is written with weekday, month in letters, 24 hours and zone', () => {
    expect(instantText(at('2026-11-19 14:00'))).toBe('Thu 19 Nov 2026, 14:00 +01:00');
    expect(instantText(at('2026-07-01 05:04', 120))).toBe('Wed 1 Jul 2026, 05:04 +02:00');
    expect(instantText(at('2026-03-08 23:30', -210))).toBe('Sun 8 Mar 2026, 23:30 -03:30');
    expect(exactText(at('2026-11-11 22:00:14'))).toBe('Wed 11 Nov 2026, 22:00:14 +01:00');
    expect(dayText('2026-11-13')).toBe('Fri 13 Nov 2026');
  });

  it('[WD2] a plan date on screen drops the year and the zone only where they are those of now', () => {
    expect(planText(at('2026-11-19 14:00'), now)).toBe('Thu 19 Nov, 14:00');
    expect(planText(at('2027-01-18 08:00'), now)).toBe('Mon 18 Jan 2027, 08:00');
    expect(planText({ ...at('2026-11-19 14:00', 0), zone: 'Europe/London' }, now)).toBe(
      'Thu 19 Nov, 14:00 +00:00',
    );
  });

  it('[WD3] a span is told in up to two units, rounded down', () => {
    const minutes = [0, 1, 59, 60, 536, 719, 720, 2879, 2880, 4620, 10_079, 10_080, 10_380, 60 * 24 * 1500];
    expect(minutes.map((value) => durationText(value * MINUTE))).toEqual([
      '0 min',
      '1 min',
      '59 min',
      '1 h',
      '8 h 56 min',
      '11 h 59 min',
      '12 h',
      '47 h',
      '2 d',
      '3 d 5 h',
      '6 d 23 h',
      '7 d',
      '7 d',
      '1\u202F500 d',
    ]);
    expect(awayText(build.later(now, 536), now)).toBe('in 8 h 56 min');
    expect(awayText(build.later(now, -60), now)).toBe('1 h late');
  });
});

describe('numbers and lists', () => {
  it('[WD4] decimals are grouped before the point, and keep every digit', () => {
    expect(['6730', '-1234567.00', '0.5', '12'].map(decimalText)).toEqual([
      '6\u202F730',
      '-1\u202F234\u202F567.00',
      '0.5',
      '12',
    ]);
  });

  it('[WD4] numbers are grouped by a narrow space that does not break', () => {
    expect([0, 999, 1000, 18_529, 1_234_567].map(numberText)).toEqual([
      '0',
      '999',
      '1\u202F000',
      '18\u202F529',
      '1\u202F234\u202F567',
    ]);
    expect([countText(1, 'wave', 'waves'), countText(0, 'wave', 'waves')]).toEqual(['1 wave', '0 waves']);
    expect([startText(2), startText(13)]).toEqual(['Two', '13']);
  });

  it('[WD5] lists end in "and"; long ones in a count', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => listText(parts))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listText(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });

  it('[WD5] people are listed by family name, sorted, each once', () => {
    expect(familyNamesText(['Amir Rahimi', 'Jonas Bakke', 'Lena Okafor', 'Jonas Bakke'])).toBe(
      'Bakke, Okafor and Rahimi',
    );
    expect(
      familyNamesText(Array.from({ length: 17 }, (_, index) => `Nn ${String.fromCharCode(97 + index)}`)),
    ).toBe('a, b, c, d, e and 12 more');
  });
});

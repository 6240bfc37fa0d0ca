import { describe, expect, it } from 'vitest';
import { instantAt, knownZone, offsetOf } from '../../../../src-renderer/app/zone.ts';
import { isoOf } from '../../../../shared/kernel/instant.ts';

describe('wall times in a zone', () => {
  it('[R10] carry the offset that holds there on that day', () => {
    expect(isoOf(instantAt('2026-11-19T14:00', 'Europe/Oslo'))).toBe('2026-11-19T14:00:00+01:00');
    expect(isoOf(instantAt('2026-07-19T14:00', 'Europe/Oslo'))).toBe('2026-07-19T14:00:00+02:00');
    expect(isoOf(instantAt('2026-07-19T14:00', 'America/St_Johns'))).toBe('2026-07-19T14:00:00-02:30');
    expect(isoOf(instantAt('2026-07-19T14:00', 'Pacific/Kiritimati'))).toBe('2026-07-19T14:00:00+14:00');
  });

  it('mean the first of two equal hours, and move on over a missing one', () => {
    expect(isoOf(instantAt('2026-10-25T02:30', 'Europe/Oslo'))).toBe('2026-10-25T02:30:00+02:00');
    expect(isoOf(instantAt('2026-03-29T02:30', 'Europe/Oslo'))).toBe('2026-03-29T03:30:00+02:00');
  });

  it('are right around the change of the clocks', () => {
    expect(isoOf(instantAt('2026-10-25T01:59', 'Europe/Oslo'))).toBe('2026-10-25T01:59:00+02:00');
    expect(isoOf(instantAt('2026-10-25T03:00', 'Europe/Oslo'))).toBe('2026-10-25T03:00:00+01:00');
    expect(isoOf(instantAt('2026-03-29T01:59', 'Europe/Oslo'))).toBe('2026-03-29T01:59:00+01:00');
    expect(isoOf(instantAt('2026-03-29T03:00', 'Europe/Oslo'))).toBe('2026-03-29T03:00:00+02:00');
  });

  it('read a date as its midnight there', () => {
    expect(isoOf(instantAt('2026-11-19', 'Europe/Oslo'))).toBe('2026-11-19T00:00:00+01:00');
  });

  it('know which zones there are', () => {
    expect(knownZone('Europe/Oslo')).toBe(true);
    expect(knownZone('Europe/Nowhere')).toBe(false);
    expect(offsetOf(Date.UTC(2026, 0, 1), 'Asia/Kathmandu')).toBe(345);
  });
});

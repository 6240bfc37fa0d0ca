import type { Instant } from '../../shared/kernel/instant.ts';

/** Whether the system knows this IANA zone: `Europe/Oslo`. */
export function knownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function allZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** Minutes east of UTC in `zone` at the moment `ms`. */
export function offsetOf(ms: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((local - Math.floor(ms / 1000) * 1000) / 60_000);
}

/**
 * The moment a wall clock in `zone` shows `wall` (`2026-11-19T14:00`, or a date, read as its midnight).
 * In the hour that happens twice the first is meant; one that is skipped moves on by the gap.
 */
export function instantAt(wall: string, zone: string): Instant {
  const asUtc = Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}:00Z`);
  const before = offsetOf(asUtc - 86_400_000, zone);
  const after = offsetOf(asUtc + 86_400_000, zone);
  const fits = [before, after].find((offset) => offsetOf(asUtc - offset * 60_000, zone) === offset);
  const ms = asUtc - (fits ?? before) * 60_000;
  return { ms, offset: offsetOf(ms, zone), zone };
}

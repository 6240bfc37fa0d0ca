import { uptime } from 'node:os';
import type { Instant } from '../../shared/kernel/instant.ts';

export interface Clock {
  /** What the wall clock here says, with its offset and zone. It may be wrong or jump. */
  now(): Instant;
  /** Milliseconds that only ever grow, from any start; a closed laptop may stop them. */
  monotonic(): number;
  /** Milliseconds since this machine was started, however the wall clock was set since; a closed laptop counts. */
  uptime(): number;
}

/** This machine's clock. */
export function systemClock(): Clock {
  let known = { offset: Number.NaN, zone: 'UTC' };
  return {
    now: () => {
      const date = new Date();
      const offset = -date.getTimezoneOffset();
      // Asking for the name of the zone is slow; it changes only when the offset does, or on a journey.
      if (offset !== known.offset) known = { offset, zone: zoneName() };
      return { ms: date.getTime(), ...known };
    },
    monotonic: () => performance.now(),
    uptime: () => uptime() * 1000,
  };
}

function zoneName(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

import type { Instant } from '../../shared/kernel/instant.ts';
import type { Clock } from './clock.ts';

/** A clock for tests: each reading is `step` ms after the last. */
export function fixedClock(start: Instant, step = 0): Clock {
  let ms = start.ms - step;
  let since = -step;
  return {
    now: () => ({ ...start, ms: (ms += step) }),
    monotonic: () => (since += step),
    uptime: () => ms,
  };
}

import type { Clock } from '../../../../src-main/platform/clock.ts';
import { START } from '../identity/bench-register.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** A clock that a test moves: time goes by for both of its hands, or somebody sets the wall clock. */
export function handClock(): Clock & { pass(ms: number): void; setBy(ms: number): void } {
  let [wall, up] = [START.ms, 1000];
  return {
    now: () => ({ ...START, ms: (wall += 1) }),
    monotonic: () => up,
    uptime: () => (up += 1),
    pass: (ms) => {
      wall += ms;
      up += ms;
    },
    setBy: (ms) => void (wall += ms),
  };
}

import type { Clock } from '../platform/clock.ts';
import type { Timer } from '../platform/timer.ts';

/** Counts down a time in which nothing is done. */
export interface IdleClock {
  /** When it runs out, in milliseconds of the wall clock. */
  locksAt(): number;
  isOver(): boolean;
  restart(): void;
  stop(): void;
}

/** Calls `over` once, after `length()` milliseconds without a restart; each restart asks anew how long that is. */
export function idleClock(
  length: () => number,
  { clock, timer }: { readonly clock: Clock; readonly timer: Timer },
  over: () => void,
): IdleClock {
  const start = () => ({ monotonic: clock.monotonic(), wall: clock.now().ms, ms: length() });
  let since = start();
  let halt = timer.after(since.ms, look);
  // Two clocks: the monotonic one sleeps with a closed laptop, the wall clock may be set back.
  const left = () =>
    Math.min(since.monotonic + since.ms - clock.monotonic(), since.wall + since.ms - clock.now().ms);

  function look(): void {
    if (left() <= 0) over();
    else halt = timer.after(Math.ceil(left()), look);
  }
  function restart(): void {
    const { ms } = since;
    since = start();
    if (since.ms >= ms) return;
    // Shorter than what the timer was set for: it would look too late.
    halt();
    halt = timer.after(since.ms, look);
  }
  return {
    locksAt: () => since.wall + since.ms,
    isOver: () => left() <= 0,
    restart,
    stop: () => halt(),
  };
}

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

/** Calls `over` once, after `ms` milliseconds without a restart. */
export function idleClock(
  ms: number,
  { clock, timer }: { readonly clock: Clock; readonly timer: Timer },
  over: () => void,
): IdleClock {
  const start = () => ({ monotonic: clock.monotonic(), wall: clock.now().ms });
  let since = start();
  let halt = timer.after(ms, look);
  // Two clocks: the monotonic one sleeps with a closed laptop, the wall clock may be set back.
  const left = () => Math.min(since.monotonic + ms - clock.monotonic(), since.wall + ms - clock.now().ms);

  function look(): void {
    if (left() <= 0) over();
    else halt = timer.after(Math.ceil(left()), look);
  }
  return {
    locksAt: () => since.wall + ms,
    isOver: () => left() <= 0,
    restart: () => void (since = start()),
    stop: () => halt(),
  };
}

import type { Clock } from '../../../../../../src-main/platform/clock.ts';
import type { Timer } from '../../../../../../src-main/platform/timer.ts';

/** Time that goes on by itself, to whatever is due next, once everything that can run has run. Nothing waits for real. */
export function flowingTime(): {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly now: () => number;
  readonly spend: (ms: number) => void;
} {
  const START = Date.UTC(2026, 0, 5, 8);
  let now = 0;
  let going = false;
  const waiting = new Set<{ readonly due: number; readonly act: () => void }>();
  const goOn = (): void => {
    const [next] = [...waiting].sort((a, b) => a.due - b.due);
    going = next !== undefined;
    if (next === undefined) return;
    waiting.delete(next);
    now = Math.max(now, next.due);
    next.act();
    setImmediate(goOn);
  };
  return {
    clock: {
      now: () => ({ ms: START + now, offset: 60, zone: 'Europe/Berlin' }),
      monotonic: () => now,
      uptime: () => now,
    },
    timer: {
      after: (ms, act) => {
        const entry = { due: now + ms, act };
        waiting.add(entry);
        if (!going) setImmediate(goOn);
        going = true;
        return () => waiting.delete(entry);
      },
    },
    now: () => START + now,
    spend: (ms) => {
      now += ms;
    },
  };
}

import type { Timer } from './timer.ts';

/** A timer for tests: nothing runs until `advance`. */
export function manualTimer(): Timer & { advance(ms: number): void } {
  let now = 0;
  const waiting = new Set<{ due: number; act: () => void }>();
  return {
    after: (ms, act) => {
      const entry = { due: now + ms, act };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance: (ms) => {
      now += ms;
      for (const entry of [...waiting].sort((a, b) => a.due - b.due)) {
        if (entry.due > now || !waiting.delete(entry)) continue;
        entry.act();
      }
    },
  };
}

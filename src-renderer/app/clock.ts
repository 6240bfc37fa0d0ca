import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/kernel/instant.ts';

/** The host's clock, carried on between two answers; a wrong clock of the window itself never shows. */
export function useClock(heard: Instant, every: number): Instant {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const at = performance.now();
    const tick = (): void => setGone(performance.now() - at);
    tick();
    const timer = window.setInterval(tick, every);
    return () => window.clearInterval(timer);
  }, [heard.ms, every]);
  return { ...heard, ms: Math.round(heard.ms + gone) };
}

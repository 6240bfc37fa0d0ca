import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../shared/kernel/instant.ts';

/** The host's clock, carried on between two answers; a wrong clock of the window itself never shows. */
export function useClock(heard: Instant, every: number): Instant {
  const since = useRef({ heard, at: performance.now() });
  if (since.current.heard.ms !== heard.ms) since.current = { heard, at: performance.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), every);
    return () => window.clearInterval(timer);
  }, [every]);
  return { ...heard, ms: Math.round(heard.ms + performance.now() - since.current.at) };
}

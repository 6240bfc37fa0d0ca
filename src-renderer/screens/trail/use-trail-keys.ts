import type { RefObject } from 'react';
import { useEffect } from 'react';

export interface TrailKeys {
  readonly onStep: (by: 1 | -1) => void;
  readonly onAsOf: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [role="dialog"]') !== null;
}

/** The list's keys from anywhere on the screen: J and K step, A sets the moment, / goes to the words. */
export function useTrailKeys(at: RefObject<HTMLElement | null>, { onStep, onAsOf }: TrailKeys): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      j: () => onStep(1),
      k: () => onStep(-1),
      a: onAsOf,
      '/': () => at.current?.querySelector<HTMLInputElement>('.wb-filter-input')?.focus(),
    };
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
        return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

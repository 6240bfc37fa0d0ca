import { useEffect } from 'react';
import { cyclePane } from './pane.ts';

export type FrameKeys = {
  readonly onFind: () => void;
  readonly onHalt?: (() => void) | undefined;
  readonly onLock: () => void;
  readonly onKeys: () => void;
  readonly onPacket?: (() => void) | undefined;
  /** Alt 1 is 0. */
  readonly onRail: (index: number) => void;
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

function ctrlKey(event: KeyboardEvent, keys: FrameKeys): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.shiftKey) {
    if (key === 'h') return keys.onHalt;
    return key === 'l' ? keys.onLock : undefined;
  }
  if (key === 'k') return keys.onFind;
  return key === 'p' ? keys.onPacket : undefined;
}

function altKey(event: KeyboardEvent, keys: FrameKeys): (() => void) | undefined {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit !== undefined) return () => keys.onRail(Number(digit) - 1);
  return event.key === 'ArrowLeft' ? () => window.history.back() : undefined;
}

function actOf(event: KeyboardEvent, keys: FrameKeys): (() => void) | undefined {
  if (event.key === 'F6') return () => cyclePane(event.shiftKey ? -1 : 1);
  // Ctrl with Alt is AltGr on many keyboards and types a character.
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return ctrlKey(event, keys);
  if (event.altKey && !event.ctrlKey) return altKey(event, keys);
  return event.key === '?' && !isTyping(event.target) ? keys.onKeys : undefined;
}

/** The keys that work anywhere (ux.md section 6). An open dialog keeps its keys, but a halt always gets through. */
export function useFrameKeys(keys: FrameKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = event.defaultPrevented ? undefined : actOf(event, keys);
      const inDialog = document.querySelector('[role="dialog"]') !== null;
      if (act === undefined || (inDialog && act !== keys.onHalt && act !== keys.onLock)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}

import { useEffect } from 'react';

function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main [data-sentence]');
  heading?.focus({ preventScroll: true });
  return heading !== null;
}

/** After navigation the focus goes to the new heading; a screen that is still being read is waited for. */
export function useHeadingFocus(path: string): void {
  useEffect(() => {
    const main = document.querySelector('main');
    if (main === null) return undefined;
    main.scrollTop = 0;
    main.querySelector('.wb-split-main')?.scrollTo(0, 0);
    if (focusHeading()) return undefined;
    const before = document.activeElement;
    const observer = new MutationObserver(() => {
      // Whoever has gone on meanwhile, in the screen or in a dialog over it, is not called back.
      const { activeElement } = document;
      const wentOn = activeElement !== before && activeElement !== document.body;
      if (wentOn || focusHeading()) observer.disconnect();
    });
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [path]);
}

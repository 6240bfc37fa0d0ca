import type { KeyboardEvent } from 'react';

/** Ctrl Enter does the primary action of a form from any of its answers. */
export function onCtrlEnter(event: KeyboardEvent, press: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  press();
}

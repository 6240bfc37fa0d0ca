import type { KeyboardEvent } from 'react';

export type RowKeys = {
  readonly count: number;
  readonly at: number;
  readonly moveTo: (index: number) => void;
  readonly open: (index: number) => void;
  readonly select: (index: number) => void;
  readonly toFilter: () => void;
  /** Single letters of this list, lower case, as `{ a: asOfThis }`. */
  readonly letters: Readonly<Record<string, (index: number) => void>>;
};

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  j: (at, count) => Math.min(at + 1, count - 1),
  k: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
  PageDown: (at, count) => Math.min(at + 10, count - 1),
  PageUp: (at) => Math.max(at - 10, 0),
};

function actOf(event: KeyboardEvent, keys: RowKeys): (() => void) | null {
  const step = steps[event.key];
  if (step !== undefined) return () => keys.moveTo(step(keys.at, keys.count));
  if (event.key === 'Enter') return () => keys.open(keys.at);
  if (event.key === ' ') return () => keys.select(keys.at);
  if (event.key === '/') return keys.toFilter;
  const letter = keys.letters[event.key.toLowerCase()];
  return letter === undefined ? null : () => letter(keys.at);
}

/** Handles a key pressed on a row; keys meant for a control inside the row are left alone. */
export function onRowKey(event: KeyboardEvent, keys: RowKeys): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = event.target as HTMLElement;
  if (target.closest('a, button, input, select, textarea') !== null) return;
  const act = actOf(event, keys);
  if (act === null || keys.count === 0) return;
  event.preventDefault();
  act();
}

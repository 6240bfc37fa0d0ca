import type { KeyboardEvent } from 'react';

export type TimelineKeys = {
  readonly ids: readonly string[];
  readonly onSelect: ((id: string) => void) | undefined;
  readonly onOpen: ((id: string) => void) | undefined;
  readonly onMoveDates: ((id: string) => void) | undefined;
};

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  j: (at, count) => Math.min(at + 1, count - 1),
  k: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

function focusRow(event: KeyboardEvent, id: string): void {
  const rows = event.currentTarget.querySelectorAll<HTMLElement>('[data-row]');
  Array.from(rows)
    .find((row) => row.dataset['row'] === id)
    ?.focus();
}

/** Arrows move between waves, Enter opens, M moves dates; all only while a row has the focus. */
export function onTimelineKey(event: KeyboardEvent, keys: TimelineKeys): void {
  const id = (event.target as HTMLElement).dataset['row'];
  if (id === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const step = steps[event.key];
  const next = step === undefined ? undefined : keys.ids[step(keys.ids.indexOf(id), keys.ids.length)];
  if (next !== undefined) {
    focusRow(event, next);
    keys.onSelect?.(next);
  } else if (event.key === 'Enter' && keys.onOpen !== undefined) keys.onOpen(id);
  else if (event.key.toLowerCase() === 'm' && keys.onMoveDates !== undefined) keys.onMoveDates(id);
  else return;
  event.preventDefault();
}

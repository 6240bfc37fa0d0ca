import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** From this many rows on only the visible ones are drawn. */
export const virtualFrom = 200;

export type RowWindow = {
  readonly indexes: readonly number[];
  readonly before: number;
  readonly after: number;
  readonly scrollTo: (index: number) => void;
};

function firstRows(count: number): Pick<RowWindow, 'indexes' | 'before' | 'after'> {
  return { indexes: Array.from({ length: count }, (_, index) => index), before: 0, after: 0 };
}

/** The rows to draw, and the room left empty before and after them, in px. */
export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const enabled = count >= virtualFrom;
  const virtual = useVirtualizer({
    count,
    enabled,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The head stands over the first row in sight, so a row that is gone to needs room on both sides.
    scrollPaddingStart: 31,
    scrollPaddingEnd: rowHeight + 31,
    initialRect: { width: 800, height: 640 },
  });
  if (!enabled) {
    return { ...firstRows(count), scrollTo: () => undefined };
  }
  const items = virtual.getVirtualItems();
  // A region without height, as before the first layout, still shows its first rows.
  if (items.length === 0)
    return { ...firstRows(Math.min(count, 40)), scrollTo: (index) => virtual.scrollToIndex(index) };
  return {
    indexes: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: (index) => virtual.scrollToIndex(index),
  };
}

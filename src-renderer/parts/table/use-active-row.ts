import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { RowWindow } from './use-window.ts';

export type ActiveRow = {
  readonly at: number;
  readonly moveTo: (index: number) => void;
  readonly setAt: (index: number) => void;
};

/** The row that has the keyboard; a row far away is scrolled to first and focused once it is drawn. */
export function useActiveRow(
  scroller: RefObject<HTMLElement | null>,
  window: RowWindow,
  selected: number,
): ActiveRow {
  const [moved, setMoved] = useState({ at: 0, selected: -1 });
  const wanted = useRef<number | null>(null);
  // A selection made elsewhere takes the keyboard along; until then the last move counts.
  const at = selected >= 0 && selected !== moved.selected ? selected : moved.at;
  const followed = useRef(-1);
  useEffect(() => {
    if (selected < 0 || selected === followed.current) return;
    followed.current = selected;
    if (!window.indexes.includes(selected)) window.scrollTo(selected);
  });
  const setAt = (index: number): void => setMoved({ at: index, selected });
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus();
  });
  const moveTo = (index: number): void => {
    wanted.current = index;
    window.scrollTo(index);
    setAt(index);
  };
  // A row that is scrolled away cannot be tabbed to; the first one in sight takes its place.
  const drawn = window.indexes.includes(at) ? at : (window.indexes[0] ?? at);
  return { at: drawn, moveTo, setAt };
}

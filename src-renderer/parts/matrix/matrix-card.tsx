import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { Place } from './move.ts';

export type Spot = { readonly left: number; readonly top: number };
type Size = { readonly width: number; readonly height: number };
type Cell = Size & { readonly left: number; readonly top: number };

const apart = 8;

/** A row below its cell, so that the row itself stays in sight; above it where the window ends. All in px. */
export function spotOf(cell: Cell, card: Size, frame: Size): Spot {
  const right = frame.width - card.width - apart;
  const left = Math.max(apart, Math.min(cell.left - card.width / 6, right));
  const below = cell.top + 2 * cell.height + apart / 2;
  const above = cell.top - card.height - apart;
  const top = below + card.height <= frame.height - apart ? below : Math.max(apart, above);
  return { left, top };
}

export type MatrixCardProps = {
  readonly id: string;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly at: Place;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Puts the card beside its cell; out of sight while the cell is. */
function place(grid: HTMLElement | null, { row, column }: Place, card: HTMLElement | null): void {
  const cell = grid?.querySelector(`[data-cell="${row}-${column}"]`);
  if (card === null) return;
  card.style.visibility = cell === null || cell === undefined ? 'hidden' : 'visible';
  if (cell === null || cell === undefined) return;
  const frame = { width: window.innerWidth, height: window.innerHeight };
  const { left, top } = spotOf(cell.getBoundingClientRect(), card.getBoundingClientRect(), frame);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

/** Keeps the card at its cell while anything scrolls, and when what it says grows. */
function useBeside(
  grid: RefObject<HTMLDivElement | null>,
  { row, column }: Place,
  card: RefObject<HTMLDivElement | null>,
): void {
  useLayoutEffect(() => {
    const put = (): void => place(grid.current, { row, column }, card.current);
    put();
    const grown = new ResizeObserver(put);
    if (card.current !== null) grown.observe(card.current);
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      grown.disconnect();
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [grid, card, row, column]);
}

/** What a cell means, beside it. It follows the current cell; Esc puts it away and leaves the focus in the grid. */
export function MatrixCard({ id, grid, at, onClose, children }: MatrixCardProps): ReactElement {
  const card = useRef<HTMLDivElement>(null);
  useBeside(grid, at, card);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  return (
    <div ref={card} id={id} className="wb-cell-card" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

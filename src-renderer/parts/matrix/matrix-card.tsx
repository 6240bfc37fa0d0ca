import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
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

/** Keeps the card at its cell while anything scrolls or what it says grows; null while the cell is out of sight. */
function useSpot(
  { grid, at }: Pick<MatrixCardProps, 'grid' | 'at'>,
  card: RefObject<HTMLDivElement | null>,
): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  const place = useCallback((): void => {
    const cell = grid.current?.querySelector(`[data-cell="${at.row}-${at.column}"]`);
    if (cell === null || cell === undefined || card.current === null) return setSpot(null);
    const frame = { width: window.innerWidth, height: window.innerHeight };
    const next = spotOf(cell.getBoundingClientRect(), card.current.getBoundingClientRect(), frame);
    setSpot((now) => (now?.left === next.left && now.top === next.top ? now : next));
  }, [grid, card, at.row, at.column]);
  useLayoutEffect(place);
  useEffect(() => {
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [place]);
  return spot;
}

/** What a cell means, beside it. It follows the current cell; Esc puts it away and leaves the focus in the grid. */
export function MatrixCard({ id, grid, at, onClose, children }: MatrixCardProps): ReactElement {
  const card = useRef<HTMLDivElement>(null);
  const spot = useSpot({ grid, at }, card);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  return (
    <div
      ref={card}
      id={id}
      className="wb-cell-card"
      style={spot === null ? { visibility: 'hidden', left: 0, top: 0 } : spot}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

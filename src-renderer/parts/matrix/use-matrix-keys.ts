import type { KeyboardEvent } from 'react';
import type { MatrixProps } from './matrix-data.ts';
import type { Place } from './move.ts';
import { moved } from './move.ts';

/** The place of a cell that was pressed or has the focus; null beside the cells. */
export function placeOf(target: EventTarget | null): Place | null {
  const text = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
  const [row, column] = (text ?? '').split('-').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}

/** Left of the first column and right of the last lies the matrix beside it. */
function wayOut(at: Place, key: string, columns: number): 'left' | 'right' | null {
  if (key === 'ArrowLeft' && at.column === 0) return 'left';
  return key === 'ArrowRight' && at.column === columns - 1 ? 'right' : null;
}

/** Arrows, Home and End move; Enter opens; Space shows the card, Esc puts it away; letters act. */
export function useMatrixKeys(props: MatrixProps, moveTo: (place: Place) => void) {
  const { rows, columns, onOpen, onKey, onLeave, card, onCard } = props;
  return (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    if (at === null) return;
    const out = onLeave === undefined ? null : wayOut(at, event.key, columns.length);
    const next = moved(at, event.key, event.ctrlKey, rows.length, columns.length);
    const bare = !(event.ctrlKey || event.altKey || event.metaKey);
    const letter = bare ? onKey?.[event.key.toLowerCase()] : undefined;
    const open = card !== undefined && card !== null;
    if (out !== null) onLeave?.(out, at);
    else if (next !== null) moveTo(next);
    else if (event.key === 'Enter' && bare) onOpen(at);
    else if (event.key === ' ' && onCard !== undefined) onCard(!open);
    else if (event.key === 'Escape' && open) onCard?.(false);
    else if (letter !== undefined) letter(at);
    else return;
    event.preventDefault();
  };
}

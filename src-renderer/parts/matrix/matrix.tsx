import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { TrainingMark } from '../../../shared/domain/marks.ts';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../state-mark/state-mark.tsx';
import { moved } from './move.ts';
import type { Place } from './move.ts';

export type { Place } from './move.ts';

export type MatrixColumn = { readonly id: string; readonly head: string; readonly name: string };
export type MatrixRow = {
  readonly id: string;
  readonly name: string;
  readonly gaps: boolean;
  readonly cells: readonly TrainingMark[];
};

export type MatrixProps = {
  readonly label: string;
  /** The head of the names: "Person". */
  readonly corner: string;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly at: Place;
  readonly onMove: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
  /** Single letters while the grid has the focus. */
  readonly onKey?: Readonly<Record<string, (place: Place) => void>> | undefined;
};

const rowHeight = 24;
/** From this many people on only the visible ones are drawn. */
const virtualFrom = 100;
const gaps: ReadonlySet<TrainingMark> = new Set<TrainingMark>(['never', 'outdated', 'failed']);

function Head({ corner, columns, at }: Pick<MatrixProps, 'corner' | 'columns' | 'at'>): ReactElement {
  return (
    <div role="row" aria-rowindex={1} className="wb-matrix-row wb-matrix-head">
      <span role="columnheader" className="wb-matrix-name wb-matrix-corner">
        {corner}
      </span>
      {columns.map((column, index) => (
        <span
          key={column.id}
          role="columnheader"
          className="wb-matrix-column"
          data-at={index === at.column ? '' : undefined}
        >
          {column.head}
          <span className="wb-hidden">{column.name}</span>
        </span>
      ))}
    </div>
  );
}

function cellClass(mark: TrainingMark, here: boolean): string {
  return ['wb-matrix-cell', gaps.has(mark) ? 'wb-matrix-gap' : '', here ? 'wb-matrix-here' : '']
    .filter((name) => name !== '')
    .join(' ');
}

type LineProps = { readonly row: MatrixRow; readonly index: number } & Pick<
  MatrixProps,
  'columns' | 'at' | 'onMove'
>;

function Line({ row, index, columns, at, onMove }: LineProps): ReactElement {
  const current = index === at.row;
  return (
    <div role="row" aria-rowindex={index + 2} className="wb-matrix-row" data-at={current ? '' : undefined}>
      <span role="rowheader" className={row.gaps ? 'wb-matrix-name wb-medium' : 'wb-matrix-name'}>
        {row.name}
      </span>
      {columns.map((column, place) => {
        const mark = row.cells[place] ?? 'not-needed';
        const here = current && place === at.column;
        return (
          <span
            key={column.id}
            role="gridcell"
            tabIndex={here ? 0 : -1}
            aria-selected={here}
            className={cellClass(mark, here)}
            aria-label={`${row.name}, ${column.name}: ${markWord(`training/${mark}`)}`}
            data-cell={`${index}-${place}`}
            onClick={() => onMove({ row: index, column: place })}
          >
            <StateMark mark={`training/${mark}`} size={14} />
          </span>
        );
      })}
    </div>
  );
}

function useKeys({ rows, columns, at, onMove, onOpen, onKey }: MatrixProps) {
  return (event: KeyboardEvent): void => {
    const next = moved(at, event.key, event.ctrlKey, rows.length, columns.length);
    const letter =
      event.ctrlKey || event.altKey || event.metaKey ? undefined : onKey?.[event.key.toLowerCase()];
    if (next !== null) onMove(next);
    else if (event.key === 'Enter') onOpen(at);
    else if (letter !== undefined) letter(at);
    else return;
    event.preventDefault();
  };
}

/** The rows to draw: all of a small grid, only those in sight of a large one. */
function useRows(rows: readonly MatrixRow[], scroller: RefObject<HTMLDivElement | null>) {
  const enabled = rows.length > virtualFrom;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 480 },
  });
  const indexes = enabled
    ? virtual.getVirtualItems().map((item) => item.index)
    : rows.map((_, index) => index);
  return { indexes, scrollTo: (index: number) => (enabled ? virtual.scrollToIndex(index) : undefined) };
}

/** A cell far away is scrolled to first, and has the focus once it is drawn. */
function useFocus(
  scroller: RefObject<HTMLDivElement | null>,
  { at, onMove }: MatrixProps,
  scrollTo: (index: number) => void,
) {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${at.row}-${at.column}"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = false;
    cell.focus();
  });
  return (place: Place): void => {
    wanted.current = true;
    scrollTo(place.row);
    onMove(place);
  };
}

/** People down, items across; one tab stop, arrows move, Enter opens. Only what is visible is drawn. */
export function Matrix(props: MatrixProps): ReactElement {
  const { label, rows, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { indexes, scrollTo } = useRows(rows, scroller);
  const moveTo = useFocus(scroller, props, scrollTo);
  const onKeyDown = useKeys({ ...props, onMove: moveTo });
  return (
    <div
      ref={scroller}
      className="wb-matrix"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
    >
      <Head {...props} />
      <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {indexes.map((index) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={row.id}
              role="presentation"
              style={{ position: 'absolute', top: index * rowHeight, height: rowHeight }}
            >
              <Line {...props} row={row} index={index} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

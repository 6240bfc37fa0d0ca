import type { CSSProperties, FocusEvent, MouseEvent, ReactElement, RefObject } from 'react';
import { useEffect, useId, useRef } from 'react';
import { MatrixCard } from './matrix-card.tsx';
import type { MatrixLine, MatrixProps } from './matrix-data.ts';
import { lineHeight } from './matrix-data.ts';
import { MatrixHead } from './matrix-head.tsx';
import { GroupLine, PersonLine } from './matrix-line.tsx';
import type { Place } from './move.ts';
import { placeOf, useMatrixKeys } from './use-matrix-keys.ts';
import { useMatrixLines } from './use-matrix-lines.ts';

export type { MatrixColumn, MatrixGroup, MatrixProps, MatrixRow } from './matrix-data.ts';
export type { Place } from './move.ts';

/** A cell far away is scrolled to first, and has the focus once it is drawn. */
function useFocus(
  scroller: RefObject<HTMLDivElement | null>,
  { at, onMove, takesFocus = false }: MatrixProps,
  scrollTo: (row: number) => void,
) {
  const wanted = useRef(false);
  useEffect(() => {
    if (takesFocus) wanted.current = true;
  }, [takesFocus, at]);
  useEffect(() => {
    if (!wanted.current || at === null) return;
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

type BodyProps = {
  readonly matrix: MatrixProps;
  readonly lines: readonly MatrixLine[];
  readonly positions: readonly number[];
  readonly cardId: string | undefined;
};

function Body({ matrix, lines, positions, cardId }: BodyProps): ReactElement {
  const { columns, at } = matrix;
  const band =
    at === null ? null : (
      <div className="wb-matrix-band" style={{ right: `${(columns.length - 1 - at.column) * 1.5}rem` }} />
    );
  return (
    <div
      role="presentation"
      className="wb-matrix-body"
      style={{ height: `${(lines.length * lineHeight) / 16}rem` }}
    >
      {band}
      {positions.map((position) => {
        const line = lines[position];
        if (line === undefined) return null;
        const key =
          line.kind === 'row' ? `row-${line.row.id}-${line.row.group ?? ''}` : `group-${line.group.id}`;
        return (
          <div
            key={key}
            role="presentation"
            className="wb-matrix-line"
            style={{ top: `${(position * lineHeight) / 16}rem` }}
          >
            {line.kind === 'group' ? (
              <GroupLine group={line.group} position={position} />
            ) : (
              <PersonLine
                row={line.row}
                index={line.index}
                position={position}
                columns={columns}
                at={line.index === at?.row ? at.column : null}
                enters={at === null && line.index === 0}
                cardId={line.index === at?.row ? cardId : undefined}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** People down, items across; one tab stop, arrows move, Enter opens. Only what is visible is drawn. */
export function Matrix(props: MatrixProps): ReactElement {
  const { label, columns, at, fills = false, card, onCard } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { lines, positions, scrollTo } = useMatrixLines(props, scroller);
  const moveTo = useFocus(scroller, props, scrollTo);
  const onKeyDown = useMatrixKeys(props, moveTo);
  const open = card !== undefined && card !== null && at !== null;
  const enter = (event: FocusEvent): void => {
    const place = placeOf(event.target);
    if (place !== null && at === null) props.onMove(place);
  };
  const press = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place === null) return;
    const again = open && place.row === at.row && place.column === at.column;
    moveTo(place);
    onCard?.(!again);
  };
  return (
    <div
      className={fills ? 'wb-matrix-place wb-matrix-fills' : 'wb-matrix-place'}
      data-open={open ? '' : undefined}
    >
      <div
        ref={scroller}
        className="wb-matrix"
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        style={{ '--wb-items': columns.length } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={press}
        onFocus={enter}
      >
        <MatrixHead {...props} />
        <Body matrix={props} lines={lines} positions={positions} cardId={open ? id : undefined} />
      </div>
      {open ? (
        <MatrixCard id={id} grid={scroller} at={at} onClose={() => onCard?.(false)}>
          {card}
        </MatrixCard>
      ) : null}
    </div>
  );
}

import type { ReactElement } from 'react';
import { memo } from 'react';
import type { TrainingMark } from '../../../shared/domain/marks.ts';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../state-mark/state-mark.tsx';
import type { MatrixColumn, MatrixGroup, MatrixRow } from './matrix-data.ts';

const gaps: ReadonlySet<TrainingMark> = new Set<TrainingMark>(['never', 'outdated', 'failed']);

function cellClass(mark: TrainingMark, here: boolean): string {
  return ['wb-matrix-cell', gaps.has(mark) ? 'wb-matrix-gap' : '', here ? 'wb-matrix-here' : '']
    .filter((name) => name !== '')
    .join(' ');
}

export type PersonLineProps = {
  readonly row: MatrixRow;
  readonly index: number;
  /** Where it stands among all lines, heads of groups counted. */
  readonly position: number;
  readonly columns: readonly MatrixColumn[];
  /** The current cell's column, when it is in this row. */
  readonly at: number | null;
  /** Its first cell is where Tab enters a matrix that has no current cell. */
  readonly enters: boolean;
  /** The id of the card that tells of the current cell. */
  readonly cardId: string | undefined;
};

type CellProps = Pick<PersonLineProps, 'row' | 'cardId'> & {
  readonly column: MatrixColumn;
  readonly place: string;
  readonly mark: TrainingMark;
  readonly here: boolean;
  readonly enters: boolean;
};

function PersonCell({ row, column, place, mark, here, enters, cardId }: CellProps): ReactElement {
  return (
    <span
      role="gridcell"
      tabIndex={here || enters ? 0 : -1}
      aria-selected={here}
      aria-describedby={here ? cardId : undefined}
      className={cellClass(mark, here)}
      aria-label={`${row.name}, ${column.name}: ${markWord(`training/${mark}`)}`}
      data-cell={place}
    >
      <StateMark mark={`training/${mark}`} size={mark === 'trained' ? 12 : 14} />
    </span>
  );
}

function Person({ row, index, position, columns, at, enters, cardId }: PersonLineProps): ReactElement {
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      className="wb-matrix-row"
      data-at={at === null ? undefined : ''}
    >
      <span role="rowheader" className={row.gaps ? 'wb-matrix-name wb-matrix-lacks' : 'wb-matrix-name'}>
        {row.name}
        {row.note === undefined ? null : <span className="wb-hidden">, {row.note}</span>}
      </span>
      {columns.map((column, place) => (
        <PersonCell
          key={column.id}
          row={row}
          column={column}
          place={`${index}-${place}`}
          mark={row.cells[place] ?? 'not-needed'}
          here={place === at}
          enters={enters && place === 0}
          cardId={cardId}
        />
      ))}
    </div>
  );
}

/** One person across the items; drawn again only when it changes, so that a thousand of them scroll. */
export const PersonLine = memo(Person);

/** The head of a group of rows. */
export function GroupLine({
  group,
  position,
}: {
  readonly group: MatrixGroup;
  readonly position: number;
}): ReactElement {
  return (
    <div role="row" aria-rowindex={position + 2} className="wb-matrix-row wb-matrix-group">
      <span role="rowheader" className="wb-matrix-group-name">
        <StateMark mark={group.mark} size={14} named />
        <b>{group.title}</b>
        <span className="wb-muted">{group.note}</span>
      </span>
    </div>
  );
}

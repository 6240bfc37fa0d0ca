import type { ReactElement } from 'react';
import { Cells } from './cells.tsx';
import type { Column } from './column.ts';
import type { RowWindow } from './use-window.ts';

export type TableBodyProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly window: RowWindow;
  readonly selectedId: string | undefined;
  /** The one row that Tab reaches; -1 where rows are not pressed at all. */
  readonly at: number;
  readonly onPick: (index: number) => void;
  readonly onOpen: (index: number) => void;
};

function Spacer({ height, span }: { readonly height: number; readonly span: number }): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr className="wb-spacer" aria-hidden>
      <td colSpan={span} style={{ height: `${height}px` }} />
    </tr>
  );
}

function BodyRow<Row>({
  index,
  ...body
}: TableBodyProps<Row> & { readonly index: number }): ReactElement | null {
  const { rows, rowId, columns, selectedId, at, onPick, onOpen } = body;
  const row = rows[index];
  if (row === undefined) return null;
  const pressable = at >= 0;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      {...(pressable ? { tabIndex: index === at ? 0 : -1, 'aria-selected': rowId(row) === selectedId } : {})}
      onClick={pressable ? () => onPick(index) : undefined}
      onDoubleClick={pressable ? () => onOpen(index) : undefined}
    >
      <Cells columns={columns} row={row} />
    </tr>
  );
}

/** The drawn rows between two spacers that keep the scroll bar honest. */
export function TableBody<Row>(props: TableBodyProps<Row>): ReactElement {
  const { columns, rows, rowId, window } = props;
  return (
    <tbody>
      <Spacer height={window.before} span={columns.length} />
      {window.indexes.map((index) => {
        const row = rows[index];
        return row === undefined ? null : <BodyRow key={rowId(row)} {...props} index={index} />;
      })}
      <Spacer height={window.after} span={columns.length} />
    </tbody>
  );
}

import type { MouseEvent, ReactElement } from 'react';
import { useRef } from 'react';
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

interface Presses {
  readonly press: (index: number, event: MouseEvent) => void;
  readonly open: () => void;
}

/** A double press opens the row that its first press met: that one may have moved the rows, by opening the side panel. */
function usePresses({ onPick, onOpen }: Pick<TableBodyProps<never>, 'onPick' | 'onOpen'>): Presses {
  const first = useRef(-1);
  return {
    press: (index, { detail }) => {
      if (detail > 1) return;
      first.current = index;
      onPick(index);
    },
    open: () => onOpen(first.current),
  };
}

type BodyRowProps<Row> = TableBodyProps<Row> & { readonly index: number; readonly presses: Presses };

function BodyRow<Row>({ index, presses, ...body }: BodyRowProps<Row>): ReactElement | null {
  const { rows, rowId, columns, selectedId, at } = body;
  const row = rows[index];
  if (row === undefined) return null;
  const pressable = at >= 0;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      {...(pressable ? { tabIndex: index === at ? 0 : -1, 'aria-selected': rowId(row) === selectedId } : {})}
      onClick={pressable ? (event) => presses.press(index, event) : undefined}
      onDoubleClick={pressable ? presses.open : undefined}
    >
      <Cells columns={columns} row={row} />
    </tr>
  );
}

/** The drawn rows between two spacers that keep the scroll bar honest. */
export function TableBody<Row>(props: TableBodyProps<Row>): ReactElement {
  const { columns, rows, rowId, window } = props;
  const presses = usePresses(props);
  return (
    <tbody>
      <Spacer height={window.before} span={columns.length} />
      {window.indexes.map((index) => {
        const row = rows[index];
        return row === undefined ? null : (
          <BodyRow key={rowId(row)} {...props} presses={presses} index={index} />
        );
      })}
      <Spacer height={window.after} span={columns.length} />
    </tbody>
  );
}

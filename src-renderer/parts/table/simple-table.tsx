import type { ReactElement } from 'react';
import { Cells } from './cells.tsx';
import { ColumnWidths } from './column-widths.tsx';
import { cellClass } from './column.ts';
import type { Column } from './column.ts';

export type SimpleTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** A line around it, where it stands on paper without a panel. */
  readonly framed?: boolean | undefined;
  /** Two lines a row. */
  readonly two?: boolean | undefined;
};

/** A short table to read: no sorting, no selection; it scrolls sideways in its own region. */
export function SimpleTable<Row>({
  label,
  columns,
  rows,
  rowId,
  framed = false,
  two = false,
}: SimpleTableProps<Row>): ReactElement {
  const names = ['wb-table', framed ? 'wb-table-framed' : '', two ? 'wb-table-two' : ''].filter(
    (name) => name !== '',
  );
  return (
    <div className="wb-table-scroll" role="region" aria-label={`${label}, table`} tabIndex={0}>
      <table className={names.join(' ')} aria-label={label}>
        <ColumnWidths columns={columns} />
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClass(column, true)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              <Cells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { ReactElement } from 'react';
import { cellClass } from './column.ts';
import type { Column } from './column.ts';

/** The cells of one row; the naming one is a row head. */
export function Cells<Row>({
  columns,
  row,
}: {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
}): ReactElement {
  return (
    <>
      {columns.map((column) =>
        column.rowHead ? (
          <th key={column.id} scope="row" className={cellClass(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={cellClass(column)}>
            {column.cell(row)}
          </td>
        ),
      )}
    </>
  );
}

import type { ReactElement } from 'react';
import type { Column } from './column.ts';

export function ColumnWidths<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactElement {
  return (
    <colgroup>
      {columns.map((column) => (
        <col
          key={column.id}
          style={column.width === undefined ? undefined : { width: `${column.width / 16}rem` }}
        />
      ))}
    </colgroup>
  );
}

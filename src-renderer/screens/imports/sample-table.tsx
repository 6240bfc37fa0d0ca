import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { imports as words } from '../../strings/en/imports.ts';

/** More rows than these tell nothing new about letters and columns. */
const most = 8;

type SampleRow = { readonly cells: readonly string[]; readonly index: number };

/** The head of a column; one without a name is counted. */
export function columnName(columns: readonly string[], index: number): string {
  const name = columns[index] ?? '';
  return name === '' ? words.columns.nameless(index + 1) : name;
}

/** The first rows as they were read; wide ones scroll in their own region. */
export function SampleTable({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const { columns, sample } = preview;
  const rows: readonly SampleRow[] = sample.slice(0, most).map((cells, index) => ({ cells, index }));
  const heads: readonly Column<SampleRow>[] = columns.map((_, index) => ({
    id: String(index),
    head: columnName(columns, index),
    rowHead: index === 0,
    cell: ({ cells }) => <span className="wb-sample-cell">{cells[index] ?? ''}</span>,
  }));
  return (
    <div className="wb-sample-table">
      <SimpleTable
        label={words.sheet.sample}
        rows={rows}
        rowId={(row) => String(row.index)}
        columns={heads}
      />
    </div>
  );
}

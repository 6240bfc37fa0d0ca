import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import { capital } from '../../../shared/words/count.ts';
import { fieldWord } from '../../../shared/words/import-words.ts';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { isKnownExport, samplesOf } from './answers.ts';
import { columnName } from './sample-table.tsx';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';

const say = words.columns;
type FileColumn = {
  readonly header: string;
  readonly name: string;
  readonly index: number;
  readonly samples: readonly string[];
};

function columnsOf(preview: ImportPreview): readonly FileColumn[] {
  return preview.columns.map((header, index) => ({
    header,
    index,
    name: columnName(preview.columns, index),
    samples: samplesOf(preview, index),
  }));
}

/** What can be chosen: the fields of the kind, and whatever the reader found beyond them. */
function optionsOf({ fields, reading }: ImportPreview): readonly string[] {
  const known = fields.map(({ field }) => field);
  return [...new Set([...known, ...Object.values(reading.map)])].filter((field) => field !== '');
}

function howOf({ header }: FileColumn, { preview, draft }: Held): string {
  if (draft.chosen.has(header)) return say.yours;
  if ((draft.map[header] ?? '') === '') return say.unused;
  if (preview.named !== null) return say.saved;
  return isKnownExport(preview) ? say.known : say.guessed;
}

function ReadAs({
  column,
  held,
  options,
  importing,
}: {
  readonly column: FileColumn;
  readonly held: Held;
  readonly options: readonly string[];
  readonly importing: Importing;
}): ReactElement {
  const { draft } = held;
  const choose = (field: string): void =>
    importing.setDraft({
      map: { ...draft.map, [column.header]: field },
      chosen: new Set([...draft.chosen, column.header]),
    });
  return (
    <select
      className="wb-input wb-input-small"
      aria-label={`${say.field}: ${column.name}`}
      value={draft.map[column.header] ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{say.notUsed}</option>
      {options.map((field) => (
        <option key={field} value={field}>
          {capital(fieldWord(field))}
        </option>
      ))}
    </select>
  );
}

/** Each column with the first things it holds, and what it is read as. */
export function ColumnsTable({
  held,
  importing,
}: {
  readonly held: Held;
  readonly importing: Importing;
}): ReactElement {
  const options = optionsOf(held.preview);
  const columns: readonly Column<FileColumn>[] = [
    { id: 'column', head: say.column, rowHead: true, width: 220, cell: (column) => column.name },
    {
      id: 'samples',
      head: say.samples,
      cell: (column) => <span className="wb-sample-cell wb-second">{column.samples.join(' · ')}</span>,
    },
    {
      id: 'field',
      head: say.field,
      width: 230,
      cell: (column) => <ReadAs column={column} held={held} options={options} importing={importing} />,
    },
    {
      id: 'how',
      head: say.how,
      width: 170,
      cell: (column) => <span className="wb-muted">{howOf(column, held)}</span>,
    },
  ];
  return (
    <Panel title={say.panel}>
      <div id="columns-table" tabIndex={-1}>
        <SimpleTable
          label={say.table}
          rows={columnsOf(held.preview)}
          rowId={(column) => String(column.index)}
          columns={columns}
        />
      </div>
    </Panel>
  );
}

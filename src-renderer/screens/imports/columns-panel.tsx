import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/api/ports.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import type { ColumnMap, Importing, ImportKind } from './use-import.ts';

const fields: Readonly<Record<ImportKind, readonly string[]>> = {
  people: [
    'id',
    'given',
    'family',
    'name',
    'email',
    'role',
    'site',
    'line',
    'shift',
    'department',
    'joined',
    'left',
  ],
  training: ['person', 'item', 'version', 'revision', 'status', 'date', 'trainer'],
};

export type ColumnsPanelProps = {
  readonly kind: ImportKind;
  readonly preview: ImportPreview;
  readonly importing: Importing;
};

/** Fields that can be chosen: those of the kind, and whatever the reader guessed beyond them, as a training item's own column. */
function optionsOf(kind: ImportKind, map: ColumnMap): readonly string[] {
  return [...new Set([...fields[kind], ...Object.values(map)])].filter((field) => field !== '');
}

type FileColumn = { readonly name: string; readonly index: number; readonly example: string };

type MeansProps = {
  readonly column: FileColumn;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (field: string) => void;
};

function Means({ column, value, options, onChange }: MeansProps): ReactElement {
  return (
    <select
      className="wb-input wb-input-small"
      aria-label={`${words.field}: ${column.name}`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{words.notUsed}</option>
      {options.map((field) => (
        <option key={field} value={field}>
          {words.fields[field] ?? field}
        </option>
      ))}
    </select>
  );
}

/** Each column with the first thing it holds. */
function columnsOf({ columns, sample }: ImportPreview): readonly FileColumn[] {
  return columns.map((name, index) => {
    const example = sample.map((row) => row[index] ?? '').find((cell) => cell !== '') ?? '';
    return { name: name === '' ? `${words.column} ${index + 1}` : name, index, example };
  });
}

/** Which column of the file is which; another choice reads the file again. */
export function ColumnsPanel({ kind, preview, importing }: ColumnsPanelProps): ReactElement {
  const [map, setMap] = useState<ColumnMap>(preview.map);
  const options = optionsOf(kind, preview.map);
  const changed = JSON.stringify(map) !== JSON.stringify(preview.map);
  const read = { label: words.readAgain, onPress: () => void importing.read(map) };
  const means = (column: FileColumn): ReactElement => {
    const header = preview.columns[column.index] ?? '';
    const choose = (field: string): void => setMap({ ...map, [header]: field });
    return <Means column={column} value={map[header] ?? ''} options={options} onChange={choose} />;
  };
  return (
    <Panel
      title={words.columns}
      note={words.columnsNote}
      aside={changed ? <ActionButton action={read} look="primary" size="small" /> : undefined}
    >
      <SimpleTable
        label={words.columnsTable}
        rows={columnsOf(preview)}
        rowId={(column) => String(column.index)}
        columns={[
          { id: 'column', head: words.fileColumn, rowHead: true, cell: (column) => column.name },
          { id: 'example', head: words.example, mono: true, cell: (column) => column.example },
          { id: 'means', head: words.field, width: 300, cell: means },
        ]}
      />
    </Panel>
  );
}

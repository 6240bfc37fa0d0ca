import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/api/ports.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import type { ColumnMap, Importing, ImportKind } from './use-import.ts';

const fields: Readonly<Record<ImportKind, readonly string[]>> = {
  people: ['id', 'given', 'family', 'name', 'email', 'role', 'site', 'line', 'shift', 'department', 'joined', 'left'],
  training: ['person', 'item', 'version', 'revision', 'status', 'date', 'trainer'],
};

export type ColumnsPanelProps = { readonly kind: ImportKind; readonly preview: ImportPreview; readonly importing: Importing };

/** Fields that can be chosen: those of the kind, and whatever the reader guessed beyond them, as a training item's own column. */
function optionsOf(kind: ImportKind, map: ColumnMap): readonly string[] {
  return [...new Set([...fields[kind], ...Object.values(map)])].filter((field) => field !== '');
}

/** Which column of the file is which; another choice reads the file again. */
export function ColumnsPanel({ kind, preview, importing }: ColumnsPanelProps): ReactElement {
  const [map, setMap] = useState<ColumnMap>(preview.map);
  const options = optionsOf(kind, preview.map);
  const changed = JSON.stringify(map) !== JSON.stringify(preview.map);
  const examples = preview.columns.map((_, index) => preview.sample.map((row) => row[index] ?? '').find((cell) => cell !== '') ?? '');
  return (
    <Panel
      title={words.columns} note={words.columnsNote}
      aside={changed ? <ActionButton action={{ label: words.readAgain, onPress: () => void importing.read(map) }} look="primary" size="small" /> : undefined}
    >
      <div className="wb-table-scroll" role="region" aria-label={words.columnsTable} tabIndex={0}>
        <table className="wb-table">
          <thead>
            <tr>
              <th scope="col">{words.fileColumn}</th>
              <th scope="col">{words.example}</th>
              <th scope="col">{words.field}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column, index) => (
              // Two columns of a file may bear one name.
              <tr key={index}>
                <th scope="row">{column === '' ? `${words.column} ${index + 1}` : column}</th>
                <td className="wb-id wb-cut-cell">{examples[index]}</td>
                <td>
                  <select className="wb-input wb-input-small" aria-label={`${words.field}: ${column}`} value={map[column] ?? ''} onChange={(event) => setMap({ ...map, [column]: event.currentTarget.value })}>
                    <option value="">{words.notUsed}</option>
                    {options.map((field) => <option key={field} value={field}>{words.fields[field] ?? field}</option>)}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

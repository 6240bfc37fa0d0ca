import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import { capital } from '../../../shared/words/count.ts';
import { fieldWord } from '../../../shared/words/import-words.ts';
import { FilterChips } from '../../parts/chip.tsx';
import { ValueDiff } from '../../parts/diff/diff.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { importPreview } from '../../strings/en/import-preview.ts';
import { valueText } from '../../strings/en/time.ts';
import { ListHead } from './problem-tables.tsx';

const say = importPreview.preview;
type Change = ImportPreview['changes'][number];
type Kind = Change['kind'];
/** One field of one change, so that rows keep one height. */
type Row = {
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  readonly field: Change['fields'][number] | null;
  /** Everything that somebody or something new comes with. */
  readonly whole: string;
};

function wholeText(fields: Change['fields']): string {
  return fields.map((field) => `${fieldWord(field.field)} ${valueText(field.new) ?? say.none}`).join(', ');
}

/** What is new stands whole in one row; what changes has one row a field. */
function changeRows(changes: readonly Change[]): readonly Row[] {
  return changes.flatMap(({ kind, id, text, fields }, index): readonly Row[] =>
    kind === 'added' || fields.length === 0
      ? [{ key: String(index), kind, id, text, field: null, whole: wholeText(fields) }]
      : fields.map((field) => ({ key: `${index} ${field.field}`, kind, id, text, field, whole: '' })),
  );
}

const columns: readonly Column<Row>[] = [
  {
    id: 'kind',
    head: say.change,
    width: 100,
    cell: ({ kind }) => say.kinds[kind],
    sortBy: ({ kind }) => kind,
  },
  {
    id: 'id',
    head: say.id,
    mono: true,
    width: 130,
    cell: ({ id, text }) => (id === text ? '' : id),
    sortBy: ({ id }) => id,
  },
  {
    id: 'what',
    head: say.what,
    rowHead: true,
    width: 260,
    cell: ({ text }) => valueText(text),
    sortBy: ({ text }) => text,
  },
  {
    id: 'field',
    head: say.field,
    width: 150,
    cell: ({ field }) => (field === null ? '' : capital(fieldWord(field.field))),
    sortBy: ({ field }) => field?.field ?? '',
  },
  {
    id: 'diff',
    head: say.oldNew,
    cell: ({ field, whole }) =>
      field === null ? (
        <span className="wb-change-whole">{whole}</span>
      ) : (
        <ValueDiff before={valueText(field.old)} after={valueText(field.new) ?? say.none} />
      ),
  },
];

const kinds = ['added', 'changed', 'gone'] as const;

/** Old and new of every field that would change, to be narrowed by kind. */
export function ChangesTable({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const { counts, changes } = preview;
  const [chosen, setChosen] = useState<readonly Kind[]>([]);
  const rows = changeRows(changes).filter(({ kind }) => chosen.length === 0 || chosen.includes(kind));
  const choices = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ value: kind, label: `${capital(say.kinds[kind])} ${counts[kind]}` }));
  return (
    <section>
      <ListHead
        title={say.changes}
        count={say.shownChanges(changes.length, counts.added + counts.changed + counts.gone)}
      />
      <DataTable
        label={say.changes}
        rows={rows}
        rowId={({ key }) => key}
        columns={columns}
        textOf={({ id, text }) => `${id} ${text}`}
        filters={
          choices.length < 2 ? undefined : (
            <FilterChips label={say.show} choices={choices} chosen={chosen} onChange={setChosen} />
          )
        }
        empty={
          <EmptyState title={say.noneOfKind} heading={false}>
            {say.noneOfKindText}
          </EmptyState>
        }
      />
    </section>
  );
}

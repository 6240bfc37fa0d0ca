import type { ReactElement } from 'react';
import type { PersonPage } from '../../../shared/views/shape/person-page.ts';
import { capital } from '../../../shared/words/count.ts';
import { fieldWord } from '../../../shared/words/import-words.ts';
import { ValueDiff } from '../../parts/diff/diff.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { person } from '../../strings/en/person.ts';
import { fullText, valueText } from '../../strings/en/time.ts';

const words = person.history;
type Change = PersonPage['history'][number];

/** One field of one change, or a coming and going as a whole. */
interface HistoryRow {
  readonly key: string;
  readonly change: Change;
  readonly field: Change['fields'][number] | null;
}

function historyRows(history: PersonPage['history']): readonly HistoryRow[] {
  return history.flatMap((change, index): readonly HistoryRow[] =>
    change.kind === 'changed' && change.fields.length > 0
      ? change.fields.map((field) => ({ key: `${index} ${field.field}`, change, field }))
      : [{ key: String(index), change, field: null }],
  );
}

function why({ reason, file }: Change): string {
  return [reason ?? '', file === null ? '' : words.import(file)].filter((part) => part !== '').join(', ');
}

function whole({ kind }: Change): string {
  if (kind === 'added') return words.added;
  return kind === 'removed' ? words.removed : '';
}

function whoOf({ byName, by }: Change): string {
  return byName ?? by ?? words.unknown;
}

const columns: readonly Column<HistoryRow>[] = [
  {
    id: 'when',
    head: words.when,
    width: 222,
    cell: ({ change }) => fullText(change.at),
    sortBy: ({ change }) => change.at.ms,
  },
  {
    id: 'who',
    head: words.who,
    width: 150,
    cell: ({ change }) => whoOf(change),
    sortBy: ({ change }) => whoOf(change),
  },
  {
    id: 'field',
    head: words.field,
    rowHead: true,
    width: 170,
    cell: ({ field, change }) => (field === null ? capital(whole(change)) : capital(fieldWord(field.field))),
    sortBy: ({ field }) => field?.field ?? '',
  },
  {
    id: 'diff',
    head: words.oldNew,
    cell: ({ field }) =>
      field === null ? (
        ''
      ) : (
        <ValueDiff before={valueText(field.old)} after={valueText(field.new) ?? person.none} />
      ),
  },
  { id: 'why', head: words.why, cell: ({ change }) => why(change) },
];

/** Every change of every field: when, who, old and new, why, with which import. */
export function HistoryPanel({ page }: { readonly page: PersonPage }): ReactElement {
  const rows = historyRows(page.history);
  return (
    <section>
      <div className="wb-list-head">
        <h2>{words.title}</h2>
        <span className="wb-small wb-muted">{words.note}</span>
      </div>
      <DataTable
        label={words.title}
        rows={rows}
        rowId={({ key }) => key}
        columns={columns}
        sort={{ id: 'when', descending: true }}
        textOf={({ change, field }) =>
          [field?.field, field?.old, field?.new, why(change), whoOf(change)].join(' ')
        }
        filterLabel={words.find}
        count={words.count}
        empty={
          page.history.length === 0 ? (
            <EmptyState title={words.none} heading={false}>
              {words.noneFoundText}
            </EmptyState>
          ) : (
            <EmptyState title={words.noneFound} heading={false}>
              {words.noneFoundText}
            </EmptyState>
          )
        }
      />
    </section>
  );
}

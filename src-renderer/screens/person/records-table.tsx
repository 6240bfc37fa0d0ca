import type { ReactElement } from 'react';
import type { PersonPage, RecordView } from '../../../shared/views/shape/person-page.ts';
import { listText } from '../../../shared/words/count.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { person } from '../../strings/en/person.ts';
import { recordTraining } from '../../strings/en/record-training.ts';
import { fullText } from '../../strings/en/time.ts';
import type { PersonDialog } from './person-dialogs.tsx';

const words = person.records;

/** Whose signature is there and whose is not, in one line. */
function signaturesText({ signatures, missing, source }: RecordView): string {
  if (missing.length > 0) return listText(missing.map((as) => words.missing[as]));
  if (signatures.length > 0) return words.signed;
  return source === null ? words.notNeeded : '';
}

function Signatures({ record }: { readonly record: RecordView }): ReactElement {
  const text = signaturesText(record);
  if (record.withdrawn !== null || text === '') return <>{text}</>;
  const waits = record.missing.length > 0;
  const mark = record.yours === null ? (waits ? 'signature/waiting' : 'signature/signed') : 'signature/yours';
  return (
    <span className={waits ? 'wb-row wb-text-warn' : 'wb-row'}>
      {record.signatures.length > 0 || waits ? <StateMark mark={mark} size={14} /> : null}
      {text}
    </span>
  );
}

/** Withdrawn ones stay readable, struck through. */
function Struck({
  record,
  children,
}: {
  readonly record: RecordView;
  readonly children: string;
}): ReactElement {
  return record.withdrawn === null ? <>{children}</> : <s className="wb-muted">{children}</s>;
}

const columns: readonly Column<RecordView>[] = [
  {
    id: 'when',
    head: words.when,
    width: 222,
    cell: (record) => <Struck record={record}>{fullText(record.on)}</Struck>,
    sortBy: (record) => record.on.ms,
  },
  {
    id: 'item',
    head: words.item,
    rowHead: true,
    cell: (record) => <Struck record={record}>{`${record.item} v${record.version} ${record.title}`}</Struck>,
    sortBy: (record) => record.item,
  },
  {
    id: 'result',
    head: words.result,
    width: 110,
    cell: (record) => (record.withdrawn === null ? words.results[record.result] : words.withdrawn),
    sortBy: (record) => record.result,
  },
  {
    id: 'method',
    head: words.method,
    width: 110,
    cell: (record) => recordTraining.methods[record.method],
    sortBy: (record) => record.method,
  },
  {
    id: 'trainer',
    head: words.trainer,
    width: 140,
    cell: (record) => record.trainer ?? '',
    sortBy: (record) => record.trainer ?? '',
  },
  {
    id: 'signatures',
    head: words.signatures,
    width: 190,
    cell: (record) => <Signatures record={record} />,
    sortBy: signaturesText,
  },
];

/** While the side panel is open it says the rest. */
const few = new Set(['when', 'item', 'result', 'signatures']);

export type RecordsTableProps = {
  readonly page: PersonPage;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly show: (dialog: PersonDialog) => void;
};

/** Every record, newest first; the chosen one stands beside it with its signatures. */
export function RecordsTable({ page, selected, onSelect, show }: RecordsTableProps): ReactElement {
  const { records } = page;
  if (records.length === 0) {
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  }
  const sign = (id: string): void => {
    const record = records.find((one) => one.id === id);
    if (record !== undefined && record.yours !== null) show({ kind: 'sign', records: [record] });
  };
  return (
    <section>
      <div className="wb-list-head">
        <h2>{words.title}</h2>
      </div>
      <DataTable
        label={words.table}
        columns={selected === null ? columns : columns.filter(({ id }) => few.has(id))}
        rows={records}
        rowId={(record) => record.id}
        selectedId={selected ?? undefined}
        onSelect={onSelect}
        onKey={{ s: sign }}
        sort={{ id: 'when', descending: true }}
        textOf={(record) => `${record.item} ${record.title} ${record.trainer ?? ''} ${record.evidence}`}
        count={words.count}
        height={24}
      />
    </section>
  );
}

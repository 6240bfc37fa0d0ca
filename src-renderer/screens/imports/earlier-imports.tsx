import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ImportKind } from '../../../shared/events/catalog/people-events.ts';
import type { ImportEntry } from '../../../shared/events/state.ts';
import { shapeWord } from '../../../shared/words/import-words.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useNames } from '../../app/names.ts';
import type { NameOf } from '../../app/names.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { importHistory as words } from '../../strings/en/import-history.ts';
import { fullText } from '../../strings/en/time.ts';
import { ReverseDialog } from './reverse-dialog.tsx';

const say = words.earlier;

/** What was read, and how, in one small line below the file's name. */
function readAs({ shape, sheet, file }: ImportEntry): string {
  const parts = [
    shapeWord(shape),
    ...(sheet === null ? [] : [say.workbook(sheet)]),
    shortDigest(file.sha256),
  ];
  return parts.join(', ');
}

/** Taken back by which later import, or which earlier one it took back. */
function standing(entry: ImportEntry, all: readonly ImportEntry[], nameOf: NameOf): string {
  const by = all.find((one) => one.id === entry.reversedBy);
  if (by !== undefined) return say.backOn(fullText(by.at), nameOf(by.by));
  const of = all.find((one) => one.id === entry.reverses);
  return of === undefined ? '' : say.takesBack(of.file.name);
}

type Props = {
  readonly rows: readonly ImportEntry[];
  readonly onReverse: ((entry: ImportEntry) => void) | null;
};

function columnsOf({ rows, onReverse }: Props, nameOf: NameOf): readonly Column<ImportEntry>[] {
  const state = (entry: ImportEntry): ReactElement | string => {
    const text = standing(entry, rows, nameOf);
    if (text !== '' || onReverse === null || entry.reverses !== null) return text;
    const label = (
      <span>
        {say.takeBack}
        <span className="wb-hidden"> {say.takeBackOf(entry.file.name, fullText(entry.at))}</span>
      </span>
    );
    return (
      <button type="button" className="wb-link" onClick={() => onReverse(entry)}>
        {label}
      </button>
    );
  };
  return [
    {
      id: 'file',
      head: say.file,
      rowHead: true,
      cell: (entry) => (
        <>
          {entry.reversedBy === null ? entry.file.name : <s>{entry.file.name}</s>}
          <br />
          <span className="wb-tiny wb-muted">{readAs(entry)}</span>
        </>
      ),
    },
    { id: 'when', head: say.when, width: 210, cell: (entry) => fullText(entry.at) },
    { id: 'who', head: say.who, width: 150, cell: (entry) => nameOf(entry.by) },
    {
      id: 'counts',
      head: say.counts,
      cell: (entry) => (entry.reverses === null ? words.tally(entry.counts) : say.undone(entry.counts)),
    },
    { id: 'standing', head: say.standing, width: 220, cell: state },
  ];
}

function Table(props: Props): ReactElement {
  const nameOf = useNames();
  return (
    <Panel title={say.title}>
      <SimpleTable
        label={say.title}
        rows={props.rows}
        rowId={(entry) => entry.id}
        columns={columnsOf(props, nameOf)}
        two
      />
    </Panel>
  );
}

export type EarlierImportsProps = {
  readonly kind: ImportKind;
  /** The book is another one now: what was read against it is to be read again. */
  readonly onReversed?: (() => void) | undefined;
};

/** What was imported before, newest first; each can be taken back by a second import. */
export function EarlierImports({ kind, onReversed }: EarlierImportsProps): ReactElement {
  const { can } = useDesk();
  const imports = useRead(useQueries().read.imports.queryOptions());
  const [reversing, setReversing] = useState<ImportEntry | null>(null);
  const close = (): void => setReversing(null);
  return (
    <ReadView of={imports} whole={false}>
      {(all) => {
        const rows = all.filter((entry) => entry.kind === kind).toSorted((a, b) => b.at.ms - a.at.ms);
        return rows.length === 0 ? (
          <Panel title={say.title} inside="pad">
            <EmptyState title={say.none} heading={false}>
              {say.noneText}
            </EmptyState>
          </Panel>
        ) : (
          <>
            <Table rows={rows} onReverse={can('import.reverse') ? setReversing : null} />
            {reversing === null ? null : (
              <ReverseDialog
                entry={reversing}
                onDone={() => {
                  close();
                  onReversed?.();
                }}
                onClose={close}
              />
            )}
          </>
        );
      }}
    </ReadView>
  );
}

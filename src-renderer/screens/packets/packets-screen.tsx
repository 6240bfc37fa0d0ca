import type { ReactElement } from 'react';
import type { PacketEntry } from '../../../shared/events/state.ts';
import { numberText } from '../../../shared/words/count.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useQueries } from '../../app/api.tsx';
import { useNames } from '../../app/names.ts';
import type { NameOf } from '../../app/names.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Columns, Page } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import type { Column } from '../../parts/table/data-table.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { packets as words } from '../../strings/en/packets.ts';
import { trailHref } from '../trail/trail-filter.ts';
import { MakePacket } from './make-packet.tsx';
import { VerifyPacket } from './verify-packet.tsx';

const columnsOf = (nameOf: NameOf): readonly Column<PacketEntry>[] => [
  { id: 'when', head: words.when, cell: (entry) => instantText(entry.at), sortBy: (entry) => entry.at.ms },
  {
    id: 'record',
    head: words.record,
    rowHead: true,
    cell: (entry) => `${words.kind[entry.record.kind]} ${entry.record.number}`,
    sortBy: (entry) => entry.record.number,
  },
  {
    id: 'revision',
    head: words.revision,
    numeric: true,
    width: 80,
    cell: (entry) => entry.record.revision,
    sortBy: (entry) => entry.record.revision,
  },
  {
    id: 'pages',
    head: words.pages,
    numeric: true,
    width: 70,
    cell: (entry) => entry.pages,
    sortBy: (entry) => entry.pages,
  },
  { id: 'by', head: words.who, cell: (entry) => nameOf(entry.by), sortBy: (entry) => nameOf(entry.by) },
  {
    id: 'up-to',
    head: words.upTo,
    numeric: true,
    width: 100,
    cell: (entry) => <TextLink href={trailHref({ at: entry.upTo })}>{numberText(entry.upTo)}</TextLink>,
    sortBy: (entry) => entry.upTo,
  },
  { id: 'digest', head: words.digest, mono: true, cell: (entry) => shortDigest(entry.digest) },
  { id: 'file', head: words.file, mono: true, cell: (entry) => shortDigest(entry.sha256) },
];

function Register({ entries }: { readonly entries: readonly PacketEntry[] }): ReactElement {
  const nameOf = useNames();
  return (
    <div className="wb-stack">
      <h2>
        {words.register} <span className="wb-panel-note">{words.registerNote}</span>
      </h2>
      <DataTable
        label={words.register}
        rows={entries}
        rowId={(entry) => entry.id}
        columns={columnsOf(nameOf)}
        sort={{ id: 'when', descending: true }}
        textOf={(entry) => `${entry.record.number} ${nameOf(entry.by)} ${entry.digest} ${entry.sha256}`}
        empty={
          <EmptyState title={words.none} heading={false}>
            {words.noneText}
          </EmptyState>
        }
      />
    </div>
  );
}

/** Every packet made from this book, a new one, and whether one at hand is intact. */
export function PacketsScreen(): ReactElement {
  useWhere([{ label: words.title }]);
  const entries = useRead(useQueries().read.packets.queryOptions());
  return (
    <ReadView of={entries}>
      {(rows) => (
        <Page>
          <Sentence sub={words.sub}>{words.sentence(rows.length)}</Sentence>
          <Columns shares={[1, 1]}>
            <Panel title={words.make} inside="pad">
              <MakePacket />
            </Panel>
            <Panel title={words.verify} inside="pad">
              <p className="wb-small wb-second wb-lines-gap">{words.verifyHint}</p>
              <VerifyPacket />
            </Panel>
          </Columns>
          <Register entries={rows} />
        </Page>
      )}
    </ReadView>
  );
}

import type { ReactElement } from 'react';
import type { ConflictView } from '../../../shared/views/shape/sync-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../parts/layout.tsx';
import { Anchor, useNavigate } from '../../parts/link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import type { Column } from '../../parts/table/column.ts';
import { conflict } from '../../strings/en/conflict.ts';
import { sync } from '../../strings/en/sync.ts';

const words = conflict.table;

function textsOf({ sides }: ConflictView): readonly string[] {
  return [...new Set(sides.map((side) => side.text))];
}
function valuesOf(conflict: ConflictView): string {
  return words.sides(textsOf(conflict));
}

/** Each below the other, none before another. */
function Values({ of }: { readonly of: ConflictView }): ReactElement {
  return (
    <>
      {textsOf(of).map((text) => (
        <span key={text} className="wb-value-row">
          {text}
        </span>
      ))}
    </>
  );
}
function writtenOn({ sides }: ConflictView): string {
  return [...new Set(sides.map((side) => side.device))].join(', ');
}

const columns: readonly Column<ConflictView>[] = [
  {
    id: 'what',
    head: words.what,
    rowHead: true,
    cell: (one) => (
      <span className="wb-row">
        <StateMark mark="book/conflict" />
        <Anchor href={place.conflict(one.id)} className="wb-plain-link">
          {one.title}
        </Anchor>
      </span>
    ),
    sortBy: (one) => one.title,
  },
  { id: 'values', head: words.values, cell: (one) => <Values of={one} />, sortBy: valuesOf },
  { id: 'where', head: words.where, width: 220, cell: writtenOn, sortBy: writtenOn },
  {
    id: 'closed',
    head: words.closed,
    cell: (one) => (one.closed.length === 0 ? conflict.closedNone : one.closed.join(', ')),
    sortBy: (one) => -one.closed.length,
  },
];

/** All open conflicts as a list: after a long time apart there may be many. */
export function ConflictsScreen(): ReactElement {
  useWhere([{ label: sync.crumb, href: place.sync() }, { label: conflict.list }]);
  const page = useRead(useQueries().read.sync.queryOptions());
  return <ReadView of={page}>{({ conflicts }) => <Conflicts rows={conflicts} />}</ReadView>;
}

function Conflicts({ rows }: { readonly rows: readonly ConflictView[] }): ReactElement {
  const navigate = useNavigate();
  return (
    <Page>
      <Sentence actions={<ActionButton action={{ label: conflict.back, href: place.sync() }} />}>
        {conflict.listSentence(rows.length)}
      </Sentence>
      <DataTable
        label={conflict.list}
        columns={columns}
        rows={rows}
        rowId={(one) => one.id}
        onOpen={(id) => navigate(place.conflict(id))}
        textOf={(one) => `${one.title} ${valuesOf(one)} ${writtenOn(one)}`}
        filterLabel={words.find}
        count={words.found}
        empty={
          <EmptyState title={words.none} heading={false}>
            {words.noneText}
          </EmptyState>
        }
      />
    </Page>
  );
}

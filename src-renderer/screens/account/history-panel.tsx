import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountPage } from '../../../shared/views/shape/account-page.ts';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Anchor, useNavigate } from '../../parts/link.tsx';
import { Segments } from '../../parts/segments.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { account } from '../../strings/en/account.ts';
import { fullText } from '../../strings/en/time.ts';

const words = account.history;
const kinds = [
  { value: 'all', label: words.all },
  { value: 'sign-ins', label: words.signIns },
  { value: 'accounts', label: words.account },
  { value: 'attempts', label: words.attempts },
] as const;
type Kind = (typeof kinds)[number]['value'];

/** So many are shown here; the trail itself has the rest. */
const most = 100;

const columns: readonly Column<TrailRow>[] = [
  {
    id: 'when',
    head: words.when,
    width: 218,
    cell: (row) => fullText(row.at),
    sortBy: (row) => row.position,
  },
  {
    id: 'what',
    head: words.what,
    rowHead: true,
    width: 240,
    cell: (row) => (
      <span className="wb-row">
        {row.refused ? <StateMark mark="gate/closed" size={14} /> : null}
        <Anchor href={place.event(row.id)} className="wb-plain-link">
          {row.what}
        </Anchor>
      </span>
    ),
    sortBy: (row) => row.what,
  },
  { id: 'who', head: words.who, width: 160, cell: (row) => row.name, sortBy: (row) => row.name },
  { id: 'where', head: words.where, mono: true, width: 150, cell: (row) => row.device },
  { id: 'why', head: words.why, cell: (row) => <span className="wb-second wb-clamp">{row.why ?? ''}</span> },
];

/** Sign-ins, changes and refused attempts of one account, newest first; each row opens its event. */
export function HistoryPanel({ page: { row } }: { readonly page: AccountPage }): ReactElement {
  const [kind, setKind] = useState<Kind>('all');
  const about = `account:${row.id}`;
  const what = kind === 'all' ? null : `kind:${kind}`;
  const trail = useRead(useQueries().read.trail.queryOptions({ about, what, limit: most }));
  return (
    <section>
      <div className="wb-list-head">
        <h2>{words.title}</h2>
        <Segments label={words.label} value={kind} choices={kinds} onChange={setKind} />
        <span className="wb-grow" />
        <TextLink href={place.trail({ actor: row.id, what: 'kind:signatures' })}>{words.signatures}</TextLink>
        <TextLink href={place.trail({ about, ...(what === null ? {} : { what }) })}>{words.trail}</TextLink>
      </div>
      <ReadView of={trail} whole={false}>
        {(value) => <Events page={value} />}
      </ReadView>
    </section>
  );
}

function Events({ page }: { readonly page: TrailPage }): ReactElement {
  const navigate = useNavigate();
  const open = (id: string): void => navigate(place.event(id));
  const count = (shown: number): string =>
    page.total > page.rows.length ? words.newest(shown, page.total) : words.count(shown, page.rows.length);
  return (
    <DataTable
      label={words.title}
      rows={page.rows}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={open}
      sort={{ id: 'when', descending: true }}
      textOf={(row) => `${row.what} ${row.name} ${row.device} ${row.why ?? ''}`}
      filterLabel={words.find}
      count={count}
      empty={
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      }
    />
  );
}

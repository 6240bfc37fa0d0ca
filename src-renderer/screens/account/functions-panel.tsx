import type { ReactElement } from 'react';
import type { Role } from '../../../shared/domain/account.ts';
import type { AccountPage } from '../../../shared/views/shape/account-page.ts';
import { listText } from '../../../shared/words/count.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { account } from '../../strings/en/account.ts';
import { accounts } from '../../strings/en/accounts.ts';
import { roleWord, sitesOf } from '../../strings/en/terms.ts';

const words = account.functions;
type Held = { readonly role: Role; readonly sites: readonly string[] | null };

const columns: readonly Column<Held>[] = [
  { id: 'role', head: words.role, rowHead: true, width: 120, cell: ({ role }) => roleWord(role) },
  {
    id: 'where',
    head: words.where,
    width: 150,
    cell: ({ sites }) =>
      sites === null ? <span className="wb-muted">{words.everywhere}</span> : listText(sites),
  },
  {
    id: 'may',
    head: words.may,
    cell: ({ role }) => <span className="wb-second">{accounts.roleDetail[role]}</span>,
  },
];

/** In which functions this person acts, and at which sites. */
export function FunctionsPanel({ page: { row } }: { readonly page: AccountPage }): ReactElement {
  const held = row.roles.map((role) => ({ role, sites: sitesOf(role, row.limits) }));
  if (held.length === 0)
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title={words.title}>
      <SimpleTable label={words.title} rows={held} rowId={({ role }) => role} columns={columns} />
    </Panel>
  );
}

import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { FilterChips } from '../../parts/chip.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Split } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { accountColumns } from './account-columns.tsx';
import type { AccountDialog } from './account-dialogs.tsx';
import { AccountDialogs } from './account-dialogs.tsx';
import { AccountSide } from './account-side.tsx';

/** Who may sign in, in which functions. */
export function AccountsScreen(): ReactElement {
  useWhere([{ label: words.crumb }]);
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  const [dialog, show] = useState<AccountDialog | null>(null);
  return (
    <>
      <ReadView of={accounts}>{(rows) => <Accounts rows={rows} show={show} />}</ReadView>
      <AccountDialogs dialog={dialog} onClose={() => show(null)} />
    </>
  );
}

const choices = [{ value: 'active', label: words.onlyActive }] as const;

function Accounts({
  rows,
  show,
}: {
  readonly rows: readonly AccountRow[];
  readonly show: (dialog: AccountDialog) => void;
}): ReactElement {
  const { can } = useDesk();
  const [selected, select] = useState<string | null>(null);
  const [filters, setFilters] = useState<readonly 'active'[]>([]);
  const of = (kind: AccountRow['standing']['kind']): number =>
    rows.filter((row) => row.standing.kind === kind).length;
  const account = rows.find((row) => row.id === selected);
  const shown = filters.length === 0 ? rows : rows.filter((row) => row.standing.kind === 'active');
  const add = can('account.make') ? (
    <ActionButton action={{ label: words.add, icon: 'plus', onPress: () => show({ kind: 'make' }) }} />
  ) : undefined;
  return (
    <Split
      side={
        account === undefined ? undefined : (
          <AccountSide account={account} show={show} onClose={() => select(null)} />
        )
      }
    >
      <Sentence actions={add}>{words.sentence(of('active'), of('locked'))}</Sentence>
      <DataTable
        label={words.table}
        columns={accountColumns}
        rows={shown}
        rowId={(row) => row.id}
        selectedId={selected ?? undefined}
        onSelect={select}
        sort={{ id: 'name', descending: false }}
        textOf={(row) => `${row.name} ${row.id} ${row.title}`}
        filterLabel={words.find}
        count={words.found}
        filters={
          <FilterChips label={words.filters} choices={choices} chosen={filters} onChange={setFilters} />
        }
        empty={
          <EmptyState title={words.noneFound} heading={false}>
            {words.noneFoundText}
          </EmptyState>
        }
      />
    </Split>
  );
}

import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { FilterChips } from '../../parts/chip.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Split } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { functionsText } from '../../strings/en/terms.ts';
import { accountColumns } from './account-columns.tsx';
import type { AccountDialog } from './account-dialogs.tsx';
import { AccountDialogs } from './account-dialogs.tsx';
import { AccountSide } from './account-side.tsx';
import { isUnchecked } from './account-state.ts';

/** Who may sign in, in which functions, and what keeps them from signing. */
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

type Narrow = 'active' | 'locked' | 'unchecked';
const choices: readonly { readonly value: Narrow; readonly label: string }[] = [
  { value: 'active', label: words.onlyActive },
  { value: 'locked', label: words.onlyLocked },
  { value: 'unchecked', label: words.onlyUnchecked },
];

const fits: Readonly<Record<Narrow, (row: AccountRow) => boolean>> = {
  active: (row) => row.standing.kind === 'active',
  locked: (row) => row.standing.kind === 'locked',
  unchecked: isUnchecked,
};

/** A link may ask for those nobody has checked. */
function useNarrow() {
  const asked = new URLSearchParams(useSearch()).get('show');
  return useState<readonly Narrow[]>(asked === 'unchecked' ? ['unchecked'] : []);
}

type AccountsProps = {
  readonly rows: readonly AccountRow[];
  readonly show: (dialog: AccountDialog) => void;
};

function Accounts({ rows, show }: AccountsProps): ReactElement {
  const { can } = useDesk();
  const [selected, select] = useState<string | null>(null);
  const [filters, setFilters] = useNarrow();
  const account = rows.find((row) => row.id === selected);
  const shown = rows.filter((row) => filters.every((filter) => fits[filter](row)));
  const count = (of: Narrow): number => rows.filter(fits[of]).length;
  const add = can('account.make') ? (
    <ActionButton action={{ label: words.add, icon: 'plus', onPress: () => show({ kind: 'make' }) }} />
  ) : undefined;
  const side =
    account === undefined ? undefined : (
      <AccountSide account={account} show={show} onClose={() => select(null)} />
    );
  return (
    <Split side={side}>
      <Sentence actions={add} sub={words.uncheckedSentence(count('unchecked'))}>
        {words.sentence(count('active'), count('locked'))}
      </Sentence>
      <AccountTable rows={shown} selected={account?.id ?? null} select={select}>
        <FilterChips label={words.filters} choices={choices} chosen={filters} onChange={setFilters} />
      </AccountTable>
    </Split>
  );
}

type AccountTableProps = {
  readonly rows: readonly AccountRow[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
  readonly children: ReactElement;
};

function AccountTable({ rows, selected, select, children }: AccountTableProps): ReactElement {
  const { now } = useDesk();
  const navigate = useNavigate();
  const columns = useMemo(() => accountColumns(now, selected !== null), [now, selected]);
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      selectedId={selected ?? undefined}
      onSelect={select}
      onOpen={(id) => navigate(place.account(id))}
      sort={{ id: 'name', descending: false }}
      textOf={(row) => `${row.name} ${row.id} ${row.title} ${functionsText(row)}`}
      filterLabel={words.find}
      count={words.found}
      filters={children}
      empty={
        <EmptyState title={words.noneFound} heading={false}>
          {words.noneFoundText}
        </EmptyState>
      }
    />
  );
}

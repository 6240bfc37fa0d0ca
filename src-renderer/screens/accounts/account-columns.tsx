import type { Mark } from '../../../shared/domain/marks.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import type { Column } from '../../parts/table/column.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { roleWord } from '../../strings/en/terms.ts';

export function standingMark({ standing }: Pick<AccountRow, 'standing'>): Mark {
  if (standing.kind === 'locked') return 'check/late';
  return standing.kind === 'revoked' ? 'wave/cancelled' : 'training/trained';
}

export const accountColumns: readonly Column<AccountRow>[] = [
  {
    id: 'name',
    head: words.name,
    rowHead: true,
    width: 190,
    cell: (row) => row.name,
    sortBy: (row) => row.name,
  },
  { id: 'id', head: words.id, mono: true, width: 130, cell: (row) => row.id, sortBy: (row) => row.id },
  { id: 'title', head: words.title, cell: (row) => row.title, sortBy: (row) => row.title },
  {
    id: 'roles',
    head: words.roles,
    cell: (row) => row.roles.map(roleWord).join(', '),
    sortBy: (row) => row.roles.join(' '),
  },
  {
    id: 'standing',
    head: words.standing,
    width: 130,
    cell: (row) => (
      <span className="wb-row">
        <StateMark mark={standingMark(row)} size={14} />
        {words.standings[row.standing.kind]}
      </span>
    ),
    sortBy: (row) => row.standing.kind,
  },
];

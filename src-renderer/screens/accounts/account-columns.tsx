import type { ReactElement } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import type { Column } from '../../parts/table/column.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { functionsText } from '../../strings/en/terms.ts';
import { dateText, planText } from '../../strings/en/time.ts';
import { isOverdue, signs, standingMark } from './account-state.ts';

/** What is as it should be stands quiet; what is missing has its shape and word. */
export function MarkedWord({ mark, word }: { readonly mark: Mark; readonly word: string }): ReactElement {
  return (
    <span className="wb-row wb-nowrap">
      <StateMark mark={mark} size={14} />
      {word}
    </span>
  );
}

function Done({
  row,
  done,
  yes,
  no,
}: {
  readonly row: AccountRow;
  readonly done: boolean;
  readonly yes: string;
  readonly no: string;
}): ReactElement {
  if (!signs(row)) return <span className="wb-muted">{words.notNeeded}</span>;
  return <MarkedWord mark={done ? 'check/met' : 'check/not-met'} word={done ? yes : no} />;
}

/** Until when the password is good, or why it must be changed first; an issued one is good for less long. */
export function PasswordUntil({
  row,
  now,
}: {
  readonly row: AccountRow;
  readonly now: Instant;
}): ReactElement {
  if (row.mustChange) {
    const until = row.passwordDue === null ? words.issued : words.issuedUntil(dateText(row.passwordDue, now));
    return isOverdue(row, now) ? (
      <MarkedWord mark="check/late" word={words.invitationOver} />
    ) : (
      <MarkedWord mark="check/not-met" word={until} />
    );
  }
  if (row.passwordDue === null) return <span className="wb-muted">{words.noEnd}</span>;
  if (isOverdue(row, now)) return <MarkedWord mark="check/late" word={words.overdue} />;
  return <>{dateText(row.passwordDue, now)}</>;
}

const who: readonly Column<AccountRow>[] = [
  {
    id: 'name',
    head: words.name,
    rowHead: true,
    width: 158,
    cell: (row) => row.name,
    sortBy: (row) => row.name,
  },
  { id: 'id', head: words.id, mono: true, width: 116, cell: (row) => row.id, sortBy: (row) => row.id },
  {
    id: 'roles',
    head: words.roles,
    cell: (row) => <span className="wb-clamp">{functionsText(row)}</span>,
    sortBy: (row) => row.roles.join(' '),
  },
  {
    id: 'identity',
    head: words.identity,
    width: 126,
    cell: (row) => <Done row={row} done={row.vouched} yes={words.checked} no={words.unchecked} />,
    sortBy: (row) => (signs(row) ? Number(row.vouched) : 2),
  },
];

const passwords = (now: Instant): readonly Column<AccountRow>[] => [
  {
    id: 'accepted',
    head: words.statement,
    width: 132,
    cell: (row) => <Done row={row} done={row.accepted} yes={words.accepted} no={words.unaccepted} />,
    sortBy: (row) => (signs(row) ? Number(row.accepted) : 2),
  },
  {
    id: 'due',
    head: words.due,
    width: 150,
    cell: (row) => <PasswordUntil row={row} now={now} />,
    sortBy: (row) => row.passwordDue?.ms ?? Number.MAX_SAFE_INTEGER,
  },
  {
    id: 'last',
    head: words.lastIn,
    width: 136,
    cell: (row) =>
      row.lastIn === null ? <span className="wb-muted">{words.never}</span> : planText(row.lastIn, now),
    sortBy: (row) => row.lastIn?.ms ?? 0,
  },
];

const standing: Column<AccountRow> = {
  id: 'standing',
  head: words.standing,
  width: 98,
  cell: (row) => <MarkedWord mark={standingMark(row)} word={words.standings[row.standing.kind]} />,
  sortBy: (row) => row.standing.kind,
};

/** With the side panel open only what tells people apart; the panel has the rest. */
export function accountColumns(now: Instant, beside: boolean): readonly Column<AccountRow>[] {
  return beside ? [...who, standing] : [...who, ...passwords(now), standing];
}

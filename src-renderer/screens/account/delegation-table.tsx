import type { ReactElement } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { DelegationView } from '../../../shared/views/shape/account-page.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink, TextLink } from '../../parts/action.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { delegation as words } from '../../strings/en/delegation.ts';
import { calendarText } from '../../strings/en/time.ts';
import { MarkedWord } from '../accounts/account-columns.tsx';

const marks: Readonly<Record<DelegationView['state'], Mark>> = {
  'in-force': 'wave/live',
  ahead: 'check/not-due',
  over: 'wave/closed',
  ended: 'wave/cancelled',
};

type Who = DelegationView['from'];
const link = ({ id, name }: Who): ReactElement => <TextLink href={place.account(id)}>{name}</TextLink>;

const columns: readonly Column<DelegationView>[] = [
  { id: 'from', head: words.from, rowHead: true, width: 170, cell: ({ from }) => link(from) },
  { id: 'to', head: words.to, width: 170, cell: ({ to }) => link(to) },
  {
    id: 'days',
    head: words.days,
    width: 210,
    cell: ({ start, end }) => words.span(calendarText(start), calendarText(end)),
  },
  { id: 'reason', head: words.reason, cell: ({ reason }) => <span className="wb-clamp">{reason}</span> },
  {
    id: 'state',
    head: words.state,
    width: 132,
    cell: ({ state }) => <MarkedWord mark={marks[state]} word={words.states[state]} />,
  },
];

export type DelegationTableProps = {
  readonly delegations: readonly DelegationView[];
  readonly onEnd: (delegation: DelegationView) => void;
};

/** Delegations, those in force first; whoever may end one can do it from its row. */
export function DelegationTable({ delegations, onEnd }: DelegationTableProps): ReactElement {
  const { can } = useDesk();
  const ending = (delegation: DelegationView): ReactElement | null =>
    delegation.yours && can('delegation.end') ? (
      <ActionLink action={{ label: words.endAct, onPress: () => onEnd(delegation) }} />
    ) : null;
  const shown = delegations.some((one) => one.yours)
    ? [...columns, { id: 'end', head: words.act, width: 96, cell: ending }]
    : columns;
  return <SimpleTable label={words.title} rows={delegations} rowId={({ id }) => id} columns={shown} />;
}

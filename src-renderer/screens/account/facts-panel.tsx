import type { ReactElement } from 'react';
import type { AccountPage } from '../../../shared/views/shape/account-page.ts';
import { useDesk } from '../../app/desk.ts';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { account } from '../../strings/en/account.ts';
import { accounts } from '../../strings/en/accounts.ts';
import { fullText } from '../../strings/en/time.ts';
import { MarkedWord, PasswordUntil } from '../accounts/account-columns.tsx';
import { RosterLink } from '../accounts/account-side.tsx';
import { signs, standingMark } from '../accounts/account-state.ts';

const words = account.facts;

function statementText({ row, accepted }: AccountPage): string {
  if (accepted !== null && row.accepted) return account.accept.done(fullText(accepted.at), accepted.version);
  return signs(row) ? accounts.unaccepted : accounts.notNeeded;
}

function useFacts(page: AccountPage): readonly Fact[] {
  const { now } = useDesk();
  const { row, madeAt, madeBy } = page;
  const state = <MarkedWord mark={standingMark(row)} word={accounts.standings[row.standing.kind]} />;
  return [
    { label: accounts.standing, value: state },
    { label: words.person, value: <RosterLink account={row} /> },
    { label: words.made, value: words.by(fullText(madeAt), madeBy) },
    { label: words.statement, value: statementText(page) },
    { label: words.password, value: <PasswordUntil row={row} now={now} /> },
    { label: accounts.lastIn, value: row.lastIn === null ? accounts.never : fullText(row.lastIn) },
  ];
}

/** What the book knows of the account itself. */
export function FactsPanel({ page }: { readonly page: AccountPage }): ReactElement {
  return (
    <Panel title={words.title} inside="pad">
      <Facts facts={useFacts(page)} />
    </Panel>
  );
}

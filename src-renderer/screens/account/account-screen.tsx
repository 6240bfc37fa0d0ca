import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountPage } from '../../../shared/views/shape/account-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useShell } from '../../app/shell.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { Columns, Page, Row } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { account as words, accountSentence } from '../../strings/en/account.ts';
import { accounts } from '../../strings/en/accounts.ts';
import { accountActions } from '../accounts/account-actions.ts';
import type { AccountDialog } from '../accounts/account-dialogs.tsx';
import { AccountDialogs } from '../accounts/account-dialogs.tsx';
import { StandingNote } from '../accounts/account-side.tsx';
import { lacksOf, signs } from '../accounts/account-state.ts';
import { DelegationsPanel } from './delegations-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { FunctionsPanel } from './functions-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { TaskNotes } from './task-notes.tsx';

/** One account: whether it can sign and what is missing, its functions by site, its keys, and what it did. */
export function AccountScreen({ id }: { readonly id: string }): ReactElement {
  const page = useRead(useQueries().read.account.queryOptions({ id }));
  useWhere([
    { label: accounts.crumb, href: place.accounts() },
    { label: page.kind === 'ready' ? page.value.row.name : id },
  ]);
  return <ReadView of={page}>{(value) => <Loaded page={value} />}</ReadView>;
}

function useActs(page: AccountPage, show: (dialog: AccountDialog) => void): readonly Action[] {
  const { me, can } = useDesk();
  const { onPassword } = useShell();
  const own = me.id === page.row.id;
  return [
    ...(own ? [{ label: words.password, icon: 'edit' as const, onPress: onPassword }] : []),
    ...(can('account.change') ? accountActions(page.row, show, own) : []),
  ];
}

function Loaded({ page }: { readonly page: AccountPage }): ReactElement {
  const { me, now } = useDesk();
  const [dialog, show] = useState<AccountDialog | null>(null);
  const acts = useActs(page, show);
  const { row } = page;
  const notes = [row.title, ...(me.id === row.id ? [words.yours] : [])];
  const actions =
    acts.length === 0 ? undefined : (
      <Row>
        {acts.map((action) => (
          <ActionButton key={action.label} action={action} />
        ))}
      </Row>
    );
  return (
    <Page>
      <Sentence id={row.id} notes={notes} actions={actions}>
        {accountSentence(row, lacksOf(row, now), signs(row))}
      </Sentence>
      <StandingNote account={row} />
      <TaskNotes page={page} />
      <Columns shares={[1, 1.3]}>
        <FactsPanel page={page} />
        <FunctionsPanel page={page} />
      </Columns>
      <KeysPanel page={page} />
      <DelegationsPanel page={page} />
      <HistoryPanel page={page} />
      <AccountDialogs dialog={dialog} onClose={() => show(null)} />
    </Page>
  );
}

import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { TextLink } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { accounts } from '../../strings/en/accounts.ts';
import { roleWord } from '../../strings/en/terms.ts';
import { fullText } from '../../strings/en/time.ts';
import type { AccountDialog } from './account-dialogs.tsx';
import { standingMark } from './account-columns.tsx';

const words = accounts.side;

function StandingNote({ account }: { readonly account: AccountRow }): ReactElement | null {
  const { standing } = account;
  switch (standing.kind) {
    case 'active':
      return null;
    case 'locked':
      return (
        <Note tone="warn" mark={standingMark(account)} title={accounts.standings.locked}>
          {fullText(standing.at)}. {words.failures(standing.failures)}
        </Note>
      );
    case 'revoked':
      return (
        <Note mark={standingMark(account)} title={accounts.standings.revoked}>
          {fullText(standing.at)}. {standing.by}: {standing.reason}
        </Note>
      );
    default:
      return assertNever(standing);
  }
}

function actionsOf(account: AccountRow, show: (dialog: AccountDialog) => void): readonly Action[] {
  if (account.standing.kind === 'revoked') return [];
  const act = (label: string, kind: 'change' | 'reset' | 'unlock' | 'revoke'): Action => ({
    label,
    onPress: () => show({ kind, account }),
  });
  return [
    ...(account.standing.kind === 'locked' ? [act(words.unlock, 'unlock')] : []),
    act(words.change, 'change'),
    act(words.reset, 'reset'),
    act(words.revoke, 'revoke'),
  ];
}

export type AccountSideProps = {
  readonly account: AccountRow;
  readonly show: (dialog: AccountDialog) => void;
  readonly onClose: () => void;
};

/** One account: what it may do, and what an administrator may do about it. */
export function AccountSide({ account, show, onClose }: AccountSideProps): ReactElement {
  const { can } = useDesk();
  const [primary, ...others] = can('account.change') ? actionsOf(account, show) : [];
  const history = { label: words.history, href: place.trail({ text: account.id }) };
  const facts = [
    { label: accounts.title, value: account.title },
    { label: accounts.roles, value: account.roles.map(roleWord).join(', ') },
    {
      label: words.person,
      value:
        account.person === null ? (
          words.nobody
        ) : (
          <TextLink href={place.person(account.person)}>{account.person}</TextLink>
        ),
    },
    { label: words.signable, value: account.signable ? words.yes : words.no },
    { label: words.password, value: account.mustChange ? words.issued : words.own },
  ];
  return (
    <SideFacts
      title={account.name}
      id={account.id}
      facts={facts}
      primary={primary ?? history}
      others={others}
      onClose={onClose}
    >
      <StandingNote account={account} />
      {primary === undefined ? null : (
        <p className="wb-small">
          <TextLink href={history.href}>{history.label}</TextLink>
        </p>
      )}
    </SideFacts>
  );
}

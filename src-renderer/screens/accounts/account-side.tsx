import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { TextLink } from '../../parts/action.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { account as accountWords } from '../../strings/en/account.ts';
import { accounts } from '../../strings/en/accounts.ts';
import { functionsText } from '../../strings/en/terms.ts';
import { fullText } from '../../strings/en/time.ts';
import { accountActions } from './account-actions.ts';
import { PasswordUntil } from './account-columns.tsx';
import type { AccountDialog } from './account-dialogs.tsx';
import { lacksOf, signs, standingMark } from './account-state.ts';

const words = accounts.side;

/** Why an account does not open, since when, by whom. */
export function StandingNote({ account }: { readonly account: AccountRow }): ReactElement | null {
  const { standing } = account;
  switch (standing.kind) {
    case 'active':
      return null;
    case 'locked':
      return (
        <Note tone="warn" mark={standingMark(account)} title={words.lockedSince(fullText(standing.at))}>
          {words.failures(standing.failures)}. {words.lockedText}
        </Note>
      );
    case 'revoked':
      return (
        <Note mark={standingMark(account)} title={words.revokedSince(fullText(standing.at), standing.by)}>
          {standing.reason}
        </Note>
      );
    default:
      return assertNever(standing);
  }
}

/** Who of the roster they are, as a link. */
export function RosterLink({ account }: { readonly account: AccountRow }): ReactElement {
  return account.person === null ? (
    <>{words.nobody}</>
  ) : (
    <TextLink href={place.person(account.person)}>{account.person}</TextLink>
  );
}

function useFacts(account: AccountRow): readonly Fact[] {
  const { now } = useDesk();
  const lacks = lacksOf(account, now).map((lack) => accountWords.lacks[lack]);
  const can = signs(account) ? accountWords.nothingMissing : accounts.notNeeded;
  return [
    { label: accounts.title, value: account.title },
    { label: accounts.roles, value: functionsText(account) },
    { label: words.person, value: <RosterLink account={account} /> },
    { label: words.signing, value: lacks.length === 0 ? can : lacks.join(', ') },
    { label: accounts.due, value: <PasswordUntil row={account} now={now} /> },
    { label: accounts.lastIn, value: account.lastIn === null ? accounts.never : fullText(account.lastIn) },
  ];
}

export type AccountSideProps = {
  readonly account: AccountRow;
  readonly show: (dialog: AccountDialog) => void;
  readonly onClose: () => void;
};

/** One account: what it may do, and what an administrator may do about it; the rest is on its page. */
export function AccountSide({ account, show, onClose }: AccountSideProps): ReactElement {
  const { can } = useDesk();
  const facts = useFacts(account);
  return (
    <SideFacts
      title={account.name}
      id={account.id}
      facts={facts}
      primary={{ label: words.open, href: place.account(account.id) }}
      others={can('account.change') ? accountActions(account, show) : []}
      onClose={onClose}
    >
      <StandingNote account={account} />
    </SideFacts>
  );
}

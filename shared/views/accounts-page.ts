import { hasAccepted, may, type Account } from '../domain/account.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import { passwordDue, passwordStanding } from './password-due.ts';
import type { AccountRow } from './shape/account-row.ts';
import { isVouched } from './vouchers.ts';
import { byFamilyName } from './who-acts.ts';

type Held = Pick<BookState, 'accounts' | 'policy'>;

/** Every account ever made, by family name; nobody is taken off the list (R6). */
export function accountsPage(state: Held, now: Instant): readonly AccountRow[] {
  return [...state.accounts.values()]
    .sort((a, b) => byFamilyName(a.name, b.name))
    .map((account) => accountRow(state, account, now));
}

export function accountRow(state: Held, account: Account, now: Instant): AccountRow {
  const { id, name, title, roles, limits, standing, person, mustChange, lastIn } = account;
  return {
    id,
    name,
    title,
    roles,
    limits,
    standing,
    person,
    mustChange,
    vouched: isVouched(account),
    accepted: hasAccepted(account),
    passwordDue: passwordDue(account, state.policy),
    lastIn,
    signable: signable(state, account, now),
  };
}

/** Could sign now: active, own password in time, identity checked, accountability accepted, in a function that signs. */
function signable({ policy }: Held, account: Account, now: Instant): boolean {
  const standing = passwordStanding(account, policy, now);
  return (
    may(account, ...rolesFor({ kind: 'sign' })) &&
    (standing === 'fine' || standing === 'warn') &&
    isVouched(account) &&
    hasAccepted(account)
  );
}

import { may, type Account } from '../domain/account.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { byFamilyName } from './who-acts.ts';

/** Whether the key in use is checked by a second person (R14, R16). */
export function isVouched(account: Account): boolean {
  return (account.keys.at(-1)?.vouched ?? null) !== null;
}

/** Whether this person is a second one for the key in use: neither its holder nor whoever issued its password. */
export function isAnother(by: Account, account: Account): boolean {
  return by.id !== account.id && by.id !== account.keys.at(-1)?.issuedBy;
}

/** Whether this person may record the identity check of an account that still needs one, and set a password of its own. */
export function mayVouch(by: Account, account: Account): boolean {
  return couldVouch(by, account) && !account.mustChange && !isVouched(account);
}

/** Printed names of those who may record it now or once the person has set a password, by family name. */
export function vouchersOf(state: Pick<BookState, 'accounts'>, account: Account): readonly string[] {
  return [...state.accounts.values()]
    .filter((other) => couldVouch(other, account))
    .map(({ name }) => name)
    .sort(byFamilyName);
}

function couldVouch(by: Account, account: Account): boolean {
  return (
    may(by, ...rolesFor({ kind: 'account.vouch' })) &&
    !by.mustChange &&
    account.standing.kind !== 'revoked' &&
    account.keys.length > 0 &&
    isAnother(by, account)
  );
}

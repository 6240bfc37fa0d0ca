import { may, type Account } from '../domain/account.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { byFamilyName } from './who-acts.ts';

type Held = Pick<BookState, 'accounts'>;

/** Whether the key in use is checked by a second person (R14, R16). */
export function isVouched(account: Account): boolean {
  return (account.keys.at(-1)?.vouched ?? null) !== null;
}

/** Whether this person is a second one for the key in use: neither its holder nor whoever issued its password. */
export function isAnother(by: Account, account: Account): boolean {
  return by.id !== account.id && by.id !== account.keys.at(-1)?.issuedBy;
}

/** Whether this person may record the identity check of an account that still needs one, and has a password of its own. */
export function mayVouch(state: Held, by: Account, account: Account): boolean {
  return mayBeAsked(state, by, account) && !account.mustChange && !isVouched(account);
}

/** Printed names of those who may record it now or once the person has set a password, by family name. */
export function vouchersOf(state: Held, account: Account): readonly string[] {
  return [...state.accounts.values()]
    .filter((other) => mayBeAsked(state, other, account))
    .map(({ name }) => name)
    .sort(byFamilyName);
}

/**
 * Whoever checks others is checked themselves, as soon as somebody is who could do it instead: else an administrator
 * could make an account only to vouch with it. Those whom `by` checked under a first key do not count: somebody begins.
 */
export function isTrusted({ accounts }: Held, by: Account, account: Account): boolean {
  return (
    isVouched(by) ||
    !accounts.some((other) => {
      const vouched = other.keys.at(-1)?.vouched ?? null;
      const counts = vouched !== null && (vouched.by !== by.id || by.keys.length > 1);
      return counts && couldVouch(other, account);
    })
  );
}

function mayBeAsked(state: Held, by: Account, account: Account): boolean {
  return couldVouch(by, account) && isTrusted(state, by, account);
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

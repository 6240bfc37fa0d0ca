import { may, type Account } from '../domain/account.ts';
import type { AccountId } from '../domain/ids.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { byFamilyName } from './who-acts.ts';

type Held = Pick<BookState, 'accounts'>;

/** Whether the key in use is checked by a second person (R14, R16). */
export function isVouched(account: Account): boolean {
  return (account.keys.at(-1)?.vouched ?? null) !== null;
}

/** Whether this person is a second one for the key in use: neither its holder nor anybody who stands behind it. */
export function isAnother(state: Held, by: Account, account: Account): boolean {
  return by.id !== account.id && !behind(state, account).has(by.id);
}

/**
 * Whoever checks others is checked themselves, as soon as somebody else is: else an administrator could make an
 * account only to vouch with it. Those whom `by` checked under a first key do not count: somebody has to begin.
 */
export function isTrusted(state: Held, by: Account, account: Account): boolean {
  return (
    isVouched(by) ||
    !state.accounts.some((other) => {
      const vouched = other.keys.at(-1)?.vouched ?? null;
      const counts = vouched !== null && (vouched.by !== by.id || by.keys.length > 1);
      return counts && other.standing.kind !== 'revoked' && isAnother(state, other, account);
    })
  );
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

function mayBeAsked(state: Held, by: Account, account: Account): boolean {
  return (
    may(by, ...rolesFor({ kind: 'account.vouch' })) &&
    !by.mustChange &&
    account.standing.kind !== 'revoked' &&
    account.keys.length > 0 &&
    isAnother(state, by, account) &&
    isTrusted(state, by, account)
  );
}

/** Who could use a key under another name: its issuer, and, where nobody checked an issuer, the one behind that issuer. */
function behind({ accounts }: Held, account: Account): ReadonlySet<string> {
  const found = new Set<string>();
  let next = issuerOf(account);
  while (next !== null && !found.has(next)) {
    found.add(next);
    const issuer = accounts.get(next);
    next = issuer === undefined || isVouched(issuer) ? null : issuerOf(issuer);
  }
  return found;
}

/** Who chose the password it began under; where that was the person alone, whoever made the account. */
function issuerOf({ keys, madeBy }: Account): AccountId | null {
  return keys.at(-1)?.issuedBy ?? (madeBy as AccountId | null);
}

import { hexToBytes } from '@noble/hashes/utils.js';
import type { Account, HeldKey } from '../domain/account.ts';
import type { AccountId } from '../domain/ids.ts';
import type { BookState } from '../events/state.ts';
import { digestOf } from '../kernel/digest.ts';
import { accountName } from './account-name.ts';
import { accountRow } from './accounts-page.ts';
import { delegationViews } from './delegation-views.ts';
import type { PageContext } from './page-context.ts';
import type { AccountPage, KeyView } from './shape/account-page.ts';
import { mayVouch, vouchersOf } from './vouchers.ts';

/** One account, whole: its keys with who checked them, and who answers for whom; null where the book knows none. */
export function accountPage(
  state: Pick<BookState, 'accounts' | 'policy' | 'delegations'>,
  id: string,
  context: Pick<PageContext, 'now' | 'viewer'>,
): AccountPage | null {
  const account = state.accounts.get(id as AccountId);
  if (account === undefined) return null;
  const { madeAt, madeBy, accepted } = account;
  return {
    row: accountRow(state, account, context.now),
    madeAt,
    madeBy: madeBy === null ? null : accountName(state, madeBy),
    accepted,
    keys: account.keys.map((key, index) => keyView(state, account, key, index)).reverse(),
    mayVouch: context.viewer !== null && mayVouch(state, context.viewer, account),
    vouchers: vouchersOf(state, account),
    delegations: delegationViews(state, context, id),
  };
}

function keyView(
  state: Pick<BookState, 'accounts'>,
  { keys }: Account,
  key: HeldKey,
  index: number,
): KeyView {
  const { publicKey, since, passwordSince, issuedBy, vouched } = key;
  return {
    fingerprint: fingerprintOf(publicKey),
    publicKey,
    since,
    passwordSince,
    issuedBy: issuedBy === null ? null : accountName(state, issuedBy),
    vouched:
      vouched === null ? null : { at: vouched.at, byName: accountName(state, vouched.by), how: vouched.how },
    inUse: index === keys.length - 1,
  };
}

/** `1a2b 3c4d 5e6f 7a8b`: the first 64 bits of the SHA-256 of the key's bytes, to be read out and compared. */
export function fingerprintOf(publicKey: string): string {
  return digestOf(hexToBytes(publicKey))
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ');
}

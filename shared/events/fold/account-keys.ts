import type { Account, AccountKey, HeldKey } from '../../domain/account.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { EventData } from '../catalog.ts';
import type { Envelope } from '../envelope.ts';

type Stamped = Pick<Envelope, 'actor' | 'at'>;

/** An account as it is when made. */
export function accountFrom(
  { account, key, mustChange }: EventData<'account-made/1'>,
  event: Stamped,
): Account {
  return {
    ...account,
    limits: [],
    keys: [keyFrom(key, event, account.id)],
    mustChange,
    accepted: null,
    lastIn: null,
    standing: { kind: 'active' },
    failures: 0,
    madeAt: event.at,
    madeBy: event.actor,
  };
}

/** A key as it is first held: made with the account, or by a reset. */
function keyFrom(key: AccountKey, { actor, at }: Stamped, of: string): HeldKey {
  const issuedBy = actor === null || actor === of ? null : (actor as AccountId);
  return { ...key, since: at, issuedBy, passwordSince: at, vouched: null };
}

/** After a reset: a new key, under a password that somebody else chose. */
export function withNewKey(account: Account, key: AccountKey, event: Stamped): Account {
  const keys = [...account.keys, keyFrom(key, event, account.id)];
  return { ...account, keys, mustChange: true, failures: 0 };
}

/** The same key under the person's own password. A key that a reset replaced meanwhile stays replaced. */
export function withOwnPassword(account: Account, key: AccountKey, event: Stamped): Account {
  const place = account.keys.findLastIndex(({ publicKey }) => publicKey === key.publicKey);
  if (place === -1) return account;
  const held = account.keys[place] as HeldKey;
  const keys = account.keys.with(place, { ...held, ...key, passwordSince: event.at });
  return place === keys.length - 1
    ? { ...account, keys, mustChange: false, failures: 0 }
    : { ...account, keys };
}

/** The account with one of the keys it holds in use; itself where it does not hold it. */
export function withKeyInUse(account: Account, publicKey: string): Account {
  const place = account.keys.findLastIndex((held) => held.publicKey === publicKey);
  if (place === -1 || place === account.keys.length - 1) return account;
  const held = account.keys[place] as HeldKey;
  const keys = [...account.keys.toSpliced(place, 1), held];
  // Whoever issued the password knows it until the person sets one of their own.
  const own = held.issuedBy === null || held.passwordSince.ms > held.since.ms;
  return { ...account, keys, mustChange: !own };
}

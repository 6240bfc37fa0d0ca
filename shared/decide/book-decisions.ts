import { sameAccount, type Account, type Role } from '../domain/account.ts';
import type { AccountId, PersonId } from '../domain/ids.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { draft } from '../events/catalog.ts';
import type { Draft, Subject } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import type { Decision, Decisions } from './context.ts';
import { rolesApart } from '../events/rights.ts';

const about = (id: string): Subject => ({ kind: 'account', id });

function found(state: BookState, id: AccountId): Result<Account, RefusalCode> {
  const account = state.accounts.get(id);
  if (account === undefined) return refused('not-found', { what: 'account', id });
  return account.standing.kind === 'revoked' ? refused('revoked', { id }) : ok(account);
}

function rolesRefused(roles: readonly Role[]): Decision | null {
  const apart = rolesApart(roles);
  return apart.length === 0 ? null : refused('roles-apart', { roles: [...apart] });
}

/** Somebody must remain who can administer. */
function lastAdministrator(state: BookState, id: AccountId): boolean {
  return !state.accounts.some(
    (other) => other.id !== id && other.standing.kind !== 'revoked' && other.roles.includes('administrator'),
  );
}

function changes(
  account: Account,
  next: Pick<Account, 'name' | 'title' | 'roles' | 'person'>,
  reason: string,
): readonly Draft[] {
  const { id } = account;
  const text = (['name', 'title'] as const).filter((field) => account[field] !== next[field]);
  const drafts = text.map((field) =>
    draft('account-changed/1', about(id), { id, field, old: account[field], new: next[field] }, reason),
  );
  const same = [...account.roles].sort().join() === [...next.roles].sort().join();
  const roles = { id, field: 'roles', old: account.roles, new: next.roles } as const;
  const person = { id, field: 'person', old: account.person, new: next.person } as const;
  return [
    ...drafts,
    ...(same ? [] : [draft('account-changed/1', about(id), roles, reason)]),
    ...(account.person === next.person ? [] : [draft('account-changed/1', about(id), person, reason)]),
  ];
}

/** Who of the roster an account is: known there, and of one account only, so that nobody signs as two people. */
function personRefused(state: BookState, id: AccountId, person: PersonId | null): Decision | null {
  if (person === null) return null;
  if (!state.people.has(person)) return refused('unknown-person', { ids: [person] });
  const other = state.accounts.some(
    (account) => account.id !== id && account.person === person && account.standing.kind !== 'revoked',
  );
  return other ? refused('duplicate', { what: 'account-person', id: person }) : null;
}

type Kinds =
  'account.make' | 'account.change' | 'account.revoke' | 'account.unlock' | 'account.reset' | 'password.set';

export const bookDecisions: Decisions<Kinds> = {
  'account.make': (state, { id, name, title, roles, person, key }) => {
    if (state.accounts.some((other) => sameAccount(other.id, id)))
      return refused('duplicate', { what: 'account', id });
    return (
      rolesRefused(roles) ??
      personRefused(state, id, person) ??
      ok([
        draft('account-made/1', about(id), {
          account: { id, name, title, roles, person },
          key,
          mustChange: true,
        }),
      ])
    );
  },
  'account.change': (state, { id, name, title, roles, person: named, reason }) => {
    const account = found(state, id);
    if (!account.ok) return account;
    const person = named === undefined ? account.value.person : named;
    const moved = person !== account.value.person;
    const barred = rolesRefused(roles) ?? (moved ? personRefused(state, id, person) : null);
    if (barred) return barred;
    if (
      account.value.roles.includes('administrator') &&
      !roles.includes('administrator') &&
      lastAdministrator(state, id)
    )
      return refused('last-administrator');
    const drafts = changes(account.value, { name, title, roles, person }, reason);
    return drafts.length === 0 ? refused('unchanged') : ok(drafts);
  },
  'account.revoke': (state, { id, reason }) => {
    const account = found(state, id);
    if (!account.ok) return account;
    if (account.value.roles.includes('administrator') && lastAdministrator(state, id))
      return refused('last-administrator');
    return ok([draft('account-revoked/1', about(id), { id }, reason)]);
  },
  'account.unlock': (state, { id, reason }) => {
    const account = found(state, id);
    if (!account.ok) return account;
    return account.value.standing.kind === 'locked'
      ? ok([draft('account-unlocked/1', about(id), { id }, reason)])
      : refused('unchanged');
  },
  'account.reset': (state, { id, key, reason }) => {
    const account = found(state, id);
    return account.ok ? ok([draft('password-set/1', about(id), { id, key, own: false }, reason)]) : account;
  },
  'password.set': (_state, { key }, { by }) => {
    if (by.keys.at(-1)?.publicKey !== key.publicKey) return refused('bad-signature');
    return ok([draft('password-set/1', about(by.id), { id: by.id, key, own: true })]);
  },
};

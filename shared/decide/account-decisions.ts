import { sameAccount, type Account, type AccountKey } from '../domain/account.ts';
import type { AccountId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused } from '../kernel/result.ts';
import {
  aboutAccount,
  accountThere,
  isLastAdministrator,
  limitsFault,
  personFault,
  rolesFault,
} from './account-checks.ts';
import { accountChanges, limited, limitsWithin } from './account-changes.ts';
import type { CommandOf, Decision, Decisions } from './context.ts';

type Kinds =
  'account.make' | 'account.change' | 'account.revoke' | 'account.unlock' | 'account.reset' | 'password.set';

function withAccount(state: BookState, id: AccountId, then: (account: Account) => Decision): Decision {
  const account = accountThere(state, id);
  return account.ok ? then(account.value) : account;
}

/** A key is of one account, and held once: with another's key nobody could tell who signed. */
function keyFault(state: BookState, { publicKey }: AccountKey): Decision | null {
  const holder = state.accounts.find(({ keys }) => keys.some((held) => held.publicKey === publicKey));
  return holder === undefined ? null : refused('duplicate', { what: 'key', id: holder.id });
}

function losesAdministration({ roles }: Account, next: Account['roles']): boolean {
  return roles.includes('administrator') && !next.includes('administrator');
}

function changed(state: BookState, command: CommandOf<'account.change'>, account: Account): Decision {
  const { name, title, roles, reason } = command;
  const person = command.person === undefined ? account.person : command.person;
  const limits = command.limits ?? limitsWithin(account.limits, roles);
  const fault =
    rolesFault(roles) ??
    limitsFault(limits, roles) ??
    (person === account.person ? null : personFault(state, account.id, person));
  if (fault) return fault;
  if (losesAdministration(account, roles) && isLastAdministrator(state, account.id))
    return refused('last-administrator');
  const drafts = accountChanges(account, { name, title, roles, limits, person }, reason);
  return drafts.length === 0 ? refused('unchanged') : ok(drafts);
}

export const accountDecisions: Decisions<Kinds> = {
  'account.make': (state, { id, name, title, roles, limits, person, key }) => {
    if (state.accounts.some((other) => sameAccount(other.id, id)))
      return refused('duplicate', { what: 'account', id });
    const account = { id, name, title, roles, person };
    return (
      rolesFault(roles) ??
      limitsFault(limits, roles) ??
      personFault(state, id, person) ??
      keyFault(state, key) ??
      ok([
        draft('account-made/1', aboutAccount(id), { account, key, mustChange: true }),
        ...limited({ id, limits: [] }, limits, null),
      ])
    );
  },
  'account.change': (state, command) =>
    withAccount(state, command.id, (account) => changed(state, command, account)),
  'account.revoke': (state, { id, reason }) =>
    withAccount(state, id, ({ roles }) =>
      roles.includes('administrator') && isLastAdministrator(state, id)
        ? refused('last-administrator')
        : ok([draft('account-revoked/1', aboutAccount(id), { id }, reason)]),
    ),
  'account.unlock': (state, { id, reason }) =>
    withAccount(state, id, ({ standing }) =>
      standing.kind === 'locked'
        ? ok([draft('account-unlocked/1', aboutAccount(id), { id }, reason)])
        : refused('unchanged'),
    ),
  'account.reset': (state, { id, key, reason }) =>
    withAccount(
      state,
      id,
      () =>
        keyFault(state, key) ??
        ok([draft('password-set/1', aboutAccount(id), { id, key, own: false }, reason)]),
    ),
  'password.set': (_state, { key }, { by }) => {
    if (by.keys.at(-1)?.publicKey !== key.publicKey) return refused('bad-signature');
    return ok([draft('password-set/1', aboutAccount(by.id), { id: by.id, key, own: true })]);
  },
};

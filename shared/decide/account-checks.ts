import type { Account, Role, RoleLimit } from '../domain/account.ts';
import type { AccountId, PersonId } from '../domain/ids.ts';
import type { Subject } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { rolesApart } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { problem as say } from '../words/en/problem.ts';

type Fault = Result<never, RefusalCode> | null;

export const aboutAccount = (id: string): Subject => ({ kind: 'account', id });

export function accountThere(state: BookState, id: AccountId): Result<Account, RefusalCode> {
  const account = state.accounts.get(id);
  if (account === undefined) return refused('not-found', { what: 'account', id });
  return account.standing.kind === 'revoked' ? refused('revoked', { id }) : ok(account);
}

/** Functions that one person may not join, wherever each of them holds (R3). */
export function rolesFault(roles: readonly Role[]): Fault {
  const apart = rolesApart(roles);
  return apart.length === 0 ? null : refused('roles-apart', { roles: [...apart] });
}

/** A limit is of a function that the account has, and of each once. */
export function limitsFault(limits: readonly RoleLimit[], roles: readonly Role[]): Fault {
  const wrong = limits.findIndex(
    ({ role }, index) => !roles.includes(role) || limits.findIndex((other) => other.role === role) !== index,
  );
  return wrong < 0
    ? null
    : refused('invalid', { problems: [{ path: `limits.${wrong}`, message: say.wrong }] });
}

/** Somebody must remain who can administer. */
export function isLastAdministrator(state: BookState, id: AccountId): boolean {
  return !state.accounts.some(
    (other) => other.id !== id && other.standing.kind !== 'revoked' && other.roles.includes('administrator'),
  );
}

/** Who of the roster an account is: known there, and of one account only, so that nobody signs as two people. */
export function personFault(state: BookState, id: AccountId, person: PersonId | null): Fault {
  if (person === null) return null;
  if (!state.people.has(person)) return refused('unknown-person', { ids: [person] });
  const other = state.accounts.some(
    (account) => account.id !== id && account.person === person && account.standing.kind !== 'revoked',
  );
  return other ? refused('duplicate', { what: 'account-person', id: person }) : null;
}

import { may, type Account } from '../domain/account.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import type { AccountRow } from './shape/account-row.ts';
import { byFamilyName } from './who-acts.ts';

/** Every account ever made, by family name; nobody is taken off the list (R6). */
export function accountsPage(state: BookState): readonly AccountRow[] {
  return [...state.accounts.values()].sort((a, b) => byFamilyName(a.name, b.name)).map(rowOf);
}

function rowOf(account: Account): AccountRow {
  const { id, name, title, roles, standing, person, mustChange } = account;
  return { id, name, title, roles, standing, person, mustChange, signable: signable(account) };
}

/** Could sign now: active, with an own password and key, in a function that signs. */
function signable(account: Account): boolean {
  return may(account, ...rolesFor({ kind: 'sign' })) && !account.mustChange && account.keys.length > 0;
}

import type { Account, Role, RoleLimit } from '../domain/account.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import { aboutAccount } from './account-checks.ts';
import { same } from './editing.ts';

type Next = Pick<Account, 'name' | 'title' | 'roles' | 'limits' | 'person'>;

/** One event for each field that differs, so that the trail tells old and new of each (R20). */
export function accountChanges(account: Account, next: Next, reason: string): readonly Draft[] {
  const { id } = account;
  const subject = aboutAccount(id);
  const fields = (['name', 'title'] as const).map((field) => ({
    id,
    field,
    old: account[field],
    new: next[field],
  }));
  const roles = { id, field: 'roles', old: account.roles, new: next.roles } as const;
  const person = { id, field: 'person', old: account.person, new: next.person } as const;
  return [
    ...fields.filter((one) => one.old !== one.new),
    ...(same([...account.roles].sort(), [...next.roles].sort()) ? [] : [roles]),
    ...(account.person === next.person ? [] : [person]),
  ]
    .map((data) => draft('account-changed/1', subject, data, reason))
    .concat(limited(account, next.limits, reason));
}

/** At which sites its functions hold, where that is another than before. */
export function limited(
  { id, limits }: Pick<Account, 'id' | 'limits'>,
  next: readonly RoleLimit[],
  reason: string | null,
): readonly Draft[] {
  return same(inOrder(limits), inOrder(next))
    ? []
    : [draft('account-limited/1', aboutAccount(id), { id, old: limits, new: next }, reason)];
}

/** What is kept of the limits when an account gives functions up: only a function that is held has any. */
export function limitsWithin(limits: readonly RoleLimit[], roles: readonly Role[]): readonly RoleLimit[] {
  return limits.filter(({ role }) => roles.includes(role));
}

function inOrder(limits: readonly RoleLimit[]): readonly RoleLimit[] {
  return limits
    .map(({ role, sites }) => ({ role, sites: [...sites].sort() }))
    .sort((a, b) => (a.role < b.role ? -1 : 1));
}

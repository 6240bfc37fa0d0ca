import { actingAt, sameAccount, type Account, type Role } from '../../domain/account.ts';
import type { HeldDelegation } from '../../domain/delegation.ts';
import type { RouteStep } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';

export type WhoIsWho = Pick<BookState, 'accounts' | 'delegations' | 'devices'>;
type Asks = Pick<RouteStep, 'role' | 'also'> & {
  readonly who: string | null;
  readonly people: readonly (string | { readonly id: string })[];
};

/** Those named at a step, `who` first; nobody named is anybody in its functions. */
export function namedAt({ who, people }: Pick<Asks, 'who' | 'people'>): readonly string[] {
  const ids = [
    ...(who === null ? [] : [who]),
    ...people.map((one) => (typeof one === 'string' ? one : one.id)),
  ];
  return [...new Set<string>(ids)];
}

export function isNamed(named: readonly string[], id: string): boolean {
  return named.length === 0 || named.some((one) => sameAccount(one, id));
}

/** A function in which somebody with these roles may answer the step; what `must` still lacks comes first. */
export function answeringRole(
  { role, also, lacks }: Pick<Asks, 'role' | 'also'> & { readonly lacks: readonly Role[] },
  roles: readonly Role[],
): Role | null {
  const own = [role, ...also].filter((one) => roles.includes(one));
  return own.length === 0 ? null : (lacks.find((one) => roles.includes(one)) ?? own[0] ?? null);
}

/** On whose account somebody would answer: their own (null), or that of whoever is named and delegated to them. */
export type Standing = { readonly of: Account | null };

/**
 * Whether a person may answer this step at all, and for whom; null when not. By delegation only where the delegator is
 * named, on a day on which it holds, and in a function that the delegate has here (`taken`: those who answered already).
 */
export function standingAt(
  state: WhoIsWho,
  step: Asks,
  person: Account,
  site: string,
  now: Instant,
  taken: ReadonlySet<string>,
): Standing | null {
  if (person.standing.kind !== 'active' || taken.has(person.id)) return null;
  if (answeringRole({ ...step, lacks: [] }, actingAt(person, site).roles) === null) return null;
  const named = namedAt(step);
  if (isNamed(named, person.id)) return { of: null };
  const from = delegators(state, person.id, now).find(({ id }) => named.includes(id) && !taken.has(id));
  return from === undefined ? null : { of: from };
}

/** Who delegated to this person, in force on the day of `now`; a revoked account has nothing to pass on. */
function delegators({ accounts, delegations }: WhoIsWho, to: string, now: Instant): readonly Account[] {
  const today = dayOf(now);
  return [...delegations.values()]
    .filter((one) => sameAccount(one.to, to) && isInForce(one, today))
    .flatMap(({ from }) => accounts.get(from) ?? [])
    .filter((account) => account.standing.kind !== 'revoked');
}

export function isInForce({ start, end, ended }: HeldDelegation, today: string): boolean {
  return ended === null && start <= today && today <= end;
}

/** Those named, and those to whom one of them delegated. */
export function couldAnswer({ delegations }: WhoIsWho, step: Asks, now: Instant): readonly string[] {
  const named = namedAt(step);
  const today = dayOf(now);
  const delegates = [...delegations.values()].filter(
    (one) => named.includes(one.from) && isInForce(one, today),
  );
  return [...named, ...delegates.map(({ to }) => to)];
}

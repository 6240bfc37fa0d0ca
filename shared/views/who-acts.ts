import { actingAt, may, type Account } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { CommandKind } from '../events/command.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import { isSignable } from './route-view/status.ts';
import { namedAt } from './route-view/who-answers.ts';
import type { RouteView, StepView } from './shape/gate.ts';

/** Whether this person's functions (at `site`, where it is about one) let them ask for it. Says nothing of the moment. */
export function mayAsk(viewer: Account | null, kind: CommandKind, site: string | null = null): boolean {
  return viewer !== null && may(actingAt(viewer, site), ...rolesFor({ kind }));
}

/** Printed names of the active accounts that may ask for it. */
export function whoMay(state: BookState, kind: CommandKind, site: string | null = null): readonly string[] {
  return names([...state.accounts.values()].filter((account) => mayAsk(account, kind, site)));
}

export function ownerOf(state: BookState, rollout: Rollout): readonly string[] {
  return [accountName(state, rollout.owner)];
}

/** Whose signature a route waits for: those named, else everybody active in a function that the step takes at `site`. */
export function signersOf(state: BookState, route: RouteView, site: string): readonly string[] {
  const answered = new Set(
    route.steps.flatMap(({ answers, papers }) => [...answers, ...papers].map(({ signer }) => signer)),
  );
  const open = route.steps.filter((step) => isSignable(step.status));
  return [...new Set(open.flatMap((step) => signersOfStep(state, step, site, answered)))];
}

/** Printed names of whom one step waits for; who answered already (`answered`, of the whole route) is not among them. */
export function signersOfStep(
  state: BookState,
  step: StepView,
  site: string,
  answered: ReadonlySet<string>,
): readonly string[] {
  const named = namedAt(step);
  if (named.length > 0) return named.filter((id) => !answered.has(id)).map((id) => accountName(state, id));
  const could = [...state.accounts.values()].filter(
    (account) => may(actingAt(account, site), step.role, ...step.also) && !answered.has(account.id),
  );
  return names(could);
}

function names(accounts: readonly Account[]): readonly string[] {
  return accounts.map((account) => account.name).sort(byFamilyName);
}

/** Accounts keep one printed name; its last word is taken for the family name. */
export function byFamilyName(a: string, b: string): number {
  return compare(familyName(a), familyName(b)) || compare(a, b);
}

export function familyName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { may, type Account } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { CommandKind } from '../events/command.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import { isSignable } from './route-view.ts';
import type { RouteView, StepView } from './shape/gate.ts';

/** Whether this person's functions let them ask for it. Says nothing of the moment. */
export function mayAsk(viewer: Account | null, kind: CommandKind): boolean {
  return viewer !== null && may(viewer, ...rolesFor({ kind }));
}

/** Printed names of the active accounts that may ask for it. */
export function whoMay(state: BookState, kind: CommandKind): readonly string[] {
  return names([...state.accounts.values()].filter((account) => mayAsk(account, kind)));
}

export function ownerOf(state: BookState, rollout: Rollout): readonly string[] {
  return [accountName(state, rollout.owner)];
}

/** Whose signature a route waits for: those named, else everybody active in the step's role. */
export function signersOf(state: BookState, route: RouteView): readonly string[] {
  return [
    ...new Set(
      route.steps.filter((step) => isSignable(step.status)).flatMap((step) => signersOfStep(state, step)),
    ),
  ];
}

function signersOfStep(state: BookState, step: StepView): readonly string[] {
  if (step.name !== null) return [step.name];
  return names([...state.accounts.values()].filter((account) => may(account, step.role)));
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

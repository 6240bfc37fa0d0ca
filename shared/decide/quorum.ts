import { actingAt, type Account } from '../domain/account.ts';
import type { Route, RouteStep } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { refused } from '../kernel/result.ts';
import { answeringRole, isNamed, namedAt } from '../views/route-view/who-answers.ts';
import type { Decision } from './context.ts';

/** A step that wants more people than there are to answer it would never be through. One signature is not counted: its person may yet come. */
export function tooFew(
  { accounts }: Pick<BookState, 'accounts'>,
  { steps }: Route,
  site: string,
): Decision | null {
  for (const step of steps) {
    const need = Math.max(step.need, step.must.length);
    const have = [...accounts.values()].filter((one) => couldAnswer(step, one, site)).length;
    if (need > 1 && have < need) return refused('too-few', { need, have });
  }
  return null;
}

function couldAnswer(step: RouteStep, account: Account, site: string): boolean {
  return (
    account.standing.kind !== 'revoked' &&
    isNamed(namedAt(step), account.id) &&
    answeringRole({ ...step, lacks: [] }, actingAt(account, site).roles) !== null
  );
}

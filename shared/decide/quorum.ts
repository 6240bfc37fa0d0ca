import { actingAt, type Account } from '../domain/account.ts';
import type { AccountId } from '../domain/ids.ts';
import type { Route, RouteStep } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { refused } from '../kernel/result.ts';
import { answeringRole, isNamed, namedAt } from '../views/route-view/who-answers.ts';
import type { Decision } from './context.ts';

/** Steps are told apart by their ids, over both gates of a wave (`others`): else one signature would answer two. Only accounts are named. */
export function unfitRoute(
  { accounts }: Pick<BookState, 'accounts'>,
  { steps }: Route,
  others: readonly RouteStep[] = [],
): Decision | null {
  const ids = [...others, ...steps].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) return refused('duplicate', { what: 'step', id: twice });
  const stranger = steps.flatMap(namedAt).find((id) => !accounts.has(id as AccountId));
  return stranger === undefined ? null : refused('not-found', { what: 'account', id: stranger });
}

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

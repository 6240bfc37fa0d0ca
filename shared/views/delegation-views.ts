import { may, type Account } from '../domain/account.ts';
import type { HeldDelegation } from '../domain/delegation.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { dayOf } from '../kernel/instant.ts';
import { accountName } from './account-name.ts';
import type { PageContext } from './page-context.ts';
import type { DelegationView } from './shape/account-page.ts';

type Held = Pick<BookState, 'accounts' | 'delegations'>;
type Looking = Pick<PageContext, 'now' | 'viewer'>;
type State = DelegationView['state'];

const ORDER: readonly State[] = ['in-force', 'ahead', 'over', 'ended'];

/** In force, ahead, then what is over; within each the newest start first. `of`: from or to this account only. */
export function delegationViews(
  state: Held,
  { now, viewer }: Looking,
  of: string | null = null,
): readonly DelegationView[] {
  return [...state.delegations.values()]
    .filter(({ from, to }) => of === null || from === of || to === of)
    .map((held) => viewOf(state, held, dayOf(now), viewer))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compare(b.start, a.start));
}

function viewOf(state: Held, held: HeldDelegation, today: string, viewer: Account | null): DelegationView {
  const { id, from, to, start, end, reason } = held;
  const name = (account: string) => ({ id: account, name: accountName(state, account) });
  const is = stateOf(held, today);
  return {
    id,
    from: name(from),
    to: name(to),
    start,
    end,
    reason,
    state: is,
    yours: (is === 'in-force' || is === 'ahead') && mayEnd(viewer, held),
  };
}

function stateOf({ start, end, ended }: HeldDelegation, today: string): State {
  if (ended !== null) return 'ended';
  if (end < today) return 'over';
  return start > today ? 'ahead' : 'in-force';
}

function mayEnd(viewer: Account | null, { from }: HeldDelegation): boolean {
  return (
    viewer !== null &&
    may(viewer, ...rolesFor({ kind: 'delegation.end' })) &&
    (viewer.id === from || viewer.roles.includes('administrator'))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

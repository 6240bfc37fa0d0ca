import type { Account } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { BookState } from '../events/state.ts';
import { approvalBlockers } from './gate/approvals-check.ts';
import { check, missing } from './gate/check.ts';
import { routeView } from './route-view.ts';
import type { GateCheck, MissingThing, RouteView } from './shape/gate.ts';

/** What a plan must hold before anybody may approve it (R38, R40). */
export function missingOfPlan(rollout: Rollout): readonly MissingThing[] {
  const found: MissingThing[] = [];
  if (rollout.impact.length === 0) found.push('impact');
  if (rollout.risk.length === 0) found.push('risk');
  if (rollout.rollback === null) found.push('rollback-plan');
  return found;
}

/**
 * Whether the plan of a rollout is approved: impact, risk and rollback plan are there, and its route is
 * signed throughout (R37). `have` of `want` counts the route's steps.
 */
export function planCheck(rollout: Rollout, state: Pick<BookState, 'accounts'>): GateCheck {
  const route = planRoute(rollout, state, null);
  const blockers = [
    ...missing(...missingOfPlan(rollout)),
    ...approvalBlockers(route, 'approved', rollout.authors),
  ];
  return check('plan-approved', route.signed, Math.max(1, route.steps.length), blockers);
}

/** The approvals of a plan, as `viewer` sees them. */
export function planRoute(
  rollout: Rollout,
  state: Pick<BookState, 'accounts'>,
  viewer: Account | null,
): RouteView {
  return routeView(rollout.route, rollout.signatures, rollout.asked, state.accounts, viewer, rollout.authors);
}

import type { Rollout } from '../domain/rollout.ts';
import type { Instant } from '../kernel/instant.ts';
import { approvalBlockers, approvalCounts } from './gate/approvals-check.ts';
import { check, missing } from './gate/check.ts';
import { routePlace, routeView, type Looking } from './route-view.ts';
import type { WhoIsWho } from './route-view/who-answers.ts';
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
 * signed throughout (R37). `have` of `want` counts the signatures that its steps want.
 */
export function planCheck(rollout: Rollout, state: WhoIsWho, now: Instant): GateCheck {
  const route = planRoute(rollout, state, { now });
  const blockers = [
    ...missing(...missingOfPlan(rollout)),
    ...approvalBlockers(route, 'approved', rollout.authors),
  ];
  const { have, want } = approvalCounts(route);
  return check('plan-approved', have, want, blockers);
}

/** The approvals of a plan, as whoever looks sees them. */
export function planRoute(rollout: Rollout, state: WhoIsWho, looking: Looking): RouteView {
  return routeView(state, routePlace(rollout, null, 'plan'), looking);
}

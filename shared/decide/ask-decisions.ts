import type { Rollout } from '../domain/rollout.ts';
import type { GateSide, Wave } from '../domain/wave.ts';
import { draft } from '../events/catalog.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Json } from '../kernel/json.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { waveRoute } from '../views/gate.ts';
import { missingOfPlan, planCheck, planRoute } from '../views/plan-check.ts';
import { isSignable } from '../views/route-view/status.ts';
import { namedAt } from '../views/route-view/who-answers.ts';
import type { RouteView, StepView } from '../views/shape/gate.ts';
import { openRollout, rolloutSubject, waveSubject, type Decision, type Decisions } from './context.ts';
import { within } from './editing.ts';
import { forward, wrong } from './forward.ts';
import { tooFew } from './quorum.ts';
import { withRollout } from './with-rollout.ts';

/** Asking again is for a route with a step still to sign, or one rejected; else it was asked already. */
function askable(route: RouteView, asked: boolean): Decision | null {
  if (route.steps.length === 0) return refused('missing', { what: ['route'] });
  const open = route.steps.some((step) => step.status === 'rejected' || step.status === 'void');
  if (asked && !open)
    return refused(route.steps.some((step) => isSignable(step.status)) ? 'unchanged' : 'already-signed');
  return null;
}

/** What must stand before approvals of a wave are asked for: evaluation criteria are set beforehand (R37). */
function missingForEntry(
  rollout: Rollout,
  wave: Wave,
  state: BookState,
  now: Instant,
): Result<null, RefusalCode> {
  const plan = planCheck(rollout, state, now);
  if (!plan.met) return refused('plan-not-approved', { check: plan as unknown as Json });
  const what: string[] = [];
  if (wave.cohort.length === 0) what.push('cohort-empty');
  else if (wave.frozen === null) what.push('cohort-open');
  if ((['entry', 'exit'] as const).some((side) => !wave.criteria.some(({ gate }) => gate === side)))
    what.push('criteria');
  if (wave.requirements.length === 0) what.push('requirements');
  return what.length > 0 ? refused('missing', { what }) : ok(null);
}

const askedOf = (wave: Wave, gate: GateSide) => (gate === 'entry' ? wave.asked : wave.askedExit);

/** Before the route is through, and only what was asked for, can be taken back. */
function withdrawable(route: RouteView, asked: boolean): Decision | null {
  if (!asked) return refused('not-asked');
  return route.signed === route.steps.length ? refused('already-signed') : null;
}

/** Only whoever could answer now is reminded. */
function remindable(step: StepView | undefined, id: string): Decision | null {
  if (step === undefined) return refused('not-found', { what: 'step', id });
  if (isSignable(step.status)) return null;
  if (step.status === 'signed') return refused('already-signed');
  return refused(step.status === 'not-due' ? 'step-not-due' : 'not-asked');
}

type Kinds =
  | 'rollout.ask'
  | 'rollout.withdraw-ask'
  | 'rollout.remind'
  | 'wave.ask'
  | 'wave.withdraw-ask'
  | 'wave.remind';

export const askDecisions: Decisions<Kinds> = {
  'rollout.ask': (state, { rollout: id }, { now }) => {
    const found = openRollout(state, id);
    if (!found.ok) return found;
    const rollout = found.value;
    const missing = missingOfPlan(rollout);
    if (missing.length > 0) return refused('missing', { what: [...missing] });
    return (
      askable(planRoute(rollout, state, { now }), rollout.asked !== null) ??
      tooFew(state, rollout.route, rollout.site) ??
      ok([draft('plan-approval-asked/1', rolloutSubject(rollout), {})])
    );
  },
  'rollout.withdraw-ask': (state, { rollout: id, reason }, { now }) =>
    withRollout(
      state,
      id,
      (rollout) =>
        withdrawable(planRoute(rollout, state, { now }), rollout.asked !== null) ??
        ok([draft('plan-approval-withdrawn/1', rolloutSubject(rollout), {}, reason)]),
    ),
  'rollout.remind': (state, { rollout: id, step, note }, { now }) =>
    withRollout(state, id, (rollout) => {
      const found = planRoute(rollout, state, { now }).steps.find((one) => one.id === step);
      return (
        remindable(found, step) ??
        ok([draft('plan-approval-reminded/1', rolloutSubject(rollout), { step, note })])
      );
    }),
  'wave.ask': (state, command, { now }) =>
    forward(state, command, ({ rollout, wave }) => {
      const { gate } = command;
      const needs = gate === 'entry' ? 'preparing' : 'live';
      if (wave.state.kind !== needs) return wrong(wave, needs);
      const ready = gate === 'entry' ? missingForEntry(rollout, wave, state, now) : ok(null);
      if (!ready.ok) return ready;
      const route = gate === 'entry' ? wave.entryRoute : wave.exitRoute;
      const of = [...new Set(route.steps.flatMap(namedAt))];
      return (
        askable(waveRoute(state, rollout, wave, gate, { now }), askedOf(wave, gate) !== null) ??
        tooFew(state, route, wave.scope.site) ??
        ok([draft('approvals-asked/1', waveSubject(rollout, wave), { wave: wave.id, gate, of })])
      );
    }),
  'wave.withdraw-ask': (state, command, { now }) =>
    within(state, command, ({ rollout, wave }) => {
      const { gate, reason } = command;
      const route = waveRoute(state, rollout, wave, gate, { now });
      return (
        withdrawable(route, askedOf(wave, gate) !== null) ??
        ok([draft('approvals-withdrawn/1', waveSubject(rollout, wave), { wave: wave.id, gate }, reason)])
      );
    }),
  'wave.remind': (state, command, { now }) =>
    within(state, command, ({ rollout, wave }) => {
      const { step, note } = command;
      const found = (['entry', 'exit'] as const)
        .flatMap((side) => waveRoute(state, rollout, wave, side, { now }).steps)
        .find((one) => one.id === step);
      return (
        remindable(found, step) ??
        ok([draft('approval-reminded/1', waveSubject(rollout, wave), { wave: wave.id, step, note })])
      );
    }),
};

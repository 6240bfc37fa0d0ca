import type { Wave } from '../domain/wave.ts';
import type { Rollout } from '../domain/rollout.ts';
import { draft } from '../events/catalog.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { gateOf, waveRoute } from '../views/gate.ts';
import { haltsOver } from '../views/halts-over.ts';
import { missingOfPlan, planCheck } from '../views/plan-check.ts';
import { isSignable, routeView } from '../views/route-view.ts';
import type { Gate, RouteView } from '../views/shape/gate.ts';
import { waveWorkers } from '../views/wave-workers.ts';
import {
  openRollout,
  openWave,
  rolloutSubject,
  waveSubject,
  type Decision,
  type Decisions,
  type Place,
} from './context.ts';
import { gateRefusal, haltedRefusal } from './statement-of.ts';
import type { Json } from '../kernel/json.ts';

export const checksOf = (gate: Gate) =>
  gate.checks.map(({ id, met, have, want }) => ({ id, met, have, want }));

/** A forward step of a wave: refused while anything over it is halted (R41). */
function forward(
  state: BookState,
  of: { rollout: Rollout['id']; wave: Wave['id'] },
  then: (place: Place) => Decision,
): Decision {
  const place = openWave(state, of.rollout, of.wave);
  if (!place.ok) return place;
  const halts = haltsOver(place.value.rollout, place.value.wave);
  return halts.length > 0 ? haltedRefusal(halts) : then(place.value);
}

const wrong = (wave: Wave, needs: string): Decision =>
  refused('wrong-state', { state: wave.state.kind, needs, waves: [wave.number] });

/** Asking again is for a route with a step still to sign, or one rejected; else it was asked already. */
function askable(route: RouteView, asked: boolean): Decision | null {
  if (route.steps.length === 0) return refused('missing', { what: ['route'] });
  const open = route.steps.some((step) => step.status === 'rejected' || step.status === 'void');
  if (asked && !open)
    return refused(route.steps.some((step) => isSignable(step.status)) ? 'unchanged' : 'already-signed');
  return null;
}

/** What must stand before approvals of a wave are asked for: evaluation criteria are set beforehand (R37). */
function missingForEntry(rollout: Rollout, wave: Wave, state: BookState): Result<null, RefusalCode> {
  const plan = planCheck(rollout, state);
  if (!plan.met) return refused('plan-not-approved', { check: plan as unknown as Json });
  const what: string[] = [];
  if (wave.cohort.length === 0) what.push('cohort-empty');
  else if (wave.frozen === null) what.push('cohort-open');
  if ((['entry', 'exit'] as const).some((side) => !wave.criteria.some(({ gate }) => gate === side)))
    what.push('criteria');
  if (wave.requirements.length === 0) what.push('requirements');
  return what.length > 0 ? refused('missing', { what }) : ok(null);
}

type Kinds =
  | 'rollout.ask'
  | 'wave.ask'
  | 'wave.prepare'
  | 'wave.check'
  | 'wave.done'
  | 'wave.review-trail'
  | 'wave.hand-over';

export const gateDecisions: Decisions<Kinds> = {
  'rollout.ask': (state, { rollout: id }) => {
    const rollout = openRollout(state, id);
    if (!rollout.ok) return rollout;
    const missing = missingOfPlan(rollout.value);
    if (missing.length > 0) return refused('missing', { what: [...missing] });
    const { route, signatures, asked, authors } = rollout.value;
    return (
      askable(routeView(route, signatures, asked, state.accounts, null, authors), asked !== null) ??
      ok([draft('plan-approval-asked/1', rolloutSubject(rollout.value), {})])
    );
  },
  'wave.ask': (state, command) =>
    forward(state, command, ({ rollout, wave }) => {
      const needs = command.gate === 'entry' ? 'preparing' : 'live';
      if (wave.state.kind !== needs) return wrong(wave, needs);
      const ready = command.gate === 'entry' ? missingForEntry(rollout, wave, state) : ok(null);
      if (!ready.ok) return ready;
      const route = waveRoute(state, rollout, wave, command.gate, null);
      const of = route.steps.flatMap((step) => (step.who === null ? [] : [step.who]));
      const asked = (command.gate === 'entry' ? wave.asked : wave.askedExit) !== null;
      return (
        askable(route, asked) ??
        ok([
          draft('approvals-asked/1', waveSubject(rollout, wave), { wave: wave.id, gate: command.gate, of }),
        ])
      );
    }),
  'wave.prepare': (state, command) =>
    forward(state, command, ({ rollout, wave }) => {
      if (wave.state.kind !== 'planned') return wrong(wave, 'planned');
      const plan = planCheck(rollout, state);
      if (!plan.met) return refused('plan-not-approved', { check: plan as unknown as Json });
      return ok([draft('preparation-started/1', waveSubject(rollout, wave), { wave: wave.id })]);
    }),
  'wave.check': (state, command, { by, now }) => {
    const place = openWave(state, command.rollout, command.wave);
    if (!place.ok) return place;
    const { rollout, wave } = place.value;
    const criterion = wave.criteria.find(({ id }) => id === command.id);
    if (criterion === undefined) return refused('not-found', { what: 'criterion', id: command.id });
    const needs = criterion.gate === 'entry' ? 'preparing' : 'live';
    if (wave.state.kind !== needs) return wrong(wave, needs);
    const check = { verdict: command.verdict, evidence: command.evidence, at: now, by: by.id, reason: '' };
    return ok([
      draft('criterion-checked/1', waveSubject(rollout, wave), {
        wave: wave.id,
        id: criterion.id,
        old: criterion.check,
        new: check,
        signature: null,
      }),
    ]);
  },
  'wave.done': (state, command, { by, now }) => {
    const place = openWave(state, command.rollout, command.wave);
    if (!place.ok) return place;
    const { rollout, wave } = place.value;
    const activity = wave.activities.find(({ id }) => id === command.id);
    if (activity === undefined) return refused('not-found', { what: 'activity', id: command.id });
    if (activity.done !== null) return refused('unchanged');
    if (wave.state.kind === 'planned') return wrong(wave, 'preparing');
    return ok([
      draft('activity-done/1', waveSubject(rollout, wave), {
        wave: wave.id,
        id: activity.id,
        done: { at: now, by: by.id, evidence: command.evidence },
      }),
    ]);
  },
  'wave.review-trail': (state, command, { by, now, position }) => {
    const place = openWave(state, command.rollout, command.wave);
    if (!place.ok) return place;
    const { rollout, wave } = place.value;
    if (waveWorkers(rollout, wave).has(by.id)) return refused('reviewed-own-work');
    if (wave.state.kind !== 'preparing') return wrong(wave, 'preparing');
    return ok([
      draft('trail-reviewed/1', waveSubject(rollout, wave), {
        wave: wave.id,
        review: { at: now, by: by.id, upTo: position, finding: command.finding },
      }),
    ]);
  },
  'wave.hand-over': (state, command, context) =>
    forward(state, command, ({ rollout, wave }) => {
      if (wave.state.kind !== 'live') return wrong(wave, 'live');
      const gate = gateOf(state, rollout, wave, 'exit', context);
      if (!gate.open) return gateRefusal(gate);
      return ok([
        draft('handed-over/1', waveSubject(rollout, wave), {
          wave: wave.id,
          signature: null,
          checks: checksOf(gate),
        }),
      ]);
    }),
};

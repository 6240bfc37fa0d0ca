import { draft } from '../events/catalog.ts';
import type { Json } from '../kernel/json.ts';
import { ok, refused } from '../kernel/result.ts';
import { gateProof } from '../views/gate-proof.ts';
import { planCheck } from '../views/plan-check.ts';
import { waveWorkers } from '../views/wave-workers.ts';
import { openWave, waveSubject, type Decisions } from './context.ts';
import { forward, wrong } from './forward.ts';
import { passedBy, provenBy } from './passed-by.ts';
import { gateRefusal } from './statement-of.ts';

type Kinds = 'wave.prepare' | 'wave.check' | 'wave.done' | 'wave.review-trail' | 'wave.hand-over';

export const gateDecisions: Decisions<Kinds> = {
  'wave.prepare': (state, command, { now }) =>
    forward(state, command, ({ rollout, wave }) => {
      if (wave.state.kind !== 'planned') return wrong(wave, 'planned');
      const plan = planCheck(rollout, state, now);
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
      const gate = gateProof(state, rollout, wave, 'exit', provenBy(context));
      if (!gate.open) return gateRefusal(gate);
      return ok([
        draft('handed-over/2', waveSubject(rollout, wave), {
          wave: wave.id,
          signature: null,
          ...passedBy(gate),
        }),
      ]);
    }),
};

import type { DeviationId, HaltId, PhaseId, RolloutId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Route } from '../domain/wave.ts';
import { draft, type EventType } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { digestOfJson } from '../kernel/digest.ts';
import { fieldsOf } from '../kernel/instant.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import type { BookState } from '../events/state.ts';
import { openRollout, rolloutSubject, why, type Decision, type Decisions } from './context.ts';
import { exposedTo } from './exposure.ts';

/** Quality approves every plan unless the site sets another route. */
const planRoute = (newId: () => string): Route =>
  ({
    order: 'sequence',
    steps: [{ id: newId(), role: 'quality', meaning: 'approved', who: null }],
  }) as unknown as Route;

function nextNumber(state: BookState, year: number): string {
  const taken = [...state.summaries.values()].map(({ number }) => Number(number.split('-').at(-1)));
  return `RO-${year}-${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`;
}

/** An edit of one value of a rollout: refused when nothing changes. */
function edit<Value>(
  state: BookState,
  command: { rollout: RolloutId; reason: string },
  old: (rollout: Rollout) => Value | null,
  next: Value,
  type: Extract<
    EventType,
    | 'rollout-described/1'
    | 'impact-assessed/1'
    | 'risk-assessed/1'
    | 'rollback-planned/1'
    | 'plan-route-set/1'
    | 'effectiveness-planned/1'
  >,
): Decision {
  const rollout = openRollout(state, command.rollout);
  if (!rollout.ok) return rollout;
  const before = old(rollout.value);
  if (before !== null && digestOfJson(before) === digestOfJson(next)) return refused('unchanged');
  return ok([
    draft(type, rolloutSubject(rollout.value), { old: before, new: next } as never, why(command.reason)),
  ]);
}

function phaseTitleFree(rollout: Rollout, title: string, but: string | null): Result<null, RefusalCode> {
  return rollout.phases.some((phase) => phase.title === title && phase.id !== but)
    ? refused('duplicate', { what: 'phase', id: title })
    : ok(null);
}

/** What keeps a rollout from closing: waves under way, or an effectiveness check without a result (R42). */
function unfinished(rollout: Rollout): Decision | null {
  const open = rollout.waves.filter(
    (wave) => !['handed-over', 'rolled-back', 'cancelled'].includes(wave.state.kind),
  );
  if (rollout.waves.length === 0 || open.length > 0)
    return refused('wrong-state', {
      state: 'open',
      needs: 'waves-finished',
      waves: open.map((wave) => wave.number),
    });
  if (rollout.effectiveness === null) return refused('missing', { what: ['effectiveness-plan'] });
  if (rollout.effectiveness.result === null) return refused('missing', { what: ['effectiveness-result'] });
  return null;
}

function withRollout(state: BookState, id: RolloutId, then: (rollout: Rollout) => Decision): Decision {
  const rollout = openRollout(state, id);
  return rollout.ok ? then(rollout.value) : rollout;
}

const one = (event: Draft): Decision => ok([event]);

type Kinds =
  | 'rollout.plan'
  | 'rollout.describe'
  | 'rollout.impact'
  | 'rollout.risk'
  | 'rollout.rollback-plan'
  | 'rollout.rehearse'
  | 'rollout.add-phase'
  | 'rollout.change-phase'
  | 'rollout.route'
  | 'rollout.halt'
  | 'deviation.record'
  | 'deviation.close'
  | 'rollout.plan-effectiveness'
  | 'rollout.record-effectiveness'
  | 'rollout.close'
  | 'rollout.cancel';

export const planDecisions: Decisions<Kinds> = {
  'rollout.plan': (state, { description }, { newId, now }) => {
    const id = newId() as RolloutId;
    if (!state.accounts.has(description.owner))
      return refused('not-found', { what: 'account', id: description.owner });
    const number = nextNumber(state, fieldsOf(now).year);
    return one(
      draft(
        'rollout-planned/1',
        { kind: 'rollout', id, rollout: id },
        { id, number, description, route: planRoute(newId) },
      ),
    );
  },
  'rollout.describe': (state, command) => {
    if (!state.accounts.has(command.description.owner))
      return refused('not-found', { what: 'account', id: command.description.owner });
    return edit(
      state,
      command,
      ({ title, class: kind, site, owner, reason, current, intended }) => ({
        title,
        class: kind,
        site,
        owner,
        reason,
        current,
        intended,
      }),
      command.description,
      'rollout-described/1',
    );
  },
  'rollout.impact': (state, command) =>
    edit(
      state,
      command,
      (rollout) => (rollout.impact.length === 0 ? null : rollout.impact),
      command.impact,
      'impact-assessed/1',
    ),
  'rollout.risk': (state, command) =>
    edit(
      state,
      command,
      (rollout) => (rollout.risk.length === 0 ? null : rollout.risk),
      command.risk,
      'risk-assessed/1',
    ),
  'rollout.rollback-plan': (state, command) =>
    edit(state, command, (rollout) => rollout.rollback, command.plan, 'rollback-planned/1'),
  'rollout.route': (state, command) =>
    edit(state, command, (rollout) => rollout.route, command.route, 'plan-route-set/1'),
  'rollout.plan-effectiveness': (state, command) =>
    edit(
      state,
      command,
      (rollout) => (rollout.effectiveness === null ? null : plain(rollout.effectiveness)),
      command.plan,
      'effectiveness-planned/1',
    ),
  'rollout.rehearse': (state, { rollout, rehearsal }, { by, now }) =>
    withRollout(state, rollout, (found) => {
      if (found.rollback === null) return refused('missing', { what: ['rollback-plan'] });
      if (rehearsal.on.ms > now.ms) return refused('future-date', { ms: rehearsal.on.ms });
      return one(
        draft('rollback-rehearsed/1', rolloutSubject(found), { rehearsal: { ...rehearsal, by: by.id } }),
      );
    }),
  'rollout.add-phase': (state, { rollout, title, pilot, reason }, { newId }) =>
    withRollout(state, rollout, (found) => {
      const free = phaseTitleFree(found, title, null);
      if (!free.ok) return free;
      const id = newId() as PhaseId;
      return one(
        draft(
          'phase-added/1',
          { kind: 'phase', id, rollout: found.id },
          { phase: { id, title, pilot } },
          why(reason),
        ),
      );
    }),
  'rollout.change-phase': (state, { rollout, phase, title, pilot, reason }) =>
    withRollout(state, rollout, (found) => {
      const old = found.phases.find(({ id }) => id === phase);
      if (old === undefined) return refused('not-found', { what: 'phase', id: phase });
      if (old.title === title && old.pilot === pilot) return refused('unchanged');
      const free = phaseTitleFree(found, title, phase);
      if (!free.ok) return free;
      return one(
        draft(
          'phase-changed/1',
          { kind: 'phase', id: phase, rollout: found.id },
          { old, new: { id: phase, title, pilot } },
          why(reason),
        ),
      );
    }),
  'rollout.halt': (state, { rollout, waves, seen }, { newId }) =>
    withRollout(state, rollout, (found) => {
      const strangers =
        waves === 'all' ? [] : waves.filter((id) => !found.waves.some((wave) => wave.id === id));
      if (strangers.length > 0) return refused('not-found', { what: 'wave', id: strangers[0] ?? '' });
      const halt = { id: newId() as HaltId, waves, seen, exposed: exposedTo(found, waves) };
      return one(draft('halted/1', rolloutSubject(found), { halt }, seen));
    }),
  'deviation.record': (state, { rollout, wave, severity, what }, { newId }) =>
    withRollout(state, rollout, (found) => {
      if (!found.waves.some(({ id }) => id === wave)) return refused('not-found', { what: 'wave', id: wave });
      const number = `D-${found.number.split('-').at(-1)}-${found.deviations.length + 1}`;
      const deviation = { id: newId() as DeviationId, number, wave, severity, what };
      return one(draft('deviation-recorded/1', { ...rolloutSubject(found), wave }, { deviation }));
    }),
  'deviation.close': (state, { rollout, id, disposition }) =>
    withRollout(state, rollout, (found) => {
      const deviation = found.deviations.find((held) => held.id === id);
      if (deviation === undefined) return refused('not-found', { what: 'deviation', id });
      if (deviation.closed !== null) return refused('unchanged');
      return one(
        draft('deviation-closed/1', { ...rolloutSubject(found), wave: deviation.wave }, { id, disposition }),
      );
    }),
  'rollout.record-effectiveness': (state, { rollout, result }) =>
    withRollout(state, rollout, (found) => {
      if (found.effectiveness === null) return refused('missing', { what: ['effectiveness-plan'] });
      if (found.effectiveness.result !== null) return refused('unchanged');
      return one(draft('effectiveness-recorded/1', rolloutSubject(found), { result }));
    }),
  'rollout.close': (state, { rollout }) =>
    withRollout(
      state,
      rollout,
      (found) => unfinished(found) ?? one(draft('rollout-closed/1', rolloutSubject(found), {})),
    ),
  'rollout.cancel': (state, { rollout, reason }) =>
    withRollout(state, rollout, (found) => {
      const live = found.waves.filter((wave) => wave.state.kind === 'live');
      if (live.length > 0)
        return refused('wrong-state', {
          state: 'live',
          needs: 'not-live',
          waves: live.map((wave) => wave.number),
        });
      return one(draft('rollout-cancelled/1', rolloutSubject(found), {}, reason));
    }),
};

function plain({ due, owner, method }: NonNullable<Rollout['effectiveness']>): object {
  return { due, owner, method };
}

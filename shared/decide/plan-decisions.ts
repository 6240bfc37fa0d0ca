import type { PhaseId, RolloutId } from '../domain/ids.ts';
import { descriptionOf, type Rollout } from '../domain/rollout.ts';
import { draft, type EventType } from '../events/catalog.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { digestOfJson } from '../kernel/digest.ts';
import { fieldsOf } from '../kernel/instant.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import type { BookState } from '../events/state.ts';
import { openRollout, rolloutSubject, why, type Decision, type Decisions } from './context.ts';
import { codeOf } from './device-code.ts';
import { countIn } from './next-number.ts';
import { unfitRoute } from './quorum.ts';
import { newRoute } from './route-templates.ts';
import { one, withRollout } from './with-rollout.ts';

/** Ends in the code of the workstation, so that two that have not met give no number twice. */
function nextNumber(state: BookState, year: number, code: string): string {
  const taken = [...state.summaries.values()].map(({ number }) => countIn(number));
  return `RO-${year}-${String(Math.max(0, ...taken) + 1).padStart(3, '0')}${code}`;
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
    | 'plan-route-set/2'
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

type Kinds =
  | 'rollout.plan'
  | 'rollout.describe'
  | 'rollout.impact'
  | 'rollout.risk'
  | 'rollout.rollback-plan'
  | 'rollout.route'
  | 'rollout.plan-effectiveness'
  | 'rollout.rehearse'
  | 'rollout.add-phase'
  | 'rollout.change-phase';

export const planDecisions: Decisions<Kinds> = {
  'rollout.plan': (state, { description }, { newId, now, device }) => {
    const id = newId() as RolloutId;
    if (!state.accounts.has(description.owner))
      return refused('not-found', { what: 'account', id: description.owner });
    const number = nextNumber(state, fieldsOf(now).year, codeOf(state, device));
    return one(
      draft(
        'rollout-planned/2',
        { kind: 'rollout', id, rollout: id },
        { id, number, description, route: newRoute(state, description.class, 'plan', newId) },
      ),
    );
  },
  'rollout.describe': (state, command) => {
    if (!state.accounts.has(command.description.owner))
      return refused('not-found', { what: 'account', id: command.description.owner });
    return edit(state, command, descriptionOf, command.description, 'rollout-described/1');
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
    unfitRoute(state, command.route) ??
    edit(state, command, (rollout) => rollout.route, command.route, 'plan-route-set/2'),
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
};

function plain({ due, owner, method }: NonNullable<Rollout['effectiveness']>): object {
  return { due, owner, method };
}

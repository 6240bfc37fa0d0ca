import type { WaveId } from '../domain/ids.ts';
import type { Timing } from '../domain/scope.ts';
import { draft } from '../events/catalog.ts';
import { ok, refused } from '../kernel/result.ts';
import { openRollout, waveSubject, why, type Decision, type Decisions } from './context.ts';
import { editing, missing, same } from './editing.ts';
import { codeOf } from './device-code.ts';
import { nextWithin } from './next-number.ts';
import { unfitRoute } from './quorum.ts';
import { newRoute } from './route-templates.ts';

function inOrder({ goLive, exit }: Timing): Decision | null {
  return exit.ms < goLive.ms ? refused('wrong-order', { first: goLive.ms, second: exit.ms }) : null;
}

type Kinds = 'wave.add' | 'wave.title' | 'wave.scope' | 'wave.timing' | 'wave.route' | 'wave.cancel';

export const waveDecisions: Decisions<Kinds> = {
  'wave.add': (state, { rollout: id, phase, title, scope, timing, reason }, { newId, device }) => {
    const rollout = openRollout(state, id);
    if (!rollout.ok) return rollout;
    if (!rollout.value.phases.some((one) => one.id === phase)) return missing('phase', phase);
    const number = nextWithin('W', rollout.value, rollout.value.waves, codeOf(state, device));
    const plan = { id: newId() as WaveId, phase, number, title, scope, timing };
    const subject = { kind: 'wave', id: plan.id, rollout: id, wave: plan.id } as const;
    return (
      inOrder(timing) ??
      ok([
        draft(
          'wave-added/2',
          subject,
          {
            plan,
            entryRoute: newRoute(state, rollout.value.class, 'entry', newId),
            exitRoute: newRoute(state, rollout.value.class, 'exit', newId),
          },
          why(reason),
        ),
      ])
    );
  },
  'wave.title': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) =>
      wave.title === command.title
        ? 'unchanged'
        : draft(
            'wave-changed/1',
            waveSubject(rollout, wave),
            { wave: wave.id, field: 'title', old: wave.title, new: command.title },
            reason,
          ),
    ),
  'wave.scope': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) =>
      same(wave.scope, command.scope)
        ? 'unchanged'
        : draft(
            'wave-changed/1',
            waveSubject(rollout, wave),
            { wave: wave.id, field: 'scope', old: wave.scope, new: command.scope },
            reason,
          ),
    ),
  'wave.timing': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      if (same(wave.timing, command.timing)) return 'unchanged';
      return (
        inOrder(command.timing) ??
        draft(
          'wave-changed/1',
          waveSubject(rollout, wave),
          { wave: wave.id, field: 'timing', old: wave.timing, new: command.timing },
          reason,
        )
      );
    }),
  'wave.route': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      const old = command.gate === 'entry' ? wave.entryRoute : wave.exitRoute;
      if (same(old, command.route)) return 'unchanged';
      const other = command.gate === 'entry' ? wave.exitRoute : wave.entryRoute;
      const unfit = unfitRoute(state, command.route, other.steps);
      if (unfit) return unfit;
      return draft(
        'wave-route-set/2',
        waveSubject(rollout, wave),
        { wave: wave.id, gate: command.gate, old, new: command.route },
        reason,
      );
    }),
  'wave.cancel': (state, command) =>
    editing(state, command, ({ rollout, wave }) =>
      draft('wave-cancelled/1', waveSubject(rollout, wave), { wave: wave.id }, command.reason),
    ),
};

import type { HaltId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import { draft } from '../events/catalog.ts';
import { refused } from '../kernel/result.ts';
import { rolloutSubject, type Decision, type Decisions } from './context.ts';
import { exposedTo } from './exposure.ts';
import { one, withRollout } from './with-rollout.ts';

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

type Kinds = 'rollout.halt' | 'rollout.record-effectiveness' | 'rollout.close' | 'rollout.cancel';

export const runDecisions: Decisions<Kinds> = {
  'rollout.halt': (state, { rollout, waves, seen }, { newId }) =>
    withRollout(state, rollout, (found) => {
      const strangers =
        waves === 'all' ? [] : waves.filter((id) => !found.waves.some((wave) => wave.id === id));
      if (strangers.length > 0) return refused('not-found', { what: 'wave', id: strangers[0] ?? '' });
      const halt = { id: newId() as HaltId, waves, seen, exposed: exposedTo(found, waves) };
      return one(draft('halted/1', rolloutSubject(found), { halt }, seen));
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

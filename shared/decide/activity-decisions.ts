import type { ActivityId } from '../domain/ids.ts';
import type { Wave } from '../domain/wave.ts';
import { draft } from '../events/catalog.ts';
import { ok, refused } from '../kernel/result.ts';
import { waveSubject, why, type Decisions } from './context.ts';
import { byId, missing, same, within } from './editing.ts';

const planOf = ({ id, title, kind, owner, due }: Wave['activities'][number]) => ({
  id,
  title,
  kind,
  owner,
  due,
});

type Kinds = 'wave.add-activity' | 'wave.change-activity' | 'wave.withdraw-activity';

export const activityDecisions: Decisions<Kinds> = {
  'wave.add-activity': (state, command, { newId }) =>
    within(state, command, ({ rollout, wave }) =>
      ok([
        draft(
          'activity-added/1',
          waveSubject(rollout, wave),
          { wave: wave.id, activity: { ...command.activity, id: newId() as ActivityId } },
          why(command.reason),
        ),
      ]),
    ),
  'wave.change-activity': (state, command) =>
    within(state, command, ({ rollout, wave }) => {
      const old = byId(wave.activities, command.activity.id);
      if (old === undefined) return missing('activity', command.activity.id);
      if (same(planOf(old), command.activity)) return refused('unchanged');
      return ok([
        draft(
          'activity-changed/1',
          waveSubject(rollout, wave),
          { wave: wave.id, old: planOf(old), new: command.activity },
          why(command.reason),
        ),
      ]);
    }),
  'wave.withdraw-activity': (state, command) =>
    within(state, command, ({ rollout, wave }) => {
      const old = byId(wave.activities, command.id);
      if (old === undefined) return missing('activity', command.id);
      return ok([
        draft(
          'activity-withdrawn/1',
          waveSubject(rollout, wave),
          { wave: wave.id, old: planOf(old) },
          why(command.reason),
        ),
      ]);
    }),
};

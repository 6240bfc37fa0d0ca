import type { CriterionId } from '../domain/ids.ts';
import type { Wave } from '../domain/wave.ts';
import { draft } from '../events/catalog.ts';
import { waveSubject, type Decisions } from './context.ts';
import { byId, editing, missing, same } from './editing.ts';

const textOf = ({ id, gate, text, howKnown }: Wave['criteria'][number]) => ({ id, gate, text, howKnown });

type Kinds = 'wave.add-criterion' | 'wave.change-criterion' | 'wave.withdraw-criterion';

export const criterionDecisions: Decisions<Kinds> = {
  'wave.add-criterion': (state, command, { newId }) =>
    editing(state, command, ({ rollout, wave }, reason) =>
      draft(
        'criterion-added/1',
        waveSubject(rollout, wave),
        { wave: wave.id, criterion: { ...command.criterion, id: newId() as CriterionId } },
        reason,
      ),
    ),
  'wave.change-criterion': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      const old = byId(wave.criteria, command.criterion.id);
      if (old === undefined) return missing('criterion', command.criterion.id);
      if (same(textOf(old), command.criterion)) return 'unchanged';
      return draft(
        'criterion-changed/1',
        waveSubject(rollout, wave),
        { wave: wave.id, old: textOf(old), new: command.criterion },
        reason,
      );
    }),
  'wave.withdraw-criterion': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      const old = byId(wave.criteria, command.id);
      return old === undefined
        ? missing('criterion', command.id)
        : draft(
            'criterion-withdrawn/1',
            waveSubject(rollout, wave),
            { wave: wave.id, old: textOf(old) },
            reason,
          );
    }),
};

import { draft } from '../events/catalog.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Decisions } from './context.ts';
import { recordDrafts, sessionRecords } from './session.ts';

export const trainingDecisions: Decisions<'training.record' | 'training.withdraw'> = {
  'training.record': (state, command, context) => {
    const records = sessionRecords(state, command, context, context.newId());
    return records.ok ? ok(recordDrafts(records.value)) : records;
  },
  'training.withdraw': (state, { id, person, reason }, { by }) => {
    if (by.person === person) return refused('own-training');
    const record = state.training.get(person)?.find((one) => one.id === id);
    if (record === undefined) return refused('not-found', { what: 'training-record', id });
    return record.withdrawn === null
      ? ok([draft('training-withdrawn/1', { kind: 'training', id: person }, { id, person }, reason)])
      : refused('unchanged');
  },
};

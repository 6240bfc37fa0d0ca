import type { Signature } from '../domain/signature.ts';
import type { SignedAs, TrainingRecord } from '../domain/training.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import { ok } from '../kernel/result.ts';
import { why, type Decisions } from './context.ts';
import { recordDrafts } from './session.ts';
import { signedOnly } from './signed-only.ts';
import { recordsToSign } from './training-statement.ts';

type Named = Pick<TrainingRecord, 'person' | 'id'>;

function signedTraining(as: SignedAs, records: readonly Named[], signature: Signature): Draft {
  const people = [...new Set(records.map(({ person }) => person))];
  const { record, comment } = signature.statement;
  const id = people.length === 1 ? (people[0] ?? record.id) : record.id;
  const named = records.map(({ person, id: of }) => ({ person, id: of }));
  return draft(
    'training-signed/1',
    { kind: 'training', id },
    { as, records: named, signature },
    why(comment),
  );
}

export const trainingSignDecisions: Decisions<'training.record-signed' | 'training.sign'> = {
  'training.record-signed': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const records = recordsToSign(state, command, context);
      if (!records.ok) return records;
      return ok([...recordDrafts(records.value), signedTraining('trainer', records.value, signature)]);
    }),
  'training.sign': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const records = [...new Map(command.records.map((one) => [one.id, one])).values()];
      return ok([signedTraining(command.as, records, signature)]);
    }),
};

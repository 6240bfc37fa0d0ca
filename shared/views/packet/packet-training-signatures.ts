import { z } from 'zod';
import { nameOf } from '../../domain/person.ts';
import { signature } from '../../domain/signature.ts';
import {
  signedAs,
  signedRecords,
  trainingRecord,
  type HeldRecord,
  type TrainingSignature,
} from '../../domain/training.ts';
import { recordsTarget } from '../../events/act-targets.ts';
import { actDigest } from '../../events/sections.ts';
import type { BookState } from '../../events/state.ts';
import type { WaveTraining } from '../shape/wave-training.ts';
import { personOf } from '../wave-training/person-row.ts';
import { text } from './gate-schema.ts';

/**
 * One e-signature of a trainer or trainee, with the records of this wave that it covers, in id order. `whole`: these are
 * all it covers, so that its digest can be computed from them; a session may have had people of other waves too.
 * `keys`: all public keys the signer's account has had, oldest first.
 */
export const packetTrainingSignature = signature.extend({
  as: signedAs,
  keys: z.array(text).readonly(),
  whole: z.boolean(),
  records: z.array(trainingRecord.extend({ name: text })).readonly(),
});
export type PacketTrainingSignature = Readonly<z.infer<typeof packetTrainingSignature>>;

interface Found {
  readonly signature: TrainingSignature;
  readonly records: HeldRecord[];
}

/** Those under records, not withdrawn, of people of the wave on items it asks for; oldest first. */
export function packetTrainingSignaturesOf(
  state: BookState,
  { items, people }: WaveTraining,
): readonly PacketTrainingSignature[] {
  const asked = new Set(items.map(({ item }) => item));
  const found = new Map<string, Found>();
  for (const { id } of people)
    for (const held of state.training.get(id as HeldRecord['person']) ?? [])
      if (held.withdrawn === null && asked.has(held.item))
        for (const one of held.signatures) {
          const before = found.get(one.id);
          if (before === undefined) found.set(one.id, { signature: one, records: [held] });
          else before.records.push(held);
        }
  return [...found.values()]
    .sort((a, b) => a.signature.statement.at.ms - b.signature.statement.at.ms)
    .map((one) => signatureOf(state, one));
}

function signatureOf(state: BookState, { signature: held, records }: Found): PacketTrainingSignature {
  const { id, as, statement, key, value } = held;
  const covers = actDigest(statement.meaning, statement.record.id, recordsTarget(records), statement.comment);
  return {
    id,
    as,
    statement,
    key,
    value,
    keys: (state.accounts.get(statement.signer)?.keys ?? []).map((one) => one.publicKey),
    whole: covers === statement.digest,
    records: signedRecords(records).map((record) => ({
      ...record,
      name: nameOf(personOf(state, record.person)).trim(),
    })),
  };
}

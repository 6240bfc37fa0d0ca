import { recordsTarget } from '../../../shared/events/act-targets.ts';
import { actDigest } from '../../../shared/events/sections.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketTrainingSignature } from '../../../shared/views/packet/packet-training-signatures.ts';
import { verifySignature } from '../../identity/signing.ts';
import { meaningWords } from '../words/noun.ts';
import { minuteText } from '../words/when.ts';
import { bad, good } from './finding.ts';
import type { Finding } from './verdict.ts';

/** Checks every signature under training records, and that the records printed are those it covers (R12, R47). */
export function trainingFindings({ training, book }: PacketContents): readonly Finding[] {
  return (training?.signatures ?? []).map((held) => {
    const { name, meaning, at } = held.statement;
    const data = { name, meaning: meaningWords[meaning], at: minuteText(at) };
    const why = faultOf(held, book.id);
    return why === null
      ? good('signature-valid', { ...data, void: false, known: held.whole })
      : bad('signature-broken', { ...data, why });
  });
}

function faultOf(held: PacketTrainingSignature, book: string): string | null {
  const { id, statement, key, value, keys, whole, records, as } = held;
  const known = keys.map((publicKey) => ({ publicKey }));
  if (!verifySignature({ id, statement, key, value }, known))
    return keys.includes(key) ? 'it does not fit its statement' : 'its key is none that the account has had';
  if (statement.book !== book) return 'it was made for another book';
  if (
    statement.record.kind !== 'training' ||
    statement.meaning !== (as === 'trainer' ? 'training-given' : 'training-received')
  )
    return 'it was made for something else';
  const { meaning, record, comment, digest } = statement;
  const covers = actDigest(meaning, record.id, recordsTarget(records), comment);
  return whole && covers !== digest ? 'the records under it were changed after it was signed' : null;
}

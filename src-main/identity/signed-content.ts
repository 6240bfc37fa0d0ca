import type { RolloutId } from '../../shared/domain/ids.ts';
import type { Meaning, Signature, Statement } from '../../shared/domain/signature.ts';
import type { HeldRecord } from '../../shared/domain/training.ts';
import { overrideTarget, recordsTarget } from '../../shared/events/act-targets.ts';
import { factOf, type EventData, type Fact } from '../../shared/events/catalog.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import { actDigest, contentDigest } from '../../shared/events/sections.ts';
import type { BookState } from '../../shared/events/state.ts';

/**
 * What was signed must be what stood there, or what was done with it (R12): the digest of a statement is
 * computed anew from the state before the event. In words what does not fit, or `null`.
 */
export function contentFault(event: Envelope, before: BookState): string | null {
  const fact = factOf(event);
  if (fact === null) return null;
  if (fact.type === 'signed/1') return sectionsFault(fact.data, event, before);
  if (fact.type === 'training-signed/1') return recordsFault(fact.data, before);
  const act = actOf(fact);
  return act === null ? null : actFault(act, event, before);
}

function sectionsFault({ wave, signature }: EventData<'signed/1'>, event: Envelope, before: BookState) {
  const { sections, digest } = signature.statement;
  // What a single act covers is known with the event that names the signature.
  if (sections.includes('act')) return null;
  const rollout = before.rollouts.get(event.subject.rollout as RolloutId);
  const place = wave === null ? null : rollout?.waves.find((one) => one.id === wave);
  if (!rollout || place === undefined) return 'signs a record that was not there';
  return contentDigest(rollout, place, sections) === digest
    ? null
    : 'the content signed is not the content that stood there';
}

function recordsFault(
  { as, records: named, signature }: EventData<'training-signed/1'>,
  before: BookState,
): string | null {
  const records: HeldRecord[] = [];
  for (const { person, id } of named) {
    const record = before.training.get(person)?.find((one) => one.id === id);
    if (record === undefined) return 'signs a record that was not there';
    records.push(record);
  }
  const { statement } = signature;
  if (!records.some(({ id, session }) => id === statement.record.id || session === statement.record.id))
    return 'signed for another record';
  if (!fits(statement, statement.meaning, recordsTarget(records)))
    return 'the training signed is not the training that stood there';
  const account = before.accounts.get(statement.signer);
  const gave = records.every(({ trainer, trainerId }) =>
    trainerId === null ? trainer === statement.name : trainerId === account?.person,
  );
  return as === 'trainer' && !gave ? `${statement.signer} is not the trainer of what was signed` : null;
}

interface Act {
  readonly signature: string;
  readonly meaning: Meaning;
  readonly target: string | null;
  /** Said in the act as well as in the statement. */
  readonly reason: string | null;
}

/** The act that an event carries out under a signature; null for those that need none. */
function actOf(fact: Fact): Act | null {
  switch (fact.type) {
    case 'training-overridden/1': {
      const { signature, override } = fact.data;
      return { signature, meaning: 'overridden', target: overrideTarget(override), reason: override.reason };
    }
    case 'criterion-checked/1': {
      const { signature, id, new: check } = fact.data;
      return signature === null ? null : { signature, meaning: 'waived', target: id, reason: check.reason };
    }
    case 'resumed/1':
      return { signature: fact.data.signature, meaning: 'resumed', target: fact.data.halt, reason: null };
    case 'rolled-back/1':
      return { signature: fact.data.signature, meaning: 'rolled-back', target: null, reason: null };
    case 'went-live/1': {
      const { signature } = fact.data;
      return signature === null ? null : { signature, meaning: 'released', target: null, reason: null };
    }
    default:
      return null;
  }
}

function actFault(act: Act, { subject }: Envelope, before: BookState): string | null {
  const rollout = before.rollouts.get(subject.rollout as RolloutId);
  const wave = rollout?.waves.find(({ id }) => id === subject.wave);
  const held: readonly Signature[] = [...(rollout?.signatures ?? []), ...(wave?.signatures ?? [])];
  const statement = held.find(({ id }) => id === act.signature)?.statement;
  if (statement === undefined) return 'done under a signature that is not there';
  const said = act.reason === null || act.reason === statement.comment;
  return said && statement.sections.includes('act') && fits(statement, act.meaning, act.target)
    ? null
    : 'what was done is not what was signed';
}

function fits(statement: Statement, meaning: Meaning, target: string | null): boolean {
  const { record, comment, digest } = statement;
  return statement.meaning === meaning && actDigest(meaning, record.id, target, comment) === digest;
}

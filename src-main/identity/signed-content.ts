import type { RolloutId } from '../../shared/domain/ids.ts';
import type { Meaning, Signature, Statement } from '../../shared/domain/signature.ts';
import type { HeldRecord } from '../../shared/domain/training.ts';
import { sameAccount } from '../../shared/domain/account.ts';
import { overrideTarget, paperTarget, recordsTarget } from '../../shared/events/act-targets.ts';
import { factOf, type EventData, type Fact } from '../../shared/events/catalog.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import { actDigest, contentDigest } from '../../shared/events/sections.ts';
import type { BookState } from '../../shared/events/state.ts';
import { paperFault, siteFault, stepFault, type Stood } from './signed-step.ts';

/**
 * What was signed must be what stood there, or what was done with it (R12): the digest of a statement is
 * computed anew from the state before the event. In words what does not fit, or `null`.
 */
export function contentFault(event: Envelope, before: BookState): string | null {
  const fact = factOf(event);
  if (fact === null) return null;
  if (fact.type === 'signed/1') return sectionsFault(fact.data, event, before);
  if (fact.type === 'training-signed/1') return recordsFault(fact.data, before);
  if (fact.type === 'paper-recorded/1') {
    const stood = stoodAt(fact.data.wave, event, before);
    return stood === null ? 'records a paper where no record was' : paperFault(fact.data.paper, stood);
  }
  if (fact.type === 'paper-witnessed/1') return witnessFault(fact.data, event, before);
  const act = actOf(fact);
  return act === null ? null : actFault(act, event, before);
}

/** The record that an event is about, as it stood; null when it was not there. */
function stoodAt(wave: string | null, { subject, at }: Envelope, before: BookState): Stood | null {
  const rollout = before.rollouts.get(subject.rollout as RolloutId);
  const place = wave === null ? null : rollout?.waves.find((one) => one.id === wave);
  return !rollout || place === undefined ? null : { before, rollout, wave: place, at };
}

function sectionsFault({ wave, step, signature }: EventData<'signed/1'>, event: Envelope, before: BookState) {
  const { statement } = signature;
  const { sections, digest } = statement;
  const stood = stoodAt(wave, event, before);
  if (stood === null) return 'signs a record that was not there';
  const elsewhere = siteFault(statement, stood);
  // What a single act covers is known with the event that names the signature.
  if (elsewhere !== null || sections.includes('act')) return elsewhere;
  return contentDigest(stood.rollout, stood.wave, sections) === digest
    ? stepFault(step, statement, stood)
    : 'the content signed is not the content that stood there';
}

/** A witness other than the signer and the witnesses before, by a signature over this very paper. */
function witnessFault(
  { wave, paper: id, signature }: EventData<'paper-witnessed/1'>,
  event: Envelope,
  before: BookState,
): string | null {
  const stood = stoodAt(wave, event, before);
  const paper = (stood?.wave ?? stood?.rollout)?.papers.find((one) => one.id === id);
  if (paper === undefined) return 'witnesses a paper that was not there';
  const others = [paper.signer, ...paper.witnesses.map(({ signer }) => signer)];
  if (others.some((one) => sameAccount(one, event.actor ?? '')))
    return `${event.actor ?? 'nobody'} signed this paper or witnessed it before`;
  return actFault(
    { signature, meaning: 'witnessed', target: paperTarget(paper), reason: null },
    event,
    before,
  );
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
    case 'went-live/2': {
      const { signature } = fact.data;
      return signature === null ? null : { signature, meaning: 'released', target: null, reason: null };
    }
    default:
      return null;
  }
}

function actFault(act: Act, { subject, actor }: Envelope, before: BookState): string | null {
  const rollout = before.rollouts.get(subject.rollout as RolloutId);
  const wave = rollout?.waves.find(({ id }) => id === subject.wave);
  const held: readonly Signature[] = [...(rollout?.signatures ?? []), ...(wave?.signatures ?? [])];
  const statement = held.find(({ id }) => id === act.signature)?.statement;
  if (statement === undefined) return 'done under a signature that is not there';
  const said = act.reason === null || act.reason === statement.comment;
  if (!said || !statement.sections.includes('act') || !fits(statement, act.meaning, act.target))
    return 'what was done is not what was signed';
  const own = actor !== null && sameAccount(actor, statement.signer);
  return own ? null : `done by ${actor ?? 'nobody'}, signed by ${statement.signer}`;
}

function fits(statement: Statement, meaning: Meaning, target: string | null): boolean {
  const { record, comment, digest } = statement;
  return statement.meaning === meaning && actDigest(meaning, record.id, target, comment) === digest;
}

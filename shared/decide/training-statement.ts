import type { HeldRecord, TrainingRecord } from '../domain/training.ts';
import { recordsTarget } from '../events/act-targets.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { actStatement, type SignedOf, type Stated } from './act-statement.ts';
import type { DecideContext } from './context.ts';
import { sessionRecords } from './session.ts';

type Records<Held extends TrainingRecord> = Result<readonly Held[], RefusalCode>;

/** What a trainer says by recording a session and signing it in one act: that they gave it. */
export function sessionStatement(
  state: BookState,
  command: SignedOf<'training.record-signed'>,
  context: DecideContext,
): Stated {
  const records = recordsToSign(state, command, context);
  return records.ok ? ok(statementOn(command, 'trainer', records.value, context)) : records;
}

/** What somebody says of records already made: that they gave this training, or that they received it. */
export function trainingStatement(
  state: BookState,
  command: SignedOf<'training.sign'>,
  context: DecideContext,
): Stated {
  const records = signableRecords(state, command, context);
  return records.ok ? ok(statementOn(command, command.as, records.value, context)) : records;
}

/**
 * The records of a session signed as it is recorded. Before the signature is made the session gets a new id;
 * after it, the one that was signed: else nobody could sign what is yet to be written.
 */
export function recordsToSign(
  state: BookState,
  command: SignedOf<'training.record-signed'>,
  context: DecideContext,
): Records<TrainingRecord> {
  const id = context.signature?.statement.record.id ?? context.newId();
  const records = sessionRecords(state, { ...command, record: givenBy(command, context) }, context, id);
  if (!records.ok) return records;
  return notTheirs(records.value, 'trainer', context) ?? records;
}

/** Who signs as trainer and names none is the trainer. */
function givenBy(
  { record }: SignedOf<'training.record-signed'>,
  { by }: DecideContext,
): SignedOf<'training.record-signed'>['record'] {
  return record.trainer === null && record.trainerId === null
    ? { ...record, trainer: by.name, trainerId: by.person }
    : record;
}

/** The records named, where they hold, wait for this signature, and name this person in it. */
function signableRecords(
  state: BookState,
  { as, records: named }: SignedOf<'training.sign'>,
  context: DecideContext,
): Records<HeldRecord> {
  const records: HeldRecord[] = [];
  for (const { person, id } of new Map(named.map((one) => [one.id, one])).values()) {
    const record = state.training.get(person)?.find((held) => held.id === id);
    if (record === undefined) return refused('not-found', { what: 'training-record', id });
    if (record.withdrawn !== null)
      return refused('finished', { what: 'training-record', state: 'withdrawn' });
    if (record.signatures.some((signature) => signature.as === as)) return refused('already-signed');
    records.push(record);
  }
  return notTheirs(records, as, context) ?? ok(records);
}

type As = SignedOf<'training.sign'>['as'];

function notTheirs(
  records: readonly TrainingRecord[],
  as: As,
  { by }: Pick<DecideContext, 'by'>,
): Result<never, RefusalCode> | null {
  const mine = ({ person }: TrainingRecord): boolean => by.person === person;
  if (as === 'trainee') return records.every(mine) ? null : refused('not-your-training', { as });
  if (records.some(mine)) return refused('own-training');
  return records.every((record) => isTrainer(by, record)) ? null : refused('not-your-training', { as });
}

/** By the roster where the record names its trainer there, else by the printed name. */
function isTrainer(
  { name, person }: Pick<DecideContext['by'], 'name' | 'person'>,
  { trainer, trainerId }: TrainingRecord,
): boolean {
  return trainerId === null ? trainer === name : trainerId === person;
}

const TRAINERS = ['trainer', 'line-lead'] as const;

/** Names the session, or the first record where they are of none or of several. */
function statementOn(
  { kind, comment }: SignedOf<'training.record-signed' | 'training.sign'>,
  as: As,
  records: readonly TrainingRecord[],
  context: DecideContext,
) {
  const items = new Set(records.map(({ item }) => item));
  const sessions = new Set(records.map(({ session }) => session));
  const [first] = records.map(({ id }) => id).sort();
  const [session] = sessions;
  const id = sessions.size === 1 && session ? session : first;
  const number = items.size === 1 ? (records[0]?.item ?? '').slice(0, 60) : 'TRAINING';
  return actStatement(context, {
    kind,
    meaning: as === 'trainer' ? 'training-given' : 'training-received',
    record: { kind: 'training', id: id ?? '', number, revision: 1 },
    target: recordsTarget(records),
    comment,
    // Who trains and is trained themselves signs each in its own function.
    role: as === 'trainer' ? TRAINERS.find((role) => context.by.roles.includes(role)) : undefined,
  });
}

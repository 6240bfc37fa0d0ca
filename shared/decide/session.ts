import type { PersonId, RecordId } from '../domain/ids.ts';
import { nameOf } from '../domain/person.ts';
import type { TrainingRecord } from '../domain/training.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { digestOf } from '../kernel/digest.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import type { CommandOf, DecideContext } from './context.ts';
import { checkGiven, checkRecords } from './training-checks.ts';

type Asked = Pick<CommandOf<'training.record'>, 'people' | 'record'>;

/**
 * The records of a session, one for each person, or why they cannot be made: nobody trains or records
 * themselves, the way counts for the item, the trainer is qualified. `id` is that of the session, or of the
 * record where it is of one person; the others follow from it, so that the same session, asked for again
 * with the same id, is the same to the byte and can be signed before it is written.
 */
export function sessionRecords(
  state: BookState,
  { people, record }: Asked,
  { by, now }: Pick<DecideContext, 'by' | 'now'>,
  id: string,
): Result<readonly TrainingRecord[], RefusalCode> {
  const twice = people.find((person, index) => people.indexOf(person) !== index);
  if (twice !== undefined) return refused('duplicate', { what: 'person', id: twice });
  if (people.some((person) => person === by.person || person === record.trainerId))
    return refused('own-training');
  const trainer = record.trainer ?? rosterName(state, record.trainerId);
  const session = people.length > 1 ? id : null;
  const records = people.map((person, index): TrainingRecord => ({
    ...record,
    trainer,
    person,
    id: (session === null ? id : numbered(id, index)) as RecordId,
    source: null,
    session,
  }));
  return checkRecords(state, records, now) ?? checkGiven(state, record) ?? ok(records);
}

export function recordDrafts(records: readonly TrainingRecord[]): readonly Draft[] {
  return records.map((record) =>
    draft('training-recorded/2', { kind: 'training', id: record.person }, { record }),
  );
}

function rosterName(state: BookState, id: PersonId | null): string | null {
  const person = id === null ? undefined : state.people.get(id);
  return person === undefined ? null : nameOf(person);
}

/** A UUID of the same moment as `seed`, whose rest is the hash of its number. */
function numbered(seed: string, index: number): string {
  const rest = digestOf(`${seed} ${index}`);
  return `${seed.slice(0, 15)}${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { HeldRecord, TrainingItem } from '../domain/training.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, daysBetween, type Instant } from '../kernel/instant.ts';
import { grouped } from './grouped.ts';
import type { GapCause } from './shape/gate.ts';
import type { Cell } from './shape/wave-training.ts';
import {
  equivalentAnswers,
  lastDay,
  lastFailure,
  lasting,
  ownAnswers,
  type RecordsByItem,
} from './training/answers.ts';
import { askedItem, carriedFrom, type AskedItem, type Placed } from './training/asked-item.ts';
import { proves, recordLacks, type Lack } from './training/record-lacks.ts';

/** A record whose validity ends within so many days reads "expires soon"; it is still valid. */
export const EXPIRING_DAYS = 30;

export type Standing = Extract<Cell, { readonly kind: 'trained' | 'expiring' | 'gap' }>;

/**
 * Whether a person is trained on an item at a moment, and if not, why. Withdrawn records and records
 * dated after `now` never count. The version in force is that of `now`'s own day (R46).
 */
export function standingOf(
  state: Pick<BookState, 'items' | 'training'>,
  person: Pick<Person, 'id'> & Placed,
  item: TrainingItem,
  now: Instant,
): Standing {
  const records = recordsByItem(state, person.id, now);
  return standing(records, person, askedItem(state.items, item, dayOf(now)), now);
}

/** The records of a person that may count at `now`, each list in the order it was recorded. */
export function recordsByItem(
  state: Pick<BookState, 'training'>,
  person: PersonId,
  now: Instant,
): RecordsByItem {
  const counting = (state.training.get(person) ?? []).filter(
    (held) => held.withdrawn === null && held.on.ms <= now.ms,
  );
  return grouped(counting, (held) => held.item);
}

/** `standingOf` over records and an item already read, so that a matrix reads each person and each item once. `asked` is that of `now`'s day. */
export function standing(records: RecordsByItem, person: Placed, asked: AskedItem, now: Instant): Standing {
  const { item, version } = asked;
  const known = records.get(item.id) ?? [];
  const of = (cause: GapCause): Standing => ({ kind: 'gap', cause, trainedOn: trainedOn(known, asked) });
  if (version === null) return of('no-version');
  const oldest = carriedFrom(item, version, person);
  const own = known.filter((held) => held.version >= oldest && held.version <= version);
  const failed = lastFailure(own);
  const since = [...ownAnswers(own, asked), ...equivalentAnswers(records, asked)].filter(
    (one) => one.on.ms > failed,
  );
  const best = lasting(since);
  const today = dayOf(now);
  if (best !== null && (best.until === null || best.until >= today)) {
    const ends = best.until !== null && daysBetween(today, best.until) <= EXPIRING_DAYS;
    return {
      kind: ends ? 'expiring' : 'trained',
      on: best.on,
      version,
      until: best.until,
      answer: best.answer,
    };
  }
  if (own.some((held) => held.on.ms > failed && waitsForSignature(held, item, today))) return of('unsigned');
  if (best !== null) return of('expired');
  return of(failed > Number.NEGATIVE_INFINITY ? 'failed' : causeWithoutAttempt(known, own, version, item));
}

/** Only the signature is missing: once it is there, this record makes them trained. */
function waitsForSignature(held: HeldRecord, item: TrainingItem, today: string): boolean {
  if (held.result === 'failed' || recordLacks(held, item) !== 'unsigned') return false;
  const until = lastDay(held, item);
  return until === null || until >= today;
}

const NEAREST: readonly Lack[] = ['unsigned', 'wrong-method', 'not-assessed'];

/** What is nearest to counting tells what to do; else whether they were trained on an older version. */
function causeWithoutAttempt(
  known: readonly HeldRecord[],
  own: readonly HeldRecord[],
  version: number,
  item: TrainingItem,
): GapCause {
  const lacks = new Set(own.map((held) => recordLacks(held, item)));
  const nearest = NEAREST.find((lack) => lacks.has(lack));
  // Those that a signature would make count were told before: this one has run out meanwhile.
  if (nearest !== undefined) return nearest === 'unsigned' ? 'expired' : nearest;
  return known.some((held) => held.result !== 'failed' && held.version < version) ? 'outdated' : 'never';
}

/** The highest version, up to the one in force, that the person has a good record of. */
function trainedOn(known: readonly HeldRecord[], { item, version }: AskedItem): number | null {
  const upTo = known
    .filter((held) => (version === null || held.version <= version) && proves(held, item))
    .map((held) => held.version);
  return upTo.length === 0 ? null : Math.max(...upTo);
}

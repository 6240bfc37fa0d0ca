import type { PersonId } from '../domain/ids.ts';
import { currentVersion, type HeldRecord, type TrainingItem } from '../domain/training.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, daysBetween, type Instant } from '../kernel/instant.ts';
import type { GapCause } from './shape/gate.ts';
import type { Cell } from './shape/wave-training.ts';

/** A record whose validity ends within so many days reads "expires soon"; it is still valid. */
export const EXPIRING_DAYS = 30;

type Standing = Exclude<Cell, { readonly kind: 'not-needed' }>;

/**
 * Whether a person is trained on an item at a moment, and if not, why. Withdrawn records and records
 * dated after `now` never count. The version in force is that of `now`'s own day (R46).
 */
export function standingOf(state: BookState, person: PersonId, item: TrainingItem, now: Instant): Standing {
  return standing(countingRecords(state, person, now), item, now);
}

/** The record a person's standing on the version in force rests on: their newest attempt at it; null without one. */
export function recordFor(
  state: BookState,
  person: PersonId,
  item: TrainingItem,
  now: Instant,
): HeldRecord | null {
  return newestAttempt(countingRecords(state, person, now), item, currentVersion(item, dayOf(now)));
}

/** The records of a person that may count at `now`. */
export function countingRecords(state: BookState, person: PersonId, now: Instant): readonly HeldRecord[] {
  return (state.training.get(person) ?? []).filter((held) => held.withdrawn === null && held.on.ms <= now.ms);
}

/** `standingOf` over records already read, so that a matrix reads each person's once. */
export function standing(records: readonly HeldRecord[], item: TrainingItem, now: Instant): Standing {
  const version = currentVersion(item, dayOf(now));
  const of = (cause: GapCause): Standing => ({
    kind: 'gap',
    cause,
    trainedOn: trainedOn(records, item, version),
  });
  if (version === null) return of('no-version');
  const attempt = newestAttempt(records, item, version);
  if (attempt === null) return of(causeWithoutAttempt(records, item, version));
  if (attempt.result === 'failed') return of('failed');
  const left = daysLeft(attempt, item, now);
  if (left < 0) return of('expired');
  return { kind: left <= EXPIRING_DAYS ? 'expiring' : 'trained', on: attempt.on, version };
}

/** Days a record still holds: 0 on its last day, negative once expired, without end for ever. */
function daysLeft(record: HeldRecord, item: TrainingItem, now: Instant): number {
  if (item.validDays === null) return Number.POSITIVE_INFINITY;
  return item.validDays - daysBetween(dayOf(record.on), dayOf(now));
}

function newestAttempt(
  records: readonly HeldRecord[],
  item: TrainingItem,
  version: number | null,
): HeldRecord | null {
  let newest: HeldRecord | null = null;
  for (const held of records) {
    if (held.item !== item.id || held.version !== version || !isAttempt(held, item)) continue;
    if (newest === null || isNewer(held, newest)) newest = held;
  }
  return newest;
}

/** Of two attempts at one moment the failed one is taken for the newer: doubt never reads as trained. */
function isNewer(a: HeldRecord, b: HeldRecord): boolean {
  return a.on.ms > b.on.ms || (a.on.ms === b.on.ms && a.result === 'failed');
}

/** Where competence is asked for, only an assessed result answers; having read it neither passes nor undoes one (R48). */
function isAttempt(held: HeldRecord, item: TrainingItem): boolean {
  return held.result === 'failed' || !item.assessed || isAssessed(held);
}

function isAssessed(held: HeldRecord): boolean {
  return held.result === 'passed' && held.method !== 'read';
}

function causeWithoutAttempt(records: readonly HeldRecord[], item: TrainingItem, version: number): GapCause {
  const good = records.filter((held) => held.item === item.id && held.result !== 'failed');
  if (good.some((held) => held.version === version)) return 'not-assessed';
  return good.some((held) => held.version < version) ? 'outdated' : 'never';
}

/** The highest version, up to the one in force, that the person has a good record of. */
function trainedOn(
  records: readonly HeldRecord[],
  item: TrainingItem,
  version: number | null,
): number | null {
  const known = records.filter(
    (held) => held.item === item.id && held.result !== 'failed' && isAttempt(held, item),
  );
  const upTo = known.map((held) => held.version).filter((held) => version === null || held <= version);
  return upTo.length === 0 ? null : Math.max(...upTo);
}

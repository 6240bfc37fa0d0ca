import type { ItemId } from '../../domain/ids.ts';
import type { HeldRecord, TrainingItem } from '../../domain/training.ts';
import { addDays, dayOf, type Day, type Instant } from '../../kernel/instant.ts';
import type { Answer } from '../shape/wave-training.ts';
import type { AskedItem } from './asked-item.ts';
import { isAssessed, proves } from './record-lacks.ts';

/** The records of one person that may count at a moment, by item. */
export type RecordsByItem = ReadonlyMap<ItemId, readonly HeldRecord[]>;

/** A record that answers for the version in force. `until`: the last day it holds; null for ever. */
export interface Answering {
  readonly on: Instant;
  readonly until: Day | null;
  readonly answer: Answer;
}

/** Good records of the item itself, of the version in force or carried over to it. `own`: those already found to answer. */
export function ownAnswers(own: readonly HeldRecord[], { item, version }: AskedItem): readonly Answering[] {
  return own
    .filter((held) => proves(held, item))
    .map((held) => ({
      on: held.on,
      until: lastDay(held, item),
      answer: held.version === version ? ({ kind: 'own' } as const) : { kind: 'carried', from: held.version },
    }));
}

/**
 * Good records of equivalent items. Each item is asked by its own rules, its newest attempt deciding; where
 * this item asks for competence the other record has to show it too, and it holds no longer than either allows.
 */
export function equivalentAnswers(records: RecordsByItem, asked: AskedItem): readonly Answering[] {
  return asked.equivalents.flatMap(({ item: other, from }) => {
    const theirs = (records.get(other.id) ?? []).filter((held) => held.version >= from);
    const failed = lastFailure(theirs);
    return theirs
      .filter((held) => held.on.ms > failed && proves(held, other))
      .filter((held) => !asked.item.assessed || isAssessed(held))
      .map((held) => ({
        on: held.on,
        until: sooner(lastDay(held, asked.item), lastDay(held, other)),
        answer: { kind: 'equivalent', item: other.id, version: held.version },
      }));
  });
}

/** When the newest failed attempt was (ms); before all time without one. */
export function lastFailure(records: readonly HeldRecord[]): number {
  return records.reduce(
    (newest, held) => (held.result === 'failed' ? Math.max(newest, held.on.ms) : newest),
    Number.NEGATIVE_INFINITY,
  );
}

/** The one that holds longest; of equals the newest. Null without any. */
export function lasting(answers: readonly Answering[]): Answering | null {
  return answers.reduce<Answering | null>(
    (best, one) => (best === null || outlasts(one, best) ? one : best),
    null,
  );
}

function outlasts(a: Answering, b: Answering): boolean {
  if (a.until === b.until) return a.on.ms > b.on.ms;
  return a.until === null || (b.until !== null && a.until > b.until);
}

/** The last day a record holds, counted from its own date; null for ever. */
export function lastDay(held: HeldRecord, { validDays }: TrainingItem): Day | null {
  return validDays === null ? null : addDays(dayOf(held.on), validDays);
}

function sooner(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

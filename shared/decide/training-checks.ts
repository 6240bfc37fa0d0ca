import { nameOf } from '../domain/person.ts';
import type { TrainingRecord } from '../domain/training.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import { refused, type Result } from '../kernel/result.ts';
import { standingOf } from '../views/training.ts';

type Checked = Pick<TrainingRecord, 'person' | 'item' | 'version' | 'on' | 'trainerId'>;
type Given = Pick<TrainingRecord, 'item' | 'method' | 'trainer' | 'trainerId' | 'on'>;
type Barred = Result<never, RefusalCode> | null;

/** Records must name known people, items and versions, and nothing that is still to come. Null when all do. */
export function checkRecords(state: BookState, records: readonly Checked[], now: Instant): Barred {
  const named = records.flatMap(({ person, trainerId }) =>
    trainerId === null ? [person] : [person, trainerId],
  );
  const strangers = new Set(named.filter((id) => !state.people.has(id)));
  if (strangers.size > 0) return refused('unknown-person', { ids: [...strangers].slice(0, 20) });
  const unknown = new Set(records.filter(({ item }) => !state.items.has(item)).map(({ item }) => item));
  if (unknown.size > 0) return refused('unknown-item', { ids: [...unknown].slice(0, 20) });
  for (const { item, version, on } of records) {
    const known = state.items.get(item)?.versions.map((one) => one.version) ?? [];
    if (!known.includes(version)) return refused('wrong-version', { item, known });
    if (on.ms > now.ms) return refused('future-date', { ms: on.ms });
  }
  return null;
}

/** A session held in this way, by this trainer, must be able to count for its item (R47). Null when it is. */
export function checkGiven(state: BookState, given: Given): Barred {
  const item = state.items.get(given.item);
  if (item === undefined) return null;
  if (item.methods.length > 0 && !item.methods.includes(given.method))
    return refused('wrong-method', { item: item.id, methods: [...item.methods] });
  return checkTrainer(state, given);
}

/** The trainer was themselves trained, at the session's date, on the item that this one asks of trainers. Null when so. */
export function checkTrainer(state: BookState, { item, trainer, trainerId, on }: Given): Barred {
  const holds = state.items.get(item)?.trainerHolds ?? null;
  if (holds === null) return null;
  const held = state.items.get(holds);
  const who = trainerId === null ? undefined : state.people.get(trainerId);
  const name = trainer ?? (who === undefined ? '' : nameOf(who));
  // Somebody who is not on the roster has no training that could be looked up.
  if (held === undefined || who === undefined)
    return refused('trainer-not-qualified', { trainer: name, item: holds, cause: 'unknown' });
  const standing = standingOf(state, who, held, on);
  return standing.kind === 'gap'
    ? refused('trainer-not-qualified', { trainer: name, item: holds, cause: standing.cause })
    : null;
}

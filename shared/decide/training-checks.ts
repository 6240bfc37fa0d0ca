import type { TrainingRecord } from '../domain/training.ts';
import type { Instant } from '../kernel/instant.ts';
import { refused } from '../kernel/result.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';

type Checked = Pick<TrainingRecord, 'person' | 'item' | 'version' | 'on'>;
type Barred = ReturnType<typeof refused<RefusalCode>>;

/** Records must name known people, items and versions, and nothing that is still to come. Null when all do. */
export function checkRecords(state: BookState, records: readonly Checked[], now: Instant): Barred | null {
  const strangers = new Set(
    records.filter(({ person }) => !state.people.has(person)).map(({ person }) => person),
  );
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

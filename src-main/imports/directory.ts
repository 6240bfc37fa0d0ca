import type { ItemId, PersonId } from '../../shared/domain/ids.ts';
import type { TrainingItem } from '../../shared/domain/training.ts';
import { currentVersion } from '../../shared/domain/training.ts';
import type { BookState } from '../../shared/events/state.ts';

/** Finds people by id or address, and items by id, title or a name that begins with the id. */
export interface Directory {
  person(key: string): PersonId | null | 'two';
  item(name: string): TrainingItem | null;
}

export function directoryOf(state: BookState): Directory {
  const people = new Map<string, PersonId | 'two'>();
  for (const { id, email } of state.people.values()) {
    people.set(id, id);
    if (email !== null) people.set(email.toLowerCase(), people.has(email.toLowerCase()) ? 'two' : id);
  }
  const titles = new Map([...state.items.values()].map((item) => [item.title.toLowerCase(), item]));
  return {
    person: (key) => people.get(key) ?? people.get(key.toLowerCase()) ?? null,
    item: (name) =>
      state.items.get(name as ItemId) ??
      state.items.get((name.split(/[\s:,]/, 1)[0] ?? '') as ItemId) ??
      titles.get(name.toLowerCase()) ??
      null,
  };
}

/** The version in force on a day: exports name no version, or only its date. Null when none was. */
export function versionOn(item: TrainingItem, day: string): number | null {
  return currentVersion(item, day);
}

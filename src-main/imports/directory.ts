import type { ItemId, PersonId } from '../../shared/domain/ids.ts';
import { nameOf, type Person } from '../../shared/domain/person.ts';
import type { TrainingItem } from '../../shared/domain/training.ts';
import type { BookState } from '../../shared/events/state.ts';

/** Somebody of the roster; `index` counts them, for tables of numbers. */
export interface Known {
  readonly person: Person;
  readonly index: number;
}

/** Finds people by id or address, trainers by their full name too, and items by id, title or a name that begins with the id. */
export interface Directory {
  person(key: string): Known | 'two' | null;
  trainer(key: string): Known | null;
  item(name: string): TrainingItem | null;
}

export function directoryOf(state: BookState): Directory {
  const byId = new Map<string, Known>();
  for (const person of state.people.values()) byId.set(person.id, { person, index: byId.size });
  const others = new Map<string, Known | 'two'>();
  for (const known of byId.values()) {
    put(others, known.person.id.toLowerCase(), known);
    if (known.person.email !== null) put(others, known.person.email.toLowerCase(), known);
  }
  const person = (key: string): Known | 'two' | null =>
    byId.get(key) ?? others.get(key.normalize('NFC').toLowerCase()) ?? null;
  return { person, trainer: trainersOf(byId, person), item: itemsOf(state) };
}

function put(table: Map<string, Known | 'two'>, key: string, known: Known): void {
  const before = table.get(key);
  table.set(key, before === undefined || before === known ? known : 'two');
}

function trainersOf(
  byId: ReadonlyMap<PersonId | string, Known>,
  person: Directory['person'],
): Directory['trainer'] {
  const byName = new Map<string, Known | 'two'>();
  for (const known of byId.values()) put(byName, nameOf(known.person).toLowerCase(), known);
  return (key) => {
    const found = person(key) ?? byName.get(key.normalize('NFC').toLowerCase());
    return found === undefined || found === 'two' ? null : found;
  };
}

function itemsOf(state: BookState): Directory['item'] {
  const titles = new Map([...state.items.values()].map((item) => [item.title.toLowerCase(), item]));
  const found = new Map<string, TrainingItem | null>();
  const find = (name: string): TrainingItem | null =>
    state.items.get(name.normalize('NFC') as ItemId) ??
    state.items.get((name.split(/[\s:,]/, 1)[0] ?? '') as ItemId) ??
    titles.get(name.normalize('NFC').toLowerCase()) ??
    null;
  return (name) => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const item = find(name);
    // Bounded: a hostile file names a million things.
    if (found.size < 10_000) found.set(name, item);
    return item;
  };
}

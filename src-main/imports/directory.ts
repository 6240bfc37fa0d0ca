import type { ItemId } from '../../shared/domain/ids.ts';
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
  readonly person: (key: string) => Known | 'two' | null;
  readonly trainer: (key: string) => Known | null;
  readonly item: (name: string) => TrainingItem | null;
}

/** What a million rows ask again and again is looked for once; what nobody asks for is not made. */
export function directoryOf(state: BookState): Directory {
  const byId = new Map<string, Known>();
  for (const person of state.people.values()) byId.set(person.id, { person, index: byId.size });
  let others: Keys | null = null;
  let last: Known | null = null;
  const person = (key: string): Known | 'two' | null => {
    // Exports stand by person: the next row is mostly of the same.
    if (last?.person.id === key) return last;
    const exact = byId.get(key);
    if (exact !== undefined) return (last = exact);
    others ??= keysOf(byId, ({ id, email }) => (email === null ? [id] : [id, email]));
    return others.get(plain(key)) ?? null;
  };
  return { person, trainer: trainersOf(byId, person), item: remembering(itemsOf(state)) };
}

type Keys = ReadonlyMap<string, Known | 'two'>;
const plain = (key: string): string => key.normalize('NFC').toLowerCase();

function keysOf(byId: ReadonlyMap<string, Known>, of: (person: Person) => readonly string[]): Keys {
  const keys = new Map<string, Known | 'two'>();
  for (const known of byId.values())
    for (const key of of(known.person)) {
      const before = keys.get(plain(key));
      keys.set(plain(key), before === undefined || before === known ? known : 'two');
    }
  return keys;
}

function trainersOf(byId: ReadonlyMap<string, Known>, person: Directory['person']): Directory['trainer'] {
  let byName: Keys | null = null;
  return remembering((key) => {
    byName ??= keysOf(byId, (who) => [nameOf(who)]);
    const found = person(key) ?? byName.get(plain(key));
    return found === undefined || found === 'two' ? null : found;
  });
}

function itemsOf(state: BookState): Directory['item'] {
  const titles = new Map([...state.items.values()].map((item) => [plain(item.title), item]));
  return (name) =>
    state.items.get(name.normalize('NFC') as ItemId) ??
    state.items.get((name.split(/[\s:,]/, 1)[0] ?? '') as ItemId) ??
    titles.get(plain(name)) ??
    null;
}

/** Bounded: a hostile file names a million things. */
export function remembering<Found>(find: (key: string) => Found): (key: string) => Found {
  const known = new Map<string, Found>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Found;
    const found = find(key);
    if (known.size < 10_000) known.set(key, found);
    return found;
  };
}

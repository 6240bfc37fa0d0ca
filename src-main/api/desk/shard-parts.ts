import { Map } from 'immutable';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { shardJson, shardsTouched, withShard, type Shard } from '../../../shared/events/shards.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Json } from '../../../shared/kernel/json.ts';

type Table = 'people' | 'histories' | 'training';
/** A shard in its own file: as the state has it, or a part of a table that grows with the people. */
export type FileShard = Shard | `${Table}-${string}`;

type Touching = Pick<Envelope, 'subject' | 'type' | 'data'>;

/** So many that a part of a million records is written in a moment, and few enough for a small book. */
const PARTS = 32;
const NAMES = Array.from({ length: PARTS }, (_, number) => number.toString(PARTS));

/** What a shard is kept as: the tables by person in parts, all else in one file (decision 0033). */
export function filesOf(shard: FileShard): readonly FileShard[] {
  return isTable(shard) ? NAMES.map((name) => partShard(shard, name)) : [shard];
}

/** The files an event touches: of the tables by person only the parts of those it is about. */
export function filesTouched(event: Touching): readonly FileShard[] {
  return shardsTouched(event).flatMap((shard) => {
    const people = isTable(shard) ? peopleIn(event) : null;
    if (!isTable(shard) || people === null) return filesOf(shard);
    return [...new Set(people.map(nameOf))].map((name) => partShard(shard, name));
  });
}

export function fileJson(state: BookState, file: FileShard): Json {
  const part = partOf(file);
  if (part === null) return shardJson(state, file as Shard);
  const { people, placed, personStamps, histories, training } = state;
  if (part.table === 'people') {
    const some = {
      people: inPart(people, part.name),
      placed: inPart(placed, part.name),
      personStamps: inPart(personStamps, part.name),
    };
    return shardJson({ ...state, ...some }, 'people');
  }
  return part.table === 'histories'
    ? shardJson({ ...state, histories: inPart(histories, part.name) }, 'histories')
    : shardJson({ ...state, training: inPart(training, part.name) }, 'training');
}

const grouped = new WeakMap<object, ReadonlyMap<string, readonly PersonId[]>>();

/** The entries of one part. A table is gone through once for all its parts: they are saved one after another. */
function inPart<Value>(table: Map<PersonId, Value>, name: string): Map<PersonId, Value> {
  const groups = grouped.get(table) ?? groupsOf(table.keys());
  grouped.set(table, groups);
  const mine = groups.get(name) ?? [];
  return Map(mine.map((person) => [person, table.get(person) as Value]));
}

function groupsOf(people: Iterable<PersonId>): ReadonlyMap<string, readonly PersonId[]> {
  const groups = new globalThis.Map<string, PersonId[]>();
  for (const person of people) {
    const name = nameOf(person);
    const group = groups.get(name);
    if (group) group.push(person);
    else groups.set(name, [person]);
  }
  return groups;
}

export function withFile(state: BookState, file: FileShard, json: Json): BookState {
  const part = partOf(file);
  if (part === null) return withShard(state, file as Shard, json);
  const { people, placed, personStamps, histories, training } = withShard(state, part.table, json);
  if (part.table === 'people')
    return {
      ...state,
      people: state.people.merge(people),
      placed: state.placed.merge(placed),
      personStamps: state.personStamps.merge(personStamps),
    };
  return part.table === 'histories'
    ? { ...state, histories: state.histories.merge(histories) }
    : { ...state, training: state.training.merge(training) };
}

function isTable(shard: FileShard): shard is Table {
  return shard === 'people' || shard === 'histories' || shard === 'training';
}

function partShard(table: Table, name: string): FileShard {
  return `${table}-${name}`;
}

function partOf(file: FileShard): { readonly table: Table; readonly name: string } | null {
  const [, table, name = ''] = /^(people|histories|training)-([0-9a-v])$/.exec(file) ?? [];
  return table === undefined ? null : { table: table as Table, name };
}

/** The part a person's entries are in: FNV-1a of their id. Another rule would need another version of folding. */
function nameOf(person: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < person.length; at += 1) hash = Math.imul(hash ^ person.charCodeAt(at), 0x01000193);
  return NAMES[(hash ^ (hash >>> 16)) & (PARTS - 1)] as string;
}

/** Whose entries an event changes; `null` when only folding it tells. In every version of these events they stand here. */
function peopleIn({ type, subject, data }: Touching): readonly string[] | null {
  const [name = ''] = type.split('/');
  switch (name) {
    case 'people-imported':
    case 'people-removed':
      return idsIn(data['people'], 'id');
    case 'person-changed':
      return idsIn([data['new']], 'id');
    case 'conflict-settled':
      return subject.kind === 'person' ? [subject.id] : null;
    case 'training-recorded':
      return idsIn([data['record']], 'person');
    case 'training-imported':
    case 'training-signed':
      return idsIn(data['records'], 'person');
    case 'training-withdrawn':
      return idsIn([data], 'person');
    default:
      return null;
  }
}

function idsIn(list: unknown, key: string): readonly string[] | null {
  if (!Array.isArray(list)) return null;
  const ids: unknown[] = list.map((one) => (one as Readonly<Record<string, unknown>> | null)?.[key]);
  return ids.every((id) => typeof id === 'string') ? ids : null;
}

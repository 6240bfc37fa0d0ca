import type { ImportId, ItemId, PersonId, RecordId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { TrainingRecord } from '../domain/training.ts';
import { canonical } from '../kernel/canonical.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { draft } from '../events/catalog.ts';
import { IMPORT_CHUNK } from '../events/catalog/people-events.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import type { DecideContext, Decisions } from './context.ts';
import { checkRecords } from './training-checks.ts';

function inChunks<Item>(items: readonly Item[], each: (chunk: readonly Item[]) => Draft): readonly Draft[] {
  return Array.from({ length: Math.ceil(items.length / IMPORT_CHUNK) }, (_, index) =>
    each(items.slice(index * IMPORT_CHUNK, (index + 1) * IMPORT_CHUNK)),
  );
}

function repeatedId(people: readonly Person[]): string | null {
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

const keyOf = (record: Pick<TrainingRecord, 'item' | 'version' | 'result' | 'on'>): string =>
  `${record.item} ${record.version} ${record.result} ${record.on.ms}`;

/** Records the book does not hold yet: importing the same file again changes nothing. */
function fresh<Record extends Omit<TrainingRecord, 'id' | 'source'>>(
  state: BookState,
  records: readonly Record[],
): readonly Record[] {
  const known = new Map<PersonId, Set<string>>();
  return records.filter((record) => {
    let keys = known.get(record.person);
    if (keys === undefined) {
      keys = new Set(
        (state.training.get(record.person) ?? []).filter((held) => held.withdrawn === null).map(keyOf),
      );
      known.set(record.person, keys);
    }
    const key = keyOf(record);
    return !keys.has(key) && keys.add(key) !== undefined;
  });
}

function personChecked(state: BookState, person: Person): Result<Person | null, RefusalCode> {
  if (person.joined !== null && person.left !== null && person.left < person.joined)
    return refused('wrong-order', { first: person.joined, second: person.left });
  const old = state.people.get(person.id) ?? null;
  return old !== null && canonical(old) === canonical(person) ? refused('unchanged') : ok(old);
}

type Kinds =
  | 'people.import'
  | 'person.set'
  | 'item.define'
  | 'item.change'
  | 'item.version'
  | 'training.record'
  | 'training.import'
  | 'training.withdraw';
const aboutImport = (id: string) => ({ kind: 'import', id }) as const;
const aboutItem = (id: ItemId) => ({ kind: 'item', id }) as const;
const recordsOf =
  ({ newId }: DecideContext, source: ImportId | null) =>
  (record: Omit<TrainingRecord, 'id' | 'source'>): TrainingRecord => ({
    ...record,
    id: newId() as RecordId,
    source,
  });

export const peopleDecisions: Decisions<Kinds> = {
  'people.import': (state, { source, people }, { newId }) => {
    const twice = repeatedId(people);
    if (twice !== null) return refused('duplicate', { what: 'person', id: twice });
    const id = newId() as ImportId;
    const added = people.filter((person) => !state.people.has(person.id));
    const changed = people.filter(
      (person) => state.people.has(person.id) && canonical(state.people.get(person.id)) !== canonical(person),
    );
    const gone = changed.filter(
      (person) => person.left !== null && state.people.get(person.id)?.left === null,
    ).length;
    const counts = {
      rows: people.length,
      added: added.length,
      changed: changed.length,
      unchanged: people.length - added.length - changed.length,
      gone,
    };
    return ok([
      draft('import-made/1', aboutImport(id), { id, kind: 'people', ...source, counts }),
      ...inChunks([...added, ...changed], (chunk) =>
        draft('people-imported/1', aboutImport(id), { import: id, people: chunk }),
      ),
    ]);
  },
  'person.set': (state, { person, reason }) => {
    const old = personChecked(state, person);
    return old.ok
      ? ok([
          draft(
            'person-changed/1',
            { kind: 'person', id: person.id },
            { old: old.value, new: person },
            reason,
          ),
        ])
      : old;
  },
  'item.define': (state, { item }) => {
    if (state.items.has(item.id)) return refused('duplicate', { what: 'item', id: item.id });
    if (new Set(item.versions.map(({ version }) => version)).size !== item.versions.length)
      return refused('duplicate', { what: 'version', id: item.id });
    return ok([draft('item-defined/1', aboutItem(item.id), { item })]);
  },
  'item.change': (state, { item, reason }) => {
    const old = state.items.get(item.id);
    if (old === undefined) return refused('unknown-item', { ids: [item.id] });
    const next = { ...item, versions: old.versions };
    return canonical(old) === canonical(next)
      ? refused('unchanged')
      : ok([draft('item-changed/1', aboutItem(item.id), { old, new: next }, reason)]);
  },
  'item.version': (state, { id, version }) => {
    const item = state.items.get(id);
    if (item === undefined) return refused('unknown-item', { ids: [id] });
    const newest = item.versions.at(-1) ?? null;
    if (newest !== null && version.version <= newest.version)
      return refused('wrong-version', { item: id, known: item.versions.map((one) => one.version) });
    if (newest !== null && version.effective < newest.effective)
      return refused('wrong-order', { first: newest.effective, second: version.effective });
    return ok([draft('item-versioned/1', aboutItem(id), { id, version, old: newest?.version ?? null })]);
  },
  'training.record': (state, { people, record }, context) => {
    if (context.by.person !== null && people.includes(context.by.person)) return refused('own-training');
    const records = people.map((person) => recordsOf(context, null)({ ...record, person }));
    const barred = checkRecords(state, records, context.now);
    return (
      barred ??
      ok(
        records.map((one) =>
          draft('training-recorded/1', { kind: 'training', id: one.person }, { record: one }),
        ),
      )
    );
  },
  'training.import': (state, { source, records }, context) => {
    const barred = checkRecords(state, records, context.now);
    if (barred) return barred;
    const id = context.newId() as ImportId;
    const added = fresh(state, records).map(recordsOf(context, id));
    const counts = {
      rows: records.length,
      added: added.length,
      changed: 0,
      unchanged: records.length - added.length,
      gone: 0,
    };
    return ok([
      draft('import-made/1', aboutImport(id), { id, kind: 'training', ...source, counts }),
      ...inChunks(added, (chunk) =>
        draft('training-imported/1', aboutImport(id), { import: id, records: chunk }),
      ),
    ]);
  },
  'training.withdraw': (state, { id, person, reason }, { by }) => {
    if (by.person === person) return refused('own-training');
    const record = state.training.get(person)?.find((one) => one.id === id);
    if (record === undefined) return refused('not-found', { what: 'training-record', id });
    return record.withdrawn === null
      ? ok([draft('training-withdrawn/1', { kind: 'training', id: person }, { id, person }, reason)])
      : refused('unchanged');
  },
};

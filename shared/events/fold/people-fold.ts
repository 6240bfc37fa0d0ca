import type { ImportId, PersonId } from '../../domain/ids.ts';
import type { HeldRecord, ItemVersion, TrainingRecord } from '../../domain/training.ts';
import type { peopleEvents } from '../catalog/people-events.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState, ImportEntry } from '../state.ts';
import { importedOver } from './imported-person.ts';
import { changedOf } from './overlay.ts';
import type { Reducers } from './reducers.ts';
import { withoutPeople, withPeople } from './roster.ts';

type Training = BookState['training'];

/** The table with more records; each person's list is copied once, however many of theirs there are. */
function held(training: Training, records: readonly TrainingRecord[]): Training {
  const byPerson = new Map<PersonId, HeldRecord[]>();
  for (const record of records) {
    const mine = byPerson.get(record.person) ?? [];
    mine.push({ ...record, withdrawn: null, signatures: NONE });
    byPerson.set(record.person, mine);
  }
  return training.withMutations((table) =>
    byPerson.forEach((more, person) => table.set(person, [...(table.get(person) ?? []), ...more])),
  );
}

// One list for the many that have none: a book holds a million records.
const NONE: HeldRecord['signatures'] = [];

function edited(
  training: Training,
  person: PersonId,
  wanted: (record: HeldRecord) => boolean,
  next: (record: HeldRecord) => HeldRecord,
): Training {
  const records = training.get(person);
  if (records === undefined || !records.some(wanted)) return training;
  return training.set(
    person,
    records.map((record) => (wanted(record) ? next(record) : record)),
  );
}

const withdrawnBy =
  (event: Envelope) =>
  (record: HeldRecord): HeldRecord => ({
    ...record,
    withdrawn: { at: event.at, by: event.actor ?? '', reason: event.reason ?? '' },
  });

function withReversal(imports: BookState['imports'], of: ImportId, by: ImportId): BookState['imports'] {
  const old = imports.get(of);
  return old === undefined ? imports : imports.set(of, { ...old, reversedBy: by });
}

/** In order, each number once: made at two workstations at once, the last in order holds until somebody settles it. */
function withVersion(versions: readonly ItemVersion[], version: ItemVersion): readonly ItemVersion[] {
  const others = versions.filter((one) => one.version !== version.version);
  return [...others, version].sort((a, b) => a.version - b.version);
}

export const peopleReducers: Reducers<typeof peopleEvents, BookState> = {
  'import-made/2': (state, data, event) => {
    const entry: ImportEntry = { ...data, at: event.at, by: event.actor, reversedBy: null };
    const imports = state.imports.set(data.id, entry);
    return {
      ...state,
      imports: data.reverses === null ? imports : withReversal(imports, data.reverses, data.id),
    };
  },
  'import-map-saved/1': (state, { new: map }) => ({ ...state, maps: state.maps.set(map.id, map) }),
  'import-map-withdrawn/1': (state, { old }) => ({ ...state, maps: state.maps.delete(old.id) }),
  'people-imported/2': (state, { import: source, people }, event) =>
    withPeople(
      state,
      people.map((person) => importedOver(state, person, event)),
      source,
      event,
    ),
  'people-removed/1': (state, { import: source, people }, event) =>
    withoutPeople(state, people, source, event),
  'person-changed/2': (state, { old, new: person }, event) => {
    const held = state.people.get(person.id);
    return withPeople(
      state,
      [held === undefined ? person : { ...held, ...changedOf(old, person) }],
      null,
      event,
    );
  },
  'item-defined/2': (state, { item }) => ({ ...state, items: state.items.set(item.id, item) }),
  // Versions come by events of their own: those another workstation added meanwhile stay.
  'item-changed/2': (state, { new: item }) => {
    const versions = state.items.get(item.id)?.versions ?? item.versions;
    return { ...state, items: state.items.set(item.id, { ...item, versions }) };
  },
  'item-versioned/2': (state, { id, version }) => {
    const item = state.items.get(id);
    return item === undefined
      ? state
      : { ...state, items: state.items.set(id, { ...item, versions: withVersion(item.versions, version) }) };
  },
  'training-recorded/2': (state, { record }) => ({ ...state, training: held(state.training, [record]) }),
  'training-imported/2': (state, { records }) => ({ ...state, training: held(state.training, records) }),
  'training-signed/1': (state, { as, records, signature }) => ({
    ...state,
    training: records.reduce(
      (table, { person, id }) =>
        edited(
          table,
          person,
          (record) => record.id === id,
          (record) => ({ ...record, signatures: [...record.signatures, { ...signature, as }] }),
        ),
      state.training,
    ),
  }),
  'training-withdrawn/1': (state, { id, person }, event) => ({
    ...state,
    training: edited(state.training, person, (record) => record.id === id, withdrawnBy(event)),
  }),
  'training-reversed/1': (state, { of }, event) => ({
    ...state,
    training: state.training.withMutations((table) => {
      for (const person of state.training.keys())
        edited(
          table,
          person,
          (record) => record.source === of && record.withdrawn === null,
          withdrawnBy(event),
        );
    }),
  }),
};

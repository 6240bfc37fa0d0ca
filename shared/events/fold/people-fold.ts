import type { PersonId } from '../../domain/ids.ts';
import type { HeldRecord, TrainingRecord } from '../../domain/training.ts';
import type { peopleEvents } from '../catalog/people-events.ts';
import type { BookState } from '../state.ts';
import type { Reducers } from './reducers.ts';

type Training = BookState['training'];

function held(training: Training, record: TrainingRecord): Training {
  return training.update(record.person, [], (records) => [...records, { ...record, withdrawn: null }]);
}

function edited(
  training: Training,
  person: PersonId,
  id: string,
  next: (record: HeldRecord) => HeldRecord,
): Training {
  const records = training.get(person);
  if (records === undefined) return training;
  return training.set(
    person,
    records.map((record) => (record.id === id ? next(record) : record)),
  );
}

export const peopleReducers: Reducers<typeof peopleEvents, BookState> = {
  'import-made/1': (state, data, event) => ({
    ...state,
    imports: state.imports.set(data.id, { ...data, at: event.at, by: event.actor }),
  }),
  'people-imported/1': (state, { people }) => ({
    ...state,
    people: state.people.withMutations((table) => people.forEach((person) => table.set(person.id, person))),
  }),
  'person-changed/1': (state, { new: person }) => ({ ...state, people: state.people.set(person.id, person) }),
  'item-defined/1': (state, { item }) => ({ ...state, items: state.items.set(item.id, item) }),
  'item-changed/1': (state, { new: item }) => ({ ...state, items: state.items.set(item.id, item) }),
  'item-versioned/1': (state, { id, version }) => {
    const item = state.items.get(id);
    return item === undefined
      ? state
      : { ...state, items: state.items.set(id, { ...item, versions: [...item.versions, version] }) };
  },
  'training-recorded/1': (state, { record }) => ({ ...state, training: held(state.training, record) }),
  'training-imported/1': (state, { records }) => ({
    ...state,
    training: state.training.withMutations((table) => records.forEach((record) => held(table, record))),
  }),
  'training-withdrawn/1': (state, { id, person }, event) => ({
    ...state,
    training: edited(state.training, person, id, (record) => ({
      ...record,
      withdrawn: { at: event.at, by: event.actor ?? '', reason: event.reason ?? '' },
    })),
  }),
};

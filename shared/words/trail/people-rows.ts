import { nameOf, type Person } from '../../domain/person.ts';
import type { TrainingRecord } from '../../domain/training.ts';
import type { peopleEvents } from '../../events/catalog/people-events.ts';
import type { ImportId } from '../../domain/ids.ts';
import { dayOf } from '../../kernel/instant.ts';
import { countText, numberText } from '../count.ts';
import { change } from '../en/field.ts';
import { training } from '../en/training.ts';
import { trail as say } from '../en/trail.ts';
import { meaningWord } from '../meanings.ts';
import { retrainingReason } from '../training-terms.ts';
import { dayText } from '../when.ts';
import { itemFields, newItemText, versionsText } from './item-text.ts';
import {
  itemText,
  peopleText,
  personName,
  personNamed,
  type Lookup,
  type Tellers,
  type Told,
} from './lookup.ts';
import { mapChange, mapText } from './map-text.ts';
import { fieldsChange, type Fields } from './value-text.ts';

const isReversal = ({ state }: Lookup, id: ImportId): boolean =>
  (state.imports.get(id)?.reverses ?? null) !== null;

function personFields(lookup: Lookup, { manager, ...person }: Person): Fields {
  return { ...person, manager: manager === null ? null : personNamed(lookup, manager) };
}

/** "passed, classroom, Fri 9 Oct 2026, by Henrik Lund" */
function recordText({ result, method, on, trainer }: TrainingRecord): string {
  const text = say.record(training.result[result], training.method[method], dayText(dayOf(on)));
  return trainer === null ? text : say.byTrainer(text, trainer);
}

type Entry = Parameters<Tellers<typeof peopleEvents>['import-made/2']>[0];

function entryTold({ kind, file, counts, reverses }: Entry): Told {
  const { rows, added, changed, gone } = counts;
  return reverses === null
    ? {
        what: say.imported[kind],
        about: file.name,
        new: say.counts(numberText(rows), numberText(added), numberText(changed), numberText(gone)),
      }
    : {
        what: say.takenBack[kind],
        about: file.name,
        old: say.inTheBook,
        new: say.back(numberText(changed), numberText(gone)),
      };
}

export const peopleRows: Tellers<typeof peopleEvents> = {
  'import-made/2': entryTold,
  'import-map-saved/1': ({ old, new: next }) =>
    old === null
      ? { what: say.mapSaved, about: next.name, old: say.none, new: mapText(next) }
      : { what: say.mapChanged, about: next.name, ...mapChange(old, next) },
  'import-map-withdrawn/1': ({ old }) => ({
    what: say.mapWithdrawn,
    about: old.name,
    old: mapText(old),
    new: say.withdrawn,
  }),
  'people-imported/2': ({ import: source, people }, lookup) => ({
    what: isReversal(lookup, source) ? say.peopleRestored : say.peopleImported,
    about: countText(people.length, ...say.people),
  }),
  'people-removed/1': ({ people }) => ({
    what: say.peopleRemoved,
    about: people.length > 5 ? countText(people.length, ...say.people) : people.map(nameOf).join(', '),
    old: say.onRoster,
    new: say.none,
  }),
  'person-changed/2': ({ old, new: next }, lookup) =>
    old === null
      ? { what: say.personAdded, about: nameOf(next), old: say.none, new: next.id }
      : {
          what: say.personChanged,
          about: nameOf(next),
          ...fieldsChange(personFields(lookup, old), personFields(lookup, next)),
        },
  'item-defined/2': ({ item }, lookup) => ({
    what: say.itemDefined,
    about: say.pair(item.id, item.title),
    old: say.none,
    new: newItemText(lookup, item),
  }),
  'item-changed/2': ({ old, new: next }, lookup) => ({
    what: say.itemChanged,
    about: say.pair(next.id, next.title),
    ...fieldsChange(itemFields(lookup, old), itemFields(lookup, next)),
  }),
  'item-versioned/2': ({ id, version, old }, lookup) => ({
    what: say.itemVersioned,
    about: itemText(lookup, id),
    old: old === null ? say.none : change.version(old),
    new: versionsText([version]),
    why: retrainingReason(version.retraining),
  }),
  'training-recorded/2': ({ record }, lookup) => ({
    what: say.trained,
    about: say.pair(personName(lookup, record.person), say.version(record.item, record.version)),
    old: say.none,
    new: recordText(record),
    why: record.evidence || null,
  }),
  'training-imported/2': ({ records }) => ({
    what: say.recordsImported,
    about: countText(records.length, ...say.records),
  }),
  'training-signed/1': ({ records, signature: { statement } }, lookup) => ({
    what: say.signedAs(meaningWord(statement.meaning).toLowerCase()),
    about: say.pair(
      peopleText(lookup, [...new Set(records.map(({ person }) => person))]),
      statement.record.number === 'TRAINING'
        ? countText(records.length, ...say.records)
        : statement.record.number,
    ),
    old: say.waiting,
    new: say.signed,
  }),
  'training-withdrawn/1': ({ person }, lookup) => ({
    what: say.trainingWithdrawn,
    about: personName(lookup, person),
    old: say.valid,
    new: say.withdrawn,
  }),
  'training-reversed/1': ({ records }) => ({
    what: say.recordsReversed,
    about: countText(records, ...say.records),
    old: say.valid,
    new: say.withdrawn,
  }),
};

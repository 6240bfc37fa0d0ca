import { nameOf } from '../../domain/person.ts';
import type { peopleEvents } from '../../events/catalog/people-events.ts';
import { countText, numberText } from '../count.ts';
import { change } from '../en/field.ts';
import { trail as say } from '../en/trail.ts';
import { dayText } from '../when.ts';
import { itemText, personName, type Tellers } from './lookup.ts';
import { changeText } from './value-text.ts';

const versionsText = (
  versions: readonly { readonly version: number; readonly effective: string }[],
): string =>
  versions.length === 0
    ? say.none
    : versions
        .map(({ version, effective }) => say.from(change.version(version), dayText(effective)))
        .join('; ');

export const peopleRows: Tellers<typeof peopleEvents> = {
  'import-made/1': ({ kind, file, counts }) => ({
    what: kind === 'people' ? say.rosterImported : say.trainingImported,
    about: file.name,
    new: say.counts(
      ...([counts.rows, counts.added, counts.changed, counts.gone].map(numberText) as [
        string,
        string,
        string,
        string,
      ]),
    ),
  }),
  'people-imported/1': ({ people }) => ({
    what: say.peopleImported,
    about: countText(people.length, ...say.people),
  }),
  'person-changed/1': ({ old, new: next }) =>
    old === null
      ? { what: say.personAdded, about: nameOf(next), old: say.none, new: next.id }
      : { what: say.personChanged, about: nameOf(next), ...changeText(old, next) },
  'item-defined/1': ({ item }) => ({
    what: say.itemDefined,
    about: say.pair(item.id, item.title),
    old: say.none,
    new: versionsText(item.versions),
  }),
  'item-changed/1': ({ old, new: next }) => ({
    what: say.itemChanged,
    about: say.pair(next.id, next.title),
    ...changeText({ ...old, versions: null }, { ...next, versions: null }),
  }),
  'item-versioned/1': ({ id, version, old }, lookup) => ({
    what: say.itemVersioned,
    about: itemText(lookup, id),
    old: old === null ? say.none : change.version(old),
    new: versionsText([version]),
  }),
  'training-recorded/1': ({ record }, lookup) => ({
    what: say.trained,
    about: say.pair(personName(lookup, record.person), say.version(record.item, record.version)),
    old: say.none,
    new: say.result[record.result],
  }),
  'training-imported/1': ({ records }) => ({
    what: say.recordsImported,
    about: countText(records.length, ...say.records),
  }),
  'training-withdrawn/1': ({ person }, lookup) => ({
    what: say.trainingWithdrawn,
    about: personName(lookup, person),
    old: say.valid,
    new: say.withdrawn,
  }),
};

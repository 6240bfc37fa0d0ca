import { deviceFingerprint } from '../../domain/fingerprint.ts';
import type { bookEvents } from '../../events/catalog/book-events.ts';
import { countText, numberText } from '../count.ts';
import { digestText } from '../digest-words.ts';
import { reportLine } from '../doctor-words.ts';
import { trail as say } from '../en/trail.ts';
import { trailSync as sync } from '../en/trail-sync.ts';
import { conflictAbout, valuesText } from './conflict-text.ts';
import { deviceName, type Lookup, type Tellers, type Told } from './lookup.ts';
import { fieldsChange, type Fields } from './value-text.ts';

type Types = Pick<
  typeof bookEvents,
  | 'device-enrolled/2'
  | 'device-described/1'
  | 'device-revoked/1'
  | 'share-set/1'
  | 'share-removed/1'
  | 'share-checked/1'
  | 'files-carried/1'
  | 'sync-alarm/1'
  | 'conflict-settled/1'
>;
type Settled = Parameters<Tellers<Types>['conflict-settled/1']>[0];
type Described = Parameters<Tellers<Types>['device-described/1']>[0]['new'];

const here = (lookup: Lookup, { origin }: { readonly origin: string }): string => deviceName(lookup, origin);
const sealedOr = (where: string, sealed: boolean): string => (sealed ? sync.sealed : sync.open)(where);

/** Workstations of the book, the folder between them, and what two of them wrote apart. */
export const syncRows: Tellers<Types> = {
  'device-enrolled/2': ({ id, incarnation, name, place, key, boxKey, code, continues }) => {
    const fingerprint = deviceFingerprint({ id, incarnation, key, boxKey });
    const text = sync.enrolment(place || sync.noPlace, fingerprint);
    return {
      what: continues ? sync.wentOn : incarnation === 1 ? sync.enrolled : sync.enrolledAgain,
      about: name,
      old: say.none,
      new: code === '' ? text : sync.code(text, code),
    };
  },
  'device-described/1': ({ old, new: next }) => ({
    what: onlyKey(old, next) ? sync.firstKey : sync.described,
    about: next.name,
    ...fieldsChange(described(old), described(next)),
  }),
  'device-revoked/1': ({ origin, from }, lookup) => ({
    what: sync.revoked,
    about: deviceName(lookup, origin),
    old: sync.letIn,
    new: from === 0 ? sync.cutOffWhole : sync.cutOff(countText(from, ...sync.event), from === 1),
  }),
  'share-set/1': ({ where, sealed, old }, lookup, event) => ({
    what: old === null ? sync.shareSet : sync.shareMoved,
    about: here(lookup, event),
    old: old ?? say.none,
    new: sealedOr(where, sealed),
  }),
  'share-removed/1': ({ where }, lookup, event) => ({
    what: sync.shareRemoved,
    about: here(lookup, event),
    old: where,
    new: say.none,
  }),
  'share-checked/1': ({ where, report }) => ({
    what: sync.shareChecked,
    about: where,
    new: reportLine(report),
  }),
  'files-carried/1': ({ how, where, events }) => ({
    what: sync.carried[how],
    about: where,
    new: countText(events, ...sync.event),
  }),
  'sync-alarm/1': ({ kind, origin, seq, detail }, lookup) => ({
    what: sync.alarm[kind],
    about: deviceName(lookup, origin),
    new: sync.alarmFrom(numberText(seq + 1)),
    why: detail || null,
  }),
  'conflict-settled/1': (data, lookup) => settled(data, lookup),
};

/** The values that stood against each other, as far as this book still knows them, and the one that holds. */
function settled({ id, key, value }: Settled, lookup: Lookup): Told {
  const writes = lookup.state.conflicts.get(id)?.writes ?? [];
  const texts = valuesText(lookup, key, [...writes.map((write) => write.value), value]);
  return {
    what: sync.settled,
    about: conflictAbout(lookup, key),
    old: writes.length === 0 ? null : sync.against([...new Set(texts.slice(0, -1))]),
    new: texts.at(-1) ?? null,
  };
}

function described({ name, place, boxKey }: Described): Fields {
  return { name, place, boxKey: boxKey === null ? null : digestText(boxKey) };
}

function onlyKey(old: Described, next: Described): boolean {
  return old.boxKey === null && next.boxKey !== null && old.name === next.name && old.place === next.place;
}

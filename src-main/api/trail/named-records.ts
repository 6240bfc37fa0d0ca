import type { Envelope } from '../../../shared/events/envelope.ts';

type Data = Readonly<Record<string, unknown>>;

const texts = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
const members = (list: unknown): readonly Data[] =>
  Array.isArray(list) ? list.filter((one): one is Data => typeof one === 'object' && one !== null) : [];
const person = (id: unknown): readonly string[] => (typeof id === 'string' ? [`person:${id}`] : []);
const item = (id: unknown): readonly string[] => (typeof id === 'string' ? [`item:${id}`] : []);
const people = (list: unknown): readonly string[] => texts(list).flatMap(person);
const record = (held: unknown): readonly string[] => {
  const { person: whose, item: what } = (held ?? {}) as Data;
  return [...person(whose), ...item(what)];
};

/** Which fields name people and items, by event type without its version; older forms have the same fields. */
const NAMED: Readonly<Record<string, (data: Data) => readonly string[]>> = {
  'people-imported': ({ people: list }) => members(list).flatMap(({ id }) => person(id)),
  'people-removed': ({ people: list }) => members(list).flatMap(({ id }) => person(id)),
  'training-recorded': (data) => record(data['record']),
  'training-imported': ({ records }) => members(records).flatMap(record),
  'training-signed': ({ records }) => members(records).flatMap(record),
  'training-withdrawn': (data) => person(data['person']),
  'training-overridden': (data) => record(data['override']),
  'joiners-decided': (data) => people(data['people']),
  'cohort-set': ({ added, removed }) => [...people(added), ...people(removed)],
  'deviation-linked': ({ items, people: who }) => [...texts(items).flatMap(item), ...people(who)],
  'requirements-set': ({ old, new: next }) => [...members(old), ...members(next)].flatMap(record),
  'account-made': ({ account }) => person((account as Data | undefined)?.['person']),
};

/**
 * The records an event is about, each once, as `kind:id`: its subject, the person behind a training record, and the people
 * and items that its data names.
 */
export function recordsNamed({ type, subject, data }: Envelope): readonly string[] {
  const named = NAMED[type.slice(0, type.indexOf('/'))]?.(data) ?? [];
  const whose = subject.kind === 'training' ? person(subject.id) : [];
  const own = recordKey(`${subject.kind}:${subject.id}`);
  return named.length + whose.length === 0 ? [own] : [...new Set([own, ...whose, ...named])];
}

/** How a record is found: user ids are the same however they are written (R1). */
export function recordKey(about: string): string {
  return about.startsWith('account:') ? about.normalize('NFC').toLowerCase() : about;
}

import type { Write } from '../../domain/conflict.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person.ts';
import type { EventData } from '../catalog.ts';
import type { Envelope } from '../envelope.ts';
import { concurrentTo } from '../fold/seen.ts';
import type { BookState } from '../state.ts';
import { fieldOf, of, type FieldWrite } from './field-write.ts';

const FIELDS = [
  'given',
  'family',
  'email',
  'role',
  'site',
  'line',
  'shift',
  'department',
  'language',
  'manager',
  'joined',
  'left',
] as const satisfies readonly (keyof Person)[];

const entry = (id: PersonId, value: Person | null, old: Person | null): FieldWrite =>
  fieldOf(of('person', id), 'entry', value, old);

/** Writes to this person's fields that this event had not seen. */
function unseen(state: BookState, id: PersonId, event: Envelope): readonly Write[] {
  return concurrentTo(state, event, state.personStamps.get(id) ?? []);
}

const isEntry = ({ key }: Write): boolean => key.endsWith(':entry');

/** Somebody is put on the roster, or changed while another workstation put them on or took them off it: the whole entry; else field by field. */
function changeWrites(
  state: BookState,
  old: Person | null,
  next: Person,
  event: Envelope,
): readonly FieldWrite[] {
  if (old === null) return [entry(next.id, next, null)];
  const fields = FIELDS.filter((field) => old[field] !== next[field]).map((field) =>
    fieldOf(of('person', next.id), field, next[field], old[field]),
  );
  const removed = unseen(state, next.id, event).some((write) => isEntry(write) && write.value === null);
  return removed ? [...fields, entry(next.id, next, old)] : fields;
}

export function personWrites(
  state: BookState,
  { old, new: next }: EventData<'person-changed/2'>,
  event: Envelope,
): readonly FieldWrite[] {
  return changeWrites(state, old, next, event);
}

/** A file says how somebody is now, not what it changed: that is told by what its reader could know. */
export function importWrites(
  state: BookState,
  { people }: EventData<'people-imported/2'>,
  event: Envelope,
): readonly FieldWrite[] {
  return people.flatMap((person) => {
    const beside = unseen(state, person.id, event);
    const held = state.people.get(person.id);
    if (held === undefined || beside.some(isEntry)) return [entry(person.id, person, null)];
    const known: Person = beside.reduce(
      (base, { key, old }) => ({ ...base, [key.slice(key.lastIndexOf(':') + 1)]: old }),
      held,
    );
    return changeWrites(state, known, person, event);
  });
}

/** Taken off the roster; whoever changed them meanwhile wanted them on it. */
export function removalWrites(
  state: BookState,
  { people }: EventData<'people-removed/1'>,
): readonly FieldWrite[] {
  return people.map((person) => entry(person.id, null, state.people.get(person.id) ?? person));
}

/** Changes of somebody that a removal had not seen, as writes of the whole entry: so that both sides stand in one conflict. */
export function besideRemoval(state: BookState, id: PersonId, event: Envelope): readonly Write[] {
  const held = state.people.get(id);
  if (held === undefined) return [];
  const beside = unseen(state, id, event).filter((write) => !isEntry(write));
  const events = new Map(beside.map((write) => [write.event, write]));
  const value = held as unknown as Write['value'];
  return [...events.values()].map((write) => ({ ...write, key: `person:${id}:entry`, value, old: value }));
}

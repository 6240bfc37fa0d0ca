import type { DeviceId, ImportId, ItemId, PersonId, RolloutId } from '../../domain/ids.ts';
import { nameOf } from '../../domain/person.ts';
import type { Wave } from '../../domain/wave.ts';
import type { Envelope } from '../../events/envelope.ts';
import type { BookState } from '../../events/state.ts';
import { listText, numberText } from '../count.ts';
import { trail as say } from '../en/trail.ts';

/** The state names are taken from: the present one, so that a row reads the same wherever it is shown. */
export interface Lookup {
  readonly state: BookState;
}

/** What a row says besides when, who and why. `about` undefined: the record the event is about. */
export interface Told {
  readonly what: string;
  readonly about?: string | undefined;
  readonly old?: string | null;
  readonly new?: string | null;
  readonly why?: string | null;
}

/** How each type of a catalog part is told. */
export type Tellers<Types extends Record<string, { readonly _output: unknown }>> = {
  readonly [Type in keyof Types]: (data: Types[Type]['_output'], lookup: Lookup, event: Envelope) => Told;
};

export function personName({ state }: Lookup, id: string): string {
  const person = state.people.get(id as PersonId);
  return person === undefined ? id : nameOf(person);
}

/** `Jonas Bakke (P-1)`: for where it matters which of two with one name. */
export function personNamed(lookup: Lookup, id: string): string {
  const name = personName(lookup, id);
  return name === id ? id : say.named(name, id);
}

/** A few people by name, many by number. */
export function peopleText(lookup: Lookup, ids: readonly string[]): string {
  return ids.length > 5
    ? `${numberText(ids.length)} ${say.people[1]}`
    : listText(ids.map((id) => personName(lookup, id)));
}

export function itemText({ state }: Lookup, id: string): string {
  const item = state.items.get(id as ItemId);
  return item === undefined ? id : say.pair(id, item.title);
}

export function deviceName({ state }: Lookup, origin: string): string {
  return state.devices.get(origin.slice(0, 36) as DeviceId)?.name ?? origin;
}

/** The wave an event is about, where its rollout is loaded. */
export function waveOf({ state }: Lookup, { subject }: Pick<Envelope, 'subject'>): Wave | null {
  const rollout =
    subject.rollout === undefined ? undefined : state.rollouts.get(subject.rollout as RolloutId);
  return rollout?.waves.find((wave) => wave.id === subject.wave) ?? null;
}

/** The name of the record an event is about: a wave's title, a rollout's, a person's, an id. */
export function subjectText(lookup: Lookup, { subject }: Pick<Envelope, 'subject'>): string {
  const summary =
    subject.rollout === undefined ? undefined : lookup.state.summaries.get(subject.rollout as RolloutId);
  if (subject.wave !== undefined)
    return summary?.waves.find((wave) => wave.id === subject.wave)?.title ?? subject.wave;
  if (summary !== undefined) return summary.title;
  switch (subject.kind) {
    case 'person':
    case 'training':
      return personName(lookup, subject.id);
    case 'item':
      return itemText(lookup, subject.id);
    case 'account':
      return accountText(lookup, subject.id);
    case 'book':
      return lookup.state.book?.name ?? say.book;
    case 'device':
    case 'import':
      return lookup.state.imports.get(subject.id as ImportId)?.file.name ?? subject.id;
    case 'packet':
    case 'rollout':
    case 'phase':
    case 'wave':
      return subject.id;
    default:
      return subject.id;
  }
}

export function accountText({ state }: Lookup, id: string): string {
  const name = state.accounts.get(id as never)?.name;
  return name === undefined ? id : say.named(name, id);
}

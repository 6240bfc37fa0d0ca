import type { DeviceId, ImportId, ItemId, PacketId, PersonId, RolloutId } from '../../domain/ids.ts';
import { nameOf } from '../../domain/person.ts';
import type { Rollout } from '../../domain/rollout.ts';
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

/** The rollout an event is about, where it is loaded. */
export function rolloutOf({ state }: Lookup, { subject }: Pick<Envelope, 'subject'>): Rollout | null {
  return subject.rollout === undefined ? null : (state.rollouts.get(subject.rollout as RolloutId) ?? null);
}

/** The wave an event is about, where its rollout is loaded. */
export function waveOf(lookup: Lookup, event: Pick<Envelope, 'subject'>): Wave | null {
  return rolloutOf(lookup, event)?.waves.find((wave) => wave.id === event.subject.wave) ?? null;
}

/** The name of the record an event is about: a wave's title, a rollout's, a person's, an id. */
export function subjectText(lookup: Lookup, { subject }: Pick<Envelope, 'subject'>): string {
  const summary =
    subject.rollout === undefined ? undefined : lookup.state.summaries.get(subject.rollout as RolloutId);
  if (subject.wave !== undefined)
    return summary?.waves.find((wave) => wave.id === subject.wave)?.title ?? subject.wave;
  return summary === undefined ? recordText(lookup, subject.kind, subject.id) : summary.title;
}

/** The name of a record by its kind and id: what a person calls it, or the id itself where the book knows no name. */
export function recordText(lookup: Lookup, kind: string, id: string): string {
  const { state } = lookup;
  switch (kind) {
    case 'person':
    case 'training':
      return personName(lookup, id);
    case 'item':
      return itemText(lookup, id);
    case 'account':
      return accountText(lookup, id);
    case 'book':
      return state.book?.name ?? say.book;
    case 'device':
      return deviceName(lookup, id);
    case 'import':
      return state.imports.get(id as ImportId)?.file.name ?? id;
    case 'packet':
      return state.packets.get(id as PacketId)?.record.number ?? id;
    case 'rollout':
      return state.summaries.get(id as RolloutId)?.number ?? id;
    case 'wave':
      return waveNumber(state, id) ?? id;
    default:
      return id;
  }
}

function waveNumber({ summaries }: BookState, id: string): string | undefined {
  for (const { waves } of summaries.values()) {
    const wave = waves.find((one) => one.id === id);
    if (wave !== undefined) return wave.number;
  }
  return undefined;
}

export function accountText({ state }: Lookup, id: string): string {
  const name = state.accounts.get(id as never)?.name;
  return name === undefined ? id : say.named(name, id);
}

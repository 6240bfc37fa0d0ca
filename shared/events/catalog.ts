import type { z } from 'zod';
import { bookEvents } from './catalog/book-events.ts';
import { measureEvents, peopleEvents } from './catalog/people-events.ts';
import { rolloutEvents } from './catalog/rollout-events.ts';
import { waveEvents } from './catalog/wave-events.ts';
import type { Draft, Envelope, Subject } from './envelope.ts';
import { upcast } from './upcast.ts';

/** Every kind of event this version knows, with the shape of its data. Released shapes are never edited; older ones are lifted by `upcast`. */
export const catalog = {
  ...bookEvents,
  ...peopleEvents,
  ...measureEvents,
  ...rolloutEvents,
  ...waveEvents,
} as const;

export type EventType = keyof typeof catalog;
export type EventData<Type extends EventType> = z.infer<(typeof catalog)[Type]>;
/** A known event's type and data, for switches that TypeScript checks. */
export type Fact = {
  [Type in EventType]: { readonly type: Type; readonly data: EventData<Type> };
}[EventType];

export function isKnown(type: string): type is EventType {
  return Object.hasOwn(catalog, type);
}

/** The event's data as the newest form of its type declares it, or null when this version does not know the type (it stays in the log). */
export function factOf(event: Pick<Envelope, 'type' | 'data'>): Fact | null {
  const now = upcast(event);
  return isKnown(now.type) ? (now as unknown as Fact) : null;
}

/** A draft whose data fits its type; parsing applies NFC and trims, and throws on a bug in `decide`. */
export function draft<Type extends EventType>(
  type: Type,
  subject: Subject,
  data: z.input<(typeof catalog)[Type]>,
  reason: string | null = null,
): Draft {
  return { type, subject, data: catalog[type].parse(data) as Draft['data'], reason };
}

import type { z } from 'zod';
import type { Envelope } from '../envelope.ts';

/** One pure function for each event of a group: an event without its reducer stops the build. */
export type Reducers<Group extends Record<string, z.ZodType>, On> = {
  readonly [Type in keyof Group]: (on: On, data: z.infer<Group[Type]>, event: Envelope) => On;
};

/** Runs the reducer for the event's type; unknown to this group: the same object. */
export function reduce<Group extends Record<string, z.ZodType>, On>(
  reducers: Reducers<Group, On>,
  on: On,
  event: Envelope,
): On {
  if (!Object.hasOwn(reducers, event.type)) return on;
  const reducer = reducers[event.type] as unknown as (on: On, data: unknown, event: Envelope) => On;
  return reducer(on, event.data, event);
}

/** `list` with the member of that id replaced; the same list when it is not there. */
export function replaced<Item extends { readonly id: string }>(
  list: readonly Item[],
  id: string,
  next: (item: Item) => Item,
): readonly Item[] {
  const index = list.findIndex((item) => item.id === id);
  if (index === -1) return list;
  return list.with(index, next(list[index] as Item));
}

/** Asking again takes up each rejection: it stays readable, but no longer answers its step. */
export function withoutRejections<
  Held extends {
    readonly step: string | null;
    readonly void: unknown;
    readonly statement: { readonly meaning: string };
  },
>(signatures: readonly Held[], steps: readonly { readonly id: string }[]): readonly Held[] {
  return signatures.map((held) =>
    held.statement.meaning === 'rejected' && steps.some(({ id }) => id === held.step)
      ? { ...held, step: null }
      : held,
  );
}

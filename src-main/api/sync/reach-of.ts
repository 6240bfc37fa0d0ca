import type { Envelope } from '../../../shared/events/envelope.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { takingPart } from '../../../shared/views/seal.ts';
import type { Reach } from '../../../shared/views/shape/reach.ts';

/** Of the others that take part: whose signed checkpoints cover an event (`covered`: their origins), and whose do not. */
export function reachOf(
  { id }: Pick<Envelope, 'id'>,
  state: Pick<BookState, 'devices'>,
  covered: ReadonlySet<string>,
  self: string,
): Reach {
  const others = takingPart(state).filter(({ origin }) => origin !== self);
  const named = (which: boolean): readonly string[] =>
    others.filter(({ origin }) => covered.has(origin) === which).map(({ name }) => name);
  return { event: id, have: named(true), missing: named(false) };
}

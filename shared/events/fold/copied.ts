import type { Action, Conflict, Write } from '../../domain/conflict.ts';
import { factOf } from '../catalog.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';
import { writesOf } from '../writes.ts';
import { isShared, seenAt } from './seen.ts';
import { stampsOf, withStamps } from './stamps.ts';

/**
 * Whether the action that an event is of stands in the order already (shared/SPEC.md CF27): a workstation whose disk was copied
 * goes on in a new life, and both copies may have carried along what neither had published. Copies keep ids and times, so they
 * stand side by side. Only lives of one workstation are compared: nobody can put their own in the place of another's action.
 */
export function actionOf(before: Action | null, { origin, id, lamport, batch }: Envelope): Action {
  if (batch.index > 0 && before !== null) return before;
  const first = `${origin.slice(0, 36)} ${id}`;
  const firsts = before?.lamport === lamport ? before.firsts : [];
  return { lamport, firsts: [...firsts, first], again: firsts.includes(first) };
}

/** What it says is folded; whoever had seen the one had seen the other. */
export function copied(state: BookState, event: Envelope): BookState {
  if (!isShared(state)) return state;
  const fact = factOf(event);
  const writes = fact === null ? [] : writesOf(state, fact, event);
  const mark = (write: Write): Write => (write.event === event.id ? standingAlso(write, event) : write);
  const stamped = writes.reduce(
    (now, write) => withStamps(now, write, stampsOf(now, write).map(mark)),
    state,
  );
  const marked = (conflict: Conflict): Conflict =>
    conflict.writes.some((write) => write.event === event.id)
      ? { ...conflict, writes: conflict.writes.map(mark) }
      : conflict;
  const conflicts = writes.length > 0 ? stamped.conflicts.map(marked) : stamped.conflicts;
  return { ...stamped, conflicts, seen: stamped.seen.set(event.origin, seenAt(stamped, event)) };
}

function standingAlso(write: Write, { origin, seq }: Envelope): Write {
  return { ...write, also: [...(write.also ?? []), { origin, seq }] };
}

import type { Conflict, Write } from '../../domain/conflict.ts';
import type { PersonId } from '../../domain/ids.ts';
import { factOf } from '../catalog.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';
import { writesOf } from '../writes.ts';
import type { FieldWrite } from '../writes/field-write.ts';
import { besideRemoval } from '../writes/people-writes.ts';
import { clashing } from './clash.ts';
import { concurrentTo, isShared, seenAt } from './seen.ts';
import { isEntryKey, stampsOf, withStamps } from './stamps.ts';
import { voidUnseen } from './void-unseen.ts';

/**
 * What an event does to stamps and conflicts, once it is folded (shared/SPEC.md CF10 to CF19). Without a second workstation
 * nothing can be written that another did not see, and nothing is kept.
 */
export function withConflicts(before: BookState, after: BookState, event: Envelope): BookState {
  if (!isShared(after)) return after;
  const fact = factOf(event);
  const writes = fact === null ? [] : writesOf(before, fact, event);
  const stamped = writes.reduce((state, write) => written(before, state, write, event), after);
  const checked = voidUnseen(before, stamped, event);
  return { ...checked, seen: checked.seen.set(event.origin, seenAt(checked, event)) };
}

function written(before: BookState, state: BookState, write: FieldWrite, event: Envelope): BookState {
  const beside =
    isEntryKey(write.key) && write.value === null
      ? besideRemoval(before, write.of.id as PersonId, event)
      : [];
  const standing = concurrentTo(state, event, [...stampsOf(state, write), ...beside]);
  const stamps = [...standing, writeFrom(write, event)];
  return judged(withStamps(state, write, stamps), write, stamps, event);
}

function writeFrom({ key, value, old }: FieldWrite, event: Envelope): Write {
  const { id, origin, seq, at, actor, role, reason } = event;
  return { key, event: id, origin, seq, at, by: actor, role, reason, value, old };
}

/** One field has at most one open conflict: it grows, is replaced by what is left of it, or is over. */
function judged(
  state: BookState,
  { key, of: { kind, rollout, wave } }: FieldWrite,
  stamps: readonly Write[],
  event: Envelope,
): BookState {
  const open = stamps.length > 1 || state.conflicts.size > 0 ? openConflict(state, key) : undefined;
  const sides = clashing(stamps);
  const [first] = sides;
  if (first === undefined) return open === undefined ? state : closed(state, open, event);
  const id = `${key}@${first.event}`;
  const without = open === undefined || open.id === id ? state.conflicts : state.conflicts.delete(open.id);
  return {
    ...state,
    conflicts: without.set(id, { kind, rollout, wave, id, key, writes: sides, settled: null }),
  };
}

function openConflict({ conflicts }: Pick<BookState, 'conflicts'>, key: string): Conflict | undefined {
  return conflicts.find((one) => one.settled === null && one.key === key);
}

function closed(state: BookState, conflict: Conflict, event: Envelope): BookState {
  const chosen = event.type === 'conflict-settled/1';
  const settled: Conflict['settled'] = {
    at: event.at,
    by: event.actor ?? '',
    reason: event.reason ?? '',
    event: chosen ? (event.data['chosen'] as string) : event.id,
    how: chosen ? 'chosen' : 'edited',
  };
  return { ...state, conflicts: state.conflicts.set(conflict.id, { ...conflict, settled }) };
}

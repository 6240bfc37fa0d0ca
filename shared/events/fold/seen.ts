import type { Seen, Write } from '../../domain/conflict.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';

type Knows = Pick<BookState, 'seen'>;
const NOTHING: Seen = { count: 0, heads: {}, latest: null };

/** Only with a second workstation, or a second life of the first, can anything be written that another did not see. */
export function isShared({ devices }: Pick<BookState, 'devices'>): boolean {
  return devices.size > 1 || devices.some(({ before }) => before.length > 0);
}

/** What the workstation of this event had seen when it wrote it: all its own, and what its heads name, now and before. */
export function seenAt({ seen }: Knows, { origin, seq, heads, at }: Envelope): Seen {
  const before = seen.get(origin) ?? NOTHING;
  const latest = before.latest !== null && before.latest.ms > at.ms ? before.latest : at;
  if (heads.length === 0) return { count: seq + 1, heads: before.heads, latest };
  const next: Record<string, number> = { ...before.heads };
  for (const head of heads) next[head.origin] = Math.max(next[head.origin] ?? 0, head.seq + 1);
  return { count: seq + 1, heads: next, latest };
}

/** Those of these writes that the event had not seen. */
export function concurrentTo(state: Knows, event: Envelope, writes: readonly Write[]): readonly Write[] {
  if (writes.length === 0) return writes;
  const { heads } = seenAt(state, event);
  const had = ({ origin, seq }: Pick<Write, 'origin' | 'seq'>): boolean =>
    origin === event.origin || seq < (heads[origin] ?? 0);
  return writes.filter((write) => !had(write) && !write.also?.some(had));
}

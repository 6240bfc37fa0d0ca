import type { Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { Limits } from './authority.ts';
import type { Merged } from './book.ts';
import type { BranchLog } from './branch-log.ts';
import { linesBetween } from './line-cursor.ts';
import { decode } from './line.ts';
import type { Whole } from './whole.ts';

/** How far each branch can be folded, and what waits for what. */
export interface Reach {
  readonly to: ReadonlyMap<string, number>;
  readonly waiting: Merged['waiting'];
}

type Head = Envelope['heads'][number];

/**
 * As far as each branch counts, and all that its events had seen is here too. Our own events wait for nothing: what was
 * acknowledged is in the state, whatever became of others' logs.
 */
export async function reachOf<State>(whole: Whole<State>): Promise<Reach> {
  const limits = whole.limits();
  const branches = [...whole.branches.values()].sort((a, b) => (a.origin < b.origin ? -1 : 1));
  const walks = await Promise.all(branches.map((branch) => walkOf(whole, branch, limits)));
  const to = new Map(walks.map((walk) => [walk.branch.origin, walk.to]));
  const seen = (head: Head): Promise<boolean> | boolean => hasSeen(whole, to, limits, head);
  for (let moved = true; moved;) {
    moved = false;
    for (const walk of walks) {
      if (!(await advance(walk, walk.branch === whole.own ? () => true : seen))) continue;
      to.set(walk.branch.origin, walk.to);
      moved = true;
    }
  }
  const waiting = walks.flatMap((walk) =>
    walk.wants ? [{ origin: walk.branch.origin, seq: walk.to, wants: walk.wants }] : [],
  );
  return { to, waiting };
}

interface Walk {
  readonly branch: BranchLog;
  readonly limit: number;
  to: number;
  action: number;
  wants: { readonly origin: string; readonly seq: number } | null;
}

async function walkOf<State>(whole: Whole<State>, branch: BranchLog, limits: Limits): Promise<Walk> {
  const limit = limits(branch.origin) ?? Infinity;
  const to = await wholeActions(branch, Math.min(whole.reached(branch.origin), limit));
  return { branch, limit, to, action: 0, wants: null };
}

/** No action is cut in two, wherever a limit stands. */
async function wholeActions(branch: BranchLog, count: number): Promise<number> {
  if (count === 0 || count >= branch.head.count || count === branch.pending.from) return count;
  for await (const [line] of linesBetween(branch.reading(), count, count + 1)) {
    const event = line && decode(line, 'fast');
    if (event && typeof event !== 'string') return count - event.batch.index;
  }
  return count;
}

/** Goes on as far as it can; whether it got anywhere. */
async function advance(walk: Walk, seen: (head: Head) => Promise<boolean> | boolean): Promise<boolean> {
  const { pending } = walk.branch;
  const start = walk.to;
  walk.wants = null;
  // Cut off within what was folded: nothing after it counts.
  if (walk.to < pending.from) return false;
  for (; walk.action < pending.actions && pending.endOf(walk.action) <= walk.limit; walk.action += 1) {
    for (const head of pending.heads(walk.action)) {
      if (await seen(head)) continue;
      walk.wants = { origin: head.origin, seq: head.seq };
      return walk.to > start;
    }
    walk.to = pending.endOf(walk.action);
  }
  return walk.to > start;
}

/** Whether what an event had seen is among what is folded; what was cut off is not waited for. */
function hasSeen<State>(
  whole: Whole<State>,
  to: ReadonlyMap<string, number>,
  limits: Limits,
  { origin, seq, hash }: Head,
): Promise<boolean> | boolean {
  // Also where nothing of it counts: what had seen it would wait for ever.
  if (seq >= (limits.cuts.get(origin) ?? Infinity)) return true;
  const branch = whole.branches.get(origin);
  if (!branch || seq >= (to.get(origin) ?? 0)) return false;
  if (seq === branch.head.count - 1) return branch.head.hash === hash;
  const reached = whole.folded.get(origin);
  if (reached && seq === reached.count - 1) return reached.hash === hash;
  return branch.pending.endsIn(seq, hash) ?? hashAt(branch, seq).then((found) => found === hash);
}

/** SHA-256 of the line of an event. */
export async function hashAt(branch: BranchLog, seq: number): Promise<Digest | null> {
  for await (const [line] of linesBetween(branch.reading(), seq, seq + 1)) if (line) return sha256Hex(line);
  return null;
}

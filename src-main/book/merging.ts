import type { Appended, Merged } from './book.ts';
import { decode } from './line.ts';
import { linesBetween } from './line-cursor.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { BranchLog } from './branch-log.ts';
import { damagedAt } from './log-reader.ts';
import type { LiveState } from './live-state.ts';
import { Order, type Run } from './order.ts';
import { visitPlaces } from './places.ts';
import type { Queue } from './queue.ts';
import { reachOf, type Reach } from './reach.ts';
import { refold } from './refold.ts';
import type { Reached } from './state-store.ts';
import { weave } from './weave.ts';
import type { Whole } from './whole.ts';

/** What the book would be with what has come, made beside what it is. */
interface Next<State> {
  readonly order: Order;
  readonly live: LiveState<State>;
  readonly whole: boolean;
  readonly folded: ReadonlyMap<string, Reached>;
  /** The first place that holds another event than before. */
  readonly from: number;
}

/** While we recorded more than this beside, it is folded beside too. */
const BESIDE = 64;

/**
 * Folds what came of others: everything is made ready beside, and takes its place between two commits.
 * `swapped` is called in that very moment.
 */
export async function mergeInto<State>(
  whole: Whole<State>,
  commits: Queue,
  swapped: (changed: Appended) => void,
): Promise<Merged> {
  await keyed(whole, commits);
  const reach = await reachOf(whole);
  const { length } = whole.order;
  if (nothingNew(whole, reach)) return { from: length, to: length, waiting: reach.waiting };
  let next = await nextOf(whole, reach);
  while (whole.order.count(whole.own.origin) - next.order.count(whole.own.origin) > BESIDE)
    next = await caughtUp(whole, next);
  return commits.run(async () => {
    next = await caughtUp(whole, next);
    take(whole, next, reach);
    const changed = { from: next.from, to: whole.order.length };
    swapped(changed);
    return { ...changed, waiting: reach.waiting };
  });
}

function nothingNew<State>(whole: Whole<State>, { to }: Reach): boolean {
  return (
    [...to].every(([origin, count]) => count === whole.reached(origin) || origin === whole.own.origin) &&
    whole.own.pending.actions === 0
  );
}

/** While a book had one origin its order was its log; now the keys are wanted. */
async function keyed<State>(whole: Whole<State>, commits: Queue): Promise<void> {
  if (!whole.order.plain) return;
  const order = Order.empty();
  const read = async (): Promise<void> => {
    const { plain } = { plain: whole.order };
    await visitPlaces(plain, whole.logs, order.length, plain.length, (event) =>
      order.push(event.origin, event.lamport - event.batch.index),
    );
  };
  await read();
  await commits.run(async () => {
    await read();
    whole.order = order;
    whole.live.keepMoments();
  });
}

async function nextOf<State>(whole: Whole<State>, { to }: Reach): Promise<Next<State>> {
  const news = [...whole.branches.values()].flatMap((branch) => {
    const end = to.get(branch.origin) ?? 0;
    return end > branch.pending.from && branch.pending.actions > 0
      ? [branch.pending.run(branch.origin, end)]
      : [];
  });
  const most = (origin: string): number => (origin === whole.own.origin ? Infinity : (to.get(origin) ?? 0));
  const cut = [...whole.folded.keys()].some((origin) => most(origin) < whole.reached(origin));
  const { order, from } = await weave(whole.order, news, most);
  const made = await refold(whole.ground, whole.live, {
    order,
    from,
    logs: whole.logs,
    // What only they touched is as it was before, or gone: no later state tells when.
    anew: cut,
    carry: false,
  });
  return { order, from, ...made, folded: await reachedBy(whole, to) };
}

/** With our own events that were recorded meanwhile. */
async function caughtUp<State>(whole: Whole<State>, next: Next<State>): Promise<Next<State>> {
  const { origin } = whole.own;
  const place = whole.order.placeOf(origin, next.order.count(origin));
  if (place === null) return next;
  const runs: readonly Run[] = whole.order.runsFrom(place, () => Infinity);
  const news = runs.filter((run) => run.origin === origin);
  const { order, from } = await weave(next.order, news, () => Infinity);
  const made = await refold(whole.ground, next.live, {
    order,
    from,
    logs: whole.logs,
    anew: false,
    carry: true,
  });
  return {
    ...next,
    order,
    live: made.live,
    whole: next.whole || made.whole,
    from: Math.min(next.from, from),
  };
}

function take<State>(whole: Whole<State>, next: Next<State>, { to }: Reach): void {
  whole.live.become(next.live, next.whole, whole.own.head);
  whole.order = next.order;
  whole.orderFile.changed(next.from);
  whole.folded = next.folded;
  for (const branch of whole.branches.values()) {
    const end = branch === whole.own ? branch.head.count : (to.get(branch.origin) ?? 0);
    // What was cut off stays on the disk and waits there, should it count again.
    if (end >= branch.pending.from) branch.pending = branch.pending.after(end);
  }
}

async function reachedBy<State>(
  whole: Whole<State>,
  to: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, Reached>> {
  const folded = new Map<string, Reached>();
  const origins = [...to.keys()].filter((origin) => origin !== whole.own.origin).sort();
  for (const origin of origins) {
    const [count, before] = [to.get(origin) ?? 0, whole.folded.get(origin)];
    if (count === 0) continue;
    const branch = whole.branches.get(origin) as BranchLog;
    folded.set(origin, before?.count === count ? before : await reachedAt(branch, count));
  }
  return folded;
}

async function reachedAt(branch: BranchLog, count: number): Promise<Reached> {
  const { head } = branch;
  if (count === head.count) return { count, hash: head.hash, lamport: head.lamport };
  for await (const [line] of linesBetween(branch.reading(), count - 1, count)) {
    const event = line && decode(line, 'fast');
    if (line && event && typeof event !== 'string')
      return { count, hash: sha256Hex(line), lamport: event.lamport };
  }
  throw damagedAt(branch.file, count - 1);
}

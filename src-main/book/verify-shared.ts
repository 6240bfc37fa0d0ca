import type { Digest } from '../../shared/kernel/digest.ts';
import type { Naming } from './blobs.ts';
import type { Verifying } from './book.ts';
import { BookError } from './book-error.ts';
import type { BranchLog } from './branch-log.ts';
import { faultAt, type Fault } from './fault.ts';
import type { Ground } from './ground.ts';
import { LiveState } from './live-state.ts';
import { EMPTY_LOG, type LogHead } from './log-head.ts';
import { floats, Order, type Run } from './order.ts';
import { visitPlaces, type Logs } from './places.ts';
import { scanLog, type Scan, type Scanning } from './scan.ts';
import type { Hash } from './tree.ts';
import type { Visitor } from './visitor.ts';
import { weave } from './weave.ts';
import type { Whole } from './whole.ts';

/** What the logs of many origins tell. */
export interface ReadShared<State> {
  readonly faults: readonly Fault[];
  /** What the caller found wrong with events. */
  readonly found: readonly Fault[];
  readonly named: ReadonlyMap<Digest, Naming>;
  /** The fold of them in their order; `null` where a log is damaged. */
  readonly state: State | null;
}

interface Then {
  readonly order: Order;
  readonly length: number;
  readonly heads: ReadonlyMap<BranchLog, LogHead>;
}

/** Each log against its chain and all its notes, the order against the logs, and the fold of all of them. */
export async function readAllShared<State>(
  ground: Ground<State>,
  whole: Whole<State>,
  how: Verifying<State>,
  sound: boolean,
): Promise<ReadShared<State>> {
  const branches = [...whole.branches.values()];
  const then: Then = {
    order: whole.order,
    length: whole.order.length,
    heads: new Map(branches.map((branch) => [branch, branch.head])),
  };
  const ends = { done: 0, total: branches.reduce((sum, { head }) => sum + head.bytes, 0) };
  const counts = countsOf(then);
  const [faults, runs]: [Fault[], Run[]] = [[], []];
  for (const branch of branches) {
    const read = await readBranch(ground, branch, then, {
      how,
      ends,
      beyond: branch === whole.own && !sound,
    });
    faults.push(...read.faults);
    runs.push({
      origin: branch.origin,
      from: 0,
      keys: read.keys.first(Math.min(read.keys.length, counts(branch.origin))),
    });
    ends.done += (then.heads.get(branch) as LogHead).bytes;
  }
  if (faults.length === 0) faults.push(...(await orderFaults(then, runs)));
  return { faults, ...(await foldAll(ground, whole, then, how, faults.length === 0)) };
}

function countsOf({ order, length }: Then): (origin: string) => number {
  const [origins, counts] = [[...order.origins()], order.countsBefore(length)];
  return (origin) => counts[origins.indexOf(origin)] ?? 0;
}

interface Reading<State> {
  readonly how: Verifying<State>;
  readonly ends: { readonly done: number; readonly total: number };
  /** Read to the end of the file, beyond what was counted. */
  readonly beyond: boolean;
}

async function readBranch<State>(
  ground: Ground<State>,
  branch: BranchLog,
  { heads }: Then,
  { how, ends, beyond }: Reading<State>,
): Promise<{ readonly faults: readonly Fault[]; readonly keys: Run['keys'] }> {
  const head = heads.get(branch) as LogHead;
  const { checkpoints, faults } = await branch.checkpoints.all();
  const promises = new Map<number, Hash>(checkpoints.map(({ size, root }) => [size, root]));
  const vouched = Math.max(0, ...[...promises.keys()].filter((size) => size <= head.count));
  const read = async (trusted: number) => {
    const keys = floats();
    const scanning: Scanning = {
      files: ground.ports.files,
      path: branch.path,
      file: branch.file,
      origin: branch.origin,
      from: EMPTY_LOG,
      vouched: trusted,
      promises,
      visit: keysInto(keys),
      ...(beyond ? {} : { until: head.bytes, known: head }),
      between: (offset) => {
        how.signal?.throwIfAborted();
        how.progress?.({ stage: 'log', done: Math.min(ends.total, ends.done + offset), total: ends.total });
      },
    };
    const scan = await scanLog(scanning);
    return { scan, keys };
  };
  const trusting = await read(vouched);
  const holds = trusting.scan.faults.length === 0 && trusting.scan.head.count >= vouched;
  const { scan, keys } = holds || vouched === 0 ? trusting : await read(0);
  return { faults: [...faults, ...scan.faults, ...shortOf(branch, scan, head)], keys };
}

function keysInto(keys: Run['keys']): Visitor {
  return {
    line: ({ event }) => keys.push(event.lamport - event.batch.index),
    accept: () => undefined,
    drop: () => undefined,
  };
}

function shortOf(branch: BranchLog, scan: Scan, head: LogHead): readonly Fault[] {
  if (scan.faults.length > 0 || scan.head.count >= head.count) return [];
  const why = `${head.count} events were acknowledged, ${scan.head.count} are there`;
  const at = { seq: scan.head.count, event: scan.torn?.event ?? null };
  return [faultAt('log-short', branch.file, why, at)];
}

async function orderFaults({ order, length }: Then, runs: readonly Run[]): Promise<readonly Fault[]> {
  const { order: wanted } = await weave(Order.empty(), runs, () => Infinity);
  let place = 0;
  const same = (at: number): boolean =>
    order.originAt(at) === wanted.originAt(at) && order.keyAt(at) === wanted.keyAt(at);
  while (place < length && place < wanted.length && same(place)) place += 1;
  return place === length && wanted.length === length
    ? []
    : [faultAt('state-differs', 'log/order.idx', `place ${place} is another event's`)];
}

/** Folds the logs in their order, asking the caller about each event, as far as they can be read. */
async function foldAll<State>(
  ground: Ground<State>,
  whole: Whole<State>,
  { order, length, heads }: Then,
  { check, blob, signal }: Verifying<State>,
  intact: boolean,
): Promise<Omit<ReadShared<State>, 'faults'>> {
  const found: Fault[] = [];
  const named = new Map<Digest, Naming>();
  const live = LiveState.empty(ground.ports.folding, null);
  const logs: Logs = (origin) => {
    const branch = whole.branches.get(origin) as BranchLog;
    return { ...branch.reading(), end: heads.get(branch) as LogHead };
  };
  try {
    await visitPlaces(order, logs, 0, length, (event) => {
      signal?.throwIfAborted();
      const where = { seq: event.seq, event: event.id, record: event.subject };
      const why = check?.(event, live.state) ?? null;
      if (why !== null) found.push(faultAt('signature-damaged', `log/${event.origin}.log`, why, where));
      const digest = blob?.(event) ?? null;
      if (digest !== null) named.set(digest, { ...where, origin: event.origin });
      live.foldAhead([event]);
      live.advance();
    });
  } catch (error) {
    // Beyond what is damaged, and known to be, nothing more can be told.
    if (intact || !(error instanceof BookError)) throw error;
  }
  return { found, named, state: intact ? live.state : null };
}

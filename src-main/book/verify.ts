import { canonical } from '../../shared/kernel/canonical.ts';
import { nextTurn } from '../platform/next-turn.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import { checkBlobs, type Naming } from './blobs.ts';
import type { Verifying } from './book.ts';
import type { BranchLog } from './branch-log.ts';
import { faultAt, type Fault, type FaultCode, type Integrity } from './fault.ts';
import type { Ground } from './ground.ts';
import type { LiveState } from './live-state.ts';
import type { LogHead } from './log-head.ts';
import { tailOf } from './read-back.ts';
import { replay, type Beside, type Replayed } from './replay.ts';
import type { Scanning } from './scan.ts';
import type { Hash } from './tree.ts';
import { readAllShared, type ReadShared } from './verify-shared.ts';
import type { Whole } from './whole.ts';

/** After these the log may not grow: what comes would stand on what is not known. */
const BLOCKING: ReadonlySet<FaultCode> = new Set([
  'line-damaged',
  'log-short',
  'tree-differs',
  'genesis-differs',
]);

/** What is wrong with another's log holds up nobody but them. */
export function blocks({ code, file }: Fault, own: BranchLog): boolean {
  return BLOCKING.has(code) && (code === 'genesis-differs' || file === own.file);
}

/**
 * Reads the whole book as it was when called, while commits go on. Every line is proved to be in its place
 * in the chain and in the tree that each checkpoint signed, and where none vouches for it, or anything is
 * wrong, to be a canonical event; the state, to be the
 * fold; each blob, to have its digest. A log that opening found not `sound` is read to the end of its file,
 * beyond what was counted. Throws the reason of `signal` when stopped.
 */
export async function verifyBook<State>(
  ground: Ground<State>,
  whole: Whole<State>,
  how: Verifying<State>,
  sound: boolean,
): Promise<Integrity> {
  const { live, order } = whole;
  const then = { state: live.state, shards: live.shards(), count: live.count };
  const { faults, found, named, state } = order.plain
    ? await readAlone(ground, live.head, how, sound)
    : await readAllShared(ground, whole, how, sound);
  // When others' events came in meanwhile, the files tell of another order.
  const files = (): boolean => order === whole.order;
  const compared = state === null ? [] : await compare(ground, live, state, then, files);
  const blobs = await checkBlobs(ground.ports.files, ground.layout, named, (done) => {
    how.signal?.throwIfAborted();
    how.progress?.({ stage: 'blobs', done, total: done });
  });
  const all = [...faults, ...found, ...compared, ...blobs];
  const now = { checkedAt: ground.ports.clock.now(), events: then.count };
  return all.length === 0 ? { kind: 'intact', ...now } : { kind: 'damaged', ...now, faults: all };
}

/** One log, read and folded at once. */
async function readAlone<State>(
  ground: Ground<State>,
  head: LogHead,
  how: Verifying<State>,
  sound: boolean,
): Promise<ReadShared<State>> {
  const { checkpoints, faults } = await ground.checkpoints.all();
  const promises = new Map(checkpoints.map(({ size, root }) => [size, root] as const));
  const { replayed, own, named } = await read(ground, { head, sound }, promises, how);
  const log = [...replayed.scan.faults, ...lost(ground, replayed, head, [...promises.keys()])];
  return {
    faults: [...faults, ...log],
    found: own,
    named,
    state: log.length > 0 ? null : replayed.live.state,
  };
}

interface Bounds {
  readonly head: LogHead;
  readonly sound: boolean;
}

/** Twice when it must: what the newest checkpoint vouches for needs no second proof of its form, unless it fails. */
async function read<State>(
  ground: Ground<State>,
  bounds: Bounds,
  promises: ReadonlyMap<number, Hash>,
  how: Verifying<State>,
) {
  const vouched = Math.max(0, ...[...promises.keys()].filter((size) => size <= bounds.head.count));
  const trusting = await readOnce(ground, bounds, { promises, vouched }, how);
  const whole = trusting.replayed.scan.faults.length === 0 && trusting.replayed.scan.head.count >= vouched;
  if (vouched === 0 || whole) return trusting;
  // Not asked again about events: the first reading has asked about all that the second can reach.
  const { progress, signal } = how;
  const proving = await readOnce(
    ground,
    bounds,
    { promises, vouched: 0 },
    { ...(progress && { progress }), ...(signal && { signal }) },
  );
  return { ...trusting, replayed: proving.replayed };
}

async function readOnce<State>(
  ground: Ground<State>,
  { head, sound }: Bounds,
  trust: Pick<Scanning, 'promises' | 'vouched'>,
  how: Verifying<State>,
) {
  const own: Fault[] = [];
  const named = new Map<Digest, Naming>();
  const checking = checkedBy(how, { own, named }, ground.logName);
  const between = (offset: number): void => {
    how.signal?.throwIfAborted();
    how.progress?.({ stage: 'log', done: offset, total: head.bytes });
  };
  const bounds = sound ? { until: head.bytes, known: head } : {};
  const replayed = await replay(
    { ...tailOf(ground), ...bounds, ...trust, between },
    ground.ports.folding,
    null,
    checking,
  );
  return { replayed, own, named };
}

interface Found {
  readonly own: Fault[];
  readonly named: Map<Digest, Naming>;
}

/** Adds to `found` what the caller finds wrong with events that count, and the blobs they name. */
function checkedBy<State>(
  { check, blob }: Pick<Verifying<State>, 'check' | 'blob'>,
  found: Found,
  file: string,
): Beside<State> {
  let held: (() => void)[] = [];
  return {
    line: ({ event }, before) => {
      const where = { seq: event.seq, event: event.id, record: event.subject };
      const why = check?.(event, before) ?? null;
      const digest = blob?.(event) ?? null;
      if (why !== null) held.push(() => found.own.push(faultAt('signature-damaged', file, why, where)));
      if (digest !== null) held.push(() => found.named.set(digest, { ...where, origin: event.origin }));
    },
    accept: () => {
      held.forEach((keep) => keep());
      held = [];
    },
    drop: () => {
      held = [];
    },
  };
}

function lost<State>(
  ground: Ground<State>,
  { scan }: Replayed<State>,
  head: LogHead,
  sizes: readonly number[],
): readonly Fault[] {
  const counted = Math.max(head.count, ...sizes.filter((size) => size <= head.count));
  if (scan.faults.length > 0 || scan.head.count >= counted) return [];
  return [
    faultAt(
      'log-short',
      ground.logName,
      `${counted} events were acknowledged, ${scan.head.count} are there`,
      { seq: scan.head.count, event: scan.torn?.event ?? null },
    ),
  ];
}

interface Then<State> {
  readonly state: State;
  readonly shards: ReturnType<LiveState<State>['shards']>;
  readonly count: number;
}

/** The shards in memory, and the files of those that are not, against the fold. */
async function compare<State>(
  ground: Ground<State>,
  live: LiveState<State>,
  folded: State,
  then: Then<State>,
  files: () => boolean,
): Promise<readonly Fault[]> {
  const { folding } = ground.ports;
  const faults: Fault[] = [];
  for (const shard of then.shards.all) {
    await nextTurn();
    const wanted = canonical(folding.shardJson(folded, shard));
    const found = then.shards.loaded.includes(shard)
      ? canonical(folding.shardJson(then.state, shard))
      : files()
        ? await live.savedText(shard, then.count)
        : null;
    if (found !== null && found !== wanted)
      faults.push(
        faultAt(
          'state-differs',
          `state/${shard}.json`,
          found === '' ? 'its file is missing or was changed' : 'not the fold of the log',
        ),
      );
  }
  return faults;
}

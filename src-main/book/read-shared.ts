import type { BranchLog } from './branch-log.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { Fault, Notice } from './fault.ts';
import type { Ground } from './ground.ts';
import { keepAside } from './keep-aside.ts';
import { branchOf } from './lay-ground.ts';
import { LiveState } from './live-state.ts';
import { headOf } from './log-head.ts';
import { Order, type Run } from './order.ts';
import { OrderFile } from './order-file.ts';
import { Pending } from './pending.ts';
import { pendingBetween, runOf } from './read-actions.ts';
import { short, standsIn, type Known, type ReadBack } from './read-known.ts';
import { scanLog, type Scan, type Scanning } from './scan.ts';
import type { SavedIndex } from './state-store.ts';
import { rootOf, sameHash, type Hash } from './tree.ts';
import type { Visitor } from './visitor.ts';
import { weave } from './weave.ts';
import { Whole } from './whole.ts';

/** The others whose logs lie here, by origin. */
export async function peersOf<State>(ground: Ground<State>): Promise<readonly BranchLog[]> {
  const { files } = ground.ports;
  const peers: BranchLog[] = [];
  for (const { name } of (await files.list(ground.layout.logs)) ?? []) {
    const origin = /^([0-9a-f-]+-[1-9]\d*)\.key$/.exec(name)?.[1];
    if (origin === undefined || origin === ground.origin) continue;
    const key = Buffer.from((await files.read(ground.layout.originKey(origin))) ?? []).toString('utf8');
    if (/^[0-9a-f]{64}\n$/.test(key)) peers.push(branchOf(ground, origin, key.trim()));
  }
  return peers;
}

interface Peer {
  readonly branch: BranchLog;
  /** The newest of its notes: it bounds what counts here. */
  readonly checkpoint: Checkpoint | null;
}

/**
 * The book where others write too: what was saved, and of each log what came after, not yet folded. Of others only what
 * their newest note promises counts; what lies beyond it was never taken wholly.
 */
export async function readShared<State>(
  ground: Ground<State>,
  known: Known,
  branches: readonly BranchLog[],
): Promise<ReadBack<State>> {
  const peers = await Promise.all(branches.map(withNote));
  const saved = await usable(ground, known, peers);
  const own = await readOwn(ground, known, saved);
  const notices: Notice[] = [];
  for (const peer of peers) notices.push(...(await readPeer(ground, peer, saved)));
  const whole = saved ? await savedWhole(ground, saved, branches) : emptyWhole(ground, branches);
  const events = [ground.own, ...branches].reduce((sum, branch) => sum + branch.head.count, 0);
  if (!saved && ground.store && events > 0) {
    const why = typeof known.saved === 'string' ? known.saved : 'older';
    notices.push({ code: 'state-rebuilt', data: { shard: 'index', why, events } });
  }
  whole.live.keepMoments();
  return { whole, ...own, notices };
}

async function withNote(branch: BranchLog): Promise<Peer> {
  const note = await branch.checkpoints.newestNote();
  return { branch, checkpoint: note === null ? null : readCheckpoint(note, branch.key) };
}

/** The saved state, if every log still holds what it was folded from. */
async function usable<State>(
  ground: Ground<State>,
  { saved, stands }: Known,
  peers: readonly Peer[],
): Promise<SavedIndex | null> {
  if (typeof saved === 'string' || !stands || !ground.store) return null;
  const { folded = {}, head } = saved.heads;
  const here = new Map(peers.map((peer) => [peer.branch.origin, peer]));
  for (const origin of Object.keys(head).filter((each) => each !== ground.origin)) {
    const [peer, json] = [here.get(origin), head[origin]];
    if (json === undefined) continue;
    const wanted = headOf(json);
    if (wanted.count === 0) continue;
    const reaches = peer?.checkpoint && peer.checkpoint.size >= wanted.count;
    if (!reaches || !(await standsIn(peer.branch, ground.ports.files, wanted))) return null;
    if (peer.checkpoint.size === wanted.count && !sameHash(peer.checkpoint.root, rootOf(wanted.tree)))
      return null;
  }
  return Object.keys(folded).every((origin) => here.has(origin)) ? saved : null;
}

async function readOwn<State>(
  ground: Ground<State>,
  { saved, checkpoint }: Known,
  from: SavedIndex | null,
): Promise<{ readonly scan: Scan; readonly settled: number; readonly faults: readonly Fault[] }> {
  const { own } = ground;
  const floor = Math.max(checkpoint?.size ?? 0, typeof saved === 'string' ? 0 : saved.head.count);
  own.recall(from?.heads ?? null);
  const settled = own.head.bytes;
  const scan = await scanned(ground, own, checkpoint, {
    known: typeof saved === 'string' ? null : saved.head,
  });
  return { scan, settled, faults: short(own, scan, floor) };
}

/** Reads on from the branch's head: first trusting the checkpoint, then, if it does not hold, proving every line. */
async function scanned<State>(
  ground: Ground<State>,
  branch: BranchLog,
  checkpoint: Checkpoint | null,
  how: Pick<Scanning, 'known'>,
  bounded: (visitor: Visitor) => Visitor = (visitor) => visitor,
): Promise<Scan> {
  const { head: from, said, seen } = branch;
  const scan = (vouched: number): Promise<Scan> => {
    Object.assign(branch, {
      head: from,
      pending: new Pending(from.count),
      said: [...said],
      seen: new Map(seen),
    });
    return scanLog({
      files: ground.ports.files,
      path: branch.path,
      file: branch.file,
      origin: branch.origin,
      from,
      vouched,
      promises: new Map<number, Hash>(checkpoint ? [[checkpoint.size, checkpoint.root]] : []),
      visit: bounded(branch.visitor()),
      ...how,
    });
  };
  const size = checkpoint?.size ?? 0;
  const trusting = await scan(size);
  return size <= from.count || branch.head.count >= size ? trusting : scan(0);
}

/** Reads of another's log what counts; what lies behind it is cut off, and comes again. */
async function readPeer<State>(
  ground: Ground<State>,
  { branch, checkpoint }: Peer,
  saved: SavedIndex | null,
): Promise<readonly Notice[]> {
  branch.recall(saved?.heads ?? null);
  const size = checkpoint?.size ?? 0;
  const scan =
    checkpoint && (await scanned(ground, branch, checkpoint, {}, (visitor) => upTo(size, visitor)));
  if (ground.lock === null) return [];
  const damaged = branch.head.count < size;
  const event = scan?.faults[0]?.event ?? scan?.torn?.event ?? null;
  return keepAside(ground, branch, { event, say: damaged });
}

/** Sees no more than the first `size` events. */
function upTo(size: number, visitor: Visitor): Visitor {
  return {
    ...visitor,
    line: (line) => {
      if (line.place.seq < size) visitor.line(line);
    },
    accept: (head) => {
      if (head.count <= size) visitor.accept(head);
    },
  };
}

function emptyWhole<State>(ground: Ground<State>, peers: readonly BranchLog[]): Whole<State> {
  const live = LiveState.empty(ground.ports.folding, ground.store);
  return new Whole(ground, live, peers, {
    order: Order.empty(),
    orderFile: new OrderFile(ground.ports.files, ground.layout.order),
    folded: new Map(),
  });
}

async function savedWhole<State>(
  ground: Ground<State>,
  saved: SavedIndex,
  peers: readonly BranchLog[],
): Promise<Whole<State>> {
  const { folded: reached = {}, order: place } = saved.heads;
  const orderFile = new OrderFile(ground.ports.files, ground.layout.order);
  const folded = new Map(Object.entries(reached));
  for (const peer of peers) await waiting(peer, folded.get(peer.origin)?.count ?? 0);
  const live = LiveState.saved(ground.ports.folding, ground.store as NonNullable<typeof ground.store>, saved);
  const counts = [
    { branch: ground.own, count: saved.head.count },
    ...peers.map((branch) => ({ branch, count: folded.get(branch.origin)?.count ?? 0 })),
  ];
  const order = place
    ? ((await orderFile.read(place)) ?? (await orderAnew(counts)))
    : Order.plain(ground.origin, saved.head.count);
  return new Whole(ground, live, peers, { order, orderFile, folded });
}

/** What was taken and not folded when the state was saved waits still. */
async function waiting(peer: BranchLog, folded: number): Promise<void> {
  const { pending } = peer;
  if (pending.from <= folded) return;
  const before = await pendingBetween(peer, folded, pending.from);
  before.append(pending);
  peer.pending = before;
}

/** The order follows from the logs: so many events of each. */
async function orderAnew(
  counts: readonly { readonly branch: BranchLog; readonly count: number }[],
): Promise<Order> {
  const runs: Run[] = [];
  for (const { branch, count } of counts) runs.push(await runOf(branch, count));
  return (await weave(Order.empty(), runs, () => Infinity)).order;
}

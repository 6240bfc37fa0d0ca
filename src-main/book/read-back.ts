import type { Ground } from './ground.ts';
import type { Line } from './line.ts';
import { LiveState, ShardUnusable } from './live-state.ts';
import type { LogHead } from './log-head.ts';
import { short, standsIn, type Known, type ReadBack } from './read-known.ts';
import { peersOf, readShared } from './read-shared.ts';
import { replay } from './replay.ts';
import { scanLog, type Scan } from './scan.ts';
import type { SavedIndex, StateStore } from './state-store.ts';
import { rootOf, sameHash, type Hash } from './tree.ts';
import type { Visitor } from './visitor.ts';
import { Whole } from './whole.ts';

/**
 * The state and the ends of the logs. Fast: the saved state, its last lines found in the logs, and only the
 * events after them read. Where that cannot be, all is folded from the first event, and said.
 */
export async function readBack<State>(ground: Ground<State>): Promise<ReadBack<State>> {
  const saved = ground.store ? await ground.store.readIndex() : 'missing';
  const { checkpoint, faults } = await ground.checkpoints.newest();
  const stands = typeof saved !== 'string' && (await standsIn(ground.own, ground.ports.files, saved.head));
  const known: Known = { saved, checkpoint, stands };
  const peers = await peersOf(ground);
  const back = await (peers.length > 0 ? readShared(ground, known, peers) : readAlone(ground, known));
  return { ...back, faults: [...faults, ...back.faults] };
}

async function readAlone<State>(
  ground: Ground<State>,
  { saved, checkpoint, stands }: Known,
): Promise<ReadBack<State>> {
  const floor = Math.max(checkpoint?.size ?? 0, typeof saved === 'string' ? 0 : saved.head.count);
  const promises = new Map<number, Hash>(checkpoint ? [[checkpoint.size, checkpoint.root]] : []);
  const quick =
    typeof saved !== 'string' && stands && ground.store
      ? await goOn(ground, restored(ground, saved, ground.store), promises)
      : null;
  if (quick && !('why' in quick))
    return {
      whole: new Whole(ground, quick.live),
      scan: quick.scan,
      settled: (saved as SavedIndex).head.bytes,
      faults: short(ground.own, quick.scan, floor),
      notices: [],
    };
  const why = quick ?? { shard: 'index', why: typeof saved === 'string' ? saved : 'older' };
  const known = typeof saved === 'string' ? null : saved.head;
  const slow = await fromTheStart(ground, promises, checkpoint?.size ?? 0, known);
  const said = ground.store === null || slow.live.count === 0;
  return {
    whole: new Whole(ground, slow.live),
    scan: slow.scan,
    settled: 0,
    faults: short(ground.own, slow.scan, floor),
    notices: said
      ? []
      : [{ code: 'state-rebuilt', data: { shard: why.shard, why: why.why, events: slow.live.count } }],
  };
}

/** Our branch and the state as they were saved. */
function restored<State>(
  ground: Ground<State>,
  saved: SavedIndex,
  store: StateStore<State>,
): LiveState<State> {
  ground.own.recall(saved.heads);
  return LiveState.saved(ground.ports.folding, store, saved);
}

type Unusable = Pick<ShardUnusable, 'shard' | 'why'>;

async function goOn<State>(
  ground: Ground<State>,
  live: LiveState<State>,
  promises: ReadonlyMap<number, Hash>,
): Promise<{ live: LiveState<State>; scan: Scan } | Unusable> {
  const promised = promises.get(live.head.count);
  if (promised && !sameHash(promised, rootOf(live.head.tree))) return { shard: 'index', why: 'older' };
  const following = new Following(ground, live);
  try {
    const scan = await scanLog({
      ...tailOf(ground),
      from: live.head,
      vouched: 0,
      promises,
      visit: following,
      between: () => following.catchUp(),
    });
    await following.catchUp();
    return { live, scan };
  } catch (error) {
    if (error instanceof ShardUnusable) return error;
    throw error;
  }
}

/** Folds a log's end as it is read. Shards come from the disk, so it does what it saw after each piece. */
class Following<State> implements Visitor {
  readonly #ground: Ground<State>;
  readonly #live: LiveState<State>;
  readonly #notes: Visitor;
  #seen: (() => void | Promise<void>)[] = [];

  constructor(ground: Ground<State>, live: LiveState<State>) {
    this.#ground = ground;
    this.#live = live;
    this.#notes = ground.own.visitor(true);
  }

  line(line: Line): void {
    this.#seen.push(async () => {
      await this.#live.load(this.#ground.ports.folding.shardsTouched(line.event));
      this.#live.foldAhead([line.event]);
      this.#notes.line(line);
    });
  }

  accept(head: LogHead): void {
    this.#seen.push(() => {
      this.#live.advance(head);
      this.#notes.accept(head);
    });
  }

  drop(): void {
    this.#seen.push(() => {
      this.#live.abandon();
      this.#notes.drop();
    });
  }

  async catchUp(): Promise<void> {
    const seen = this.#seen;
    this.#seen = [];
    for (const act of seen) await act();
  }
}

/** Twice when it must: first trusting the newest checkpoint, then, if that was broken, proving every line. */
async function fromTheStart<State>(
  ground: Ground<State>,
  promises: ReadonlyMap<number, Hash>,
  vouched: number,
  known: LogHead | null,
) {
  const { folding } = ground.ports;
  const scanning = { ...tailOf(ground), promises, known };
  const notes = (): Visitor => {
    ground.own.clear();
    return ground.own.visitor(true);
  };
  const trusting = await replay({ ...scanning, vouched }, folding, ground.store, notes());
  if (vouched === 0 || (trusting.scan.faults.length === 0 && trusting.scan.head.count >= vouched))
    return trusting;
  return replay({ ...scanning, vouched: 0 }, folding, ground.store, notes());
}

export function tailOf<State>(ground: Ground<State>) {
  return { files: ground.ports.files, path: ground.log, file: ground.logName, origin: ground.origin };
}

import type { Appended, Incoming, Merged, Taken } from './book.ts';
import { BookError } from './book-error.ts';
import type { BranchLog } from './branch-log.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Ground } from './ground.ts';
import { branchOf } from './lay-ground.ts';
import { linesBetween } from './line-cursor.ts';
import { mendBranch } from './mend.ts';
import { mergeInto } from './merging.ts';
import { Queue } from './queue.ts';
import { orStorage, promiseOf, refusedAt, takeLines, type Refused } from './take.ts';
import { EMPTY_TREE, leafHash, rootOf, sameHash, withLeaf } from './tree.ts';
import type { Whole } from './whole.ts';

const ORIGIN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}-[1-9]\d{0,5}$/;

interface Ports {
  readonly commits: Queue;
  /** Throws where nothing may be written. */
  readonly writable: () => void;
  readonly swapped: (changed: Appended) => void;
  /** Another file stands where our log was. */
  readonly rewritten: () => Promise<void>;
}

/** What comes of others: taken onto the disk, folded, put right. One at a time, beside the commits. */
export class Gathering<State> {
  readonly #ground: Ground<State>;
  readonly #whole: Whole<State>;
  readonly #ports: Ports;
  readonly #queue = new Queue();

  constructor(ground: Ground<State>, whole: Whole<State>, ports: Ports) {
    [this.#ground, this.#whole, this.#ports] = [ground, whole, ports];
  }

  take(incoming: Incoming): Promise<Taken> {
    return this.#queue.run(async () => {
      this.#ports.writable();
      const found = this.#branchFor(incoming);
      if ('kind' in found) return found;
      const promise = promiseOf(this.#ground, found, incoming.note);
      if ('kind' in promise) return promise;
      if (promise.size <= found.head.count) return this.#known(found, promise, incoming.note);
      await this.#admit(found);
      return takeLines(this.#ground, found, promise, incoming);
    });
  }

  merge(): Promise<Merged> {
    return this.#queue.run(() => mergeInto(this.#whole, this.#ports.commits, this.#ports.swapped));
  }

  mend(incoming: Incoming, from: number): Promise<Taken> {
    return this.#queue.run(async () => {
      if (this.#ground.lock === null) throw new BookError('read-only', { dir: this.#ground.ports.dir });
      const found = this.#branchFor(incoming, true);
      if ('kind' in found) return found;
      const promise = promiseOf(this.#ground, found, incoming.note);
      if ('kind' in promise) return promise;
      if (found !== this.#whole.own) return mendBranch(this.#ground, found, promise, incoming, from);
      return this.#ports.commits.run(async () => {
        const taken = await mendBranch(this.#ground, found, promise, incoming, from);
        if (taken.kind === 'taken') await this.#ports.rewritten();
        return taken;
      });
    });
  }

  /** For closing: what is under way is done. */
  settled(): Promise<void> {
    return this.#queue.run(async () => undefined);
  }

  async *lines(origin: string, from: number, to: number): AsyncGenerator<readonly Uint8Array[]> {
    const branch = this.#whole.branches.get(origin);
    if (branch) yield* linesBetween(branch.reading(), from, to);
  }

  #branchFor({ origin, key }: Incoming, own = false): BranchLog | Refused {
    const known = this.#whole.branches.get(origin);
    if (known === this.#whole.own && !own) return refusedAt('note', 0, 'our own');
    if (known) return known.publicKey === key ? known : refusedAt('note', 0, 'of another key than before');
    const { device } = this.#ground.genesis;
    if (!ORIGIN.test(origin) || !/^[0-9a-f]{64}$/.test(key)) return refusedAt('note', 0, 'no origin');
    if (origin === `${device.id}-1` && key !== device.publicKey)
      return refusedAt('note', 0, 'not of the key that the book began with');
    return branchOf(this.#ground, origin, key);
  }

  /** What promises no more than is here must promise the same. */
  async #known(branch: BranchLog, promise: Checkpoint, note: string): Promise<Taken> {
    const { count } = branch.head;
    const root = promise.size === count ? rootOf(branch.head.tree) : await rootAt(branch, promise.size);
    if (!sameHash(root, promise.root))
      return refusedAt('fork', promise.size, 'what was signed is not what is here');
    // The newest word of it, though nothing is new.
    if (promise.size === count && count > 0) {
      const kept = await branch.checkpoints.newestNote();
      if (kept !== note) await orStorage(branch.path, () => branch.checkpoints.keep(count, note));
    }
    return { kind: 'taken', from: count, to: count };
  }

  /** The first of an origin: its key must lie there before its log, or nobody could tell later whose it is. */
  async #admit(branch: BranchLog): Promise<void> {
    if (this.#whole.branches.has(branch.origin)) return;
    const { files } = this.#ground.ports;
    const path = this.#ground.layout.originKey(branch.origin);
    await orStorage(path, () => files.write(path, Buffer.from(`${branch.publicKey}\n`)));
    this.#whole.branches.set(branch.origin, branch);
  }
}

/** The root of the first `size` events, read again. */
async function rootAt(branch: BranchLog, size: number) {
  let tree = EMPTY_TREE;
  for await (const lines of linesBetween(branch.reading(), 0, size))
    for (const line of lines) tree = withLeaf(tree, leafHash(line));
  return rootOf(tree);
}

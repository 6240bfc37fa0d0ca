import { codeOf } from '../platform/disk.ts';
import type { OpenFile } from '../platform/files.ts';
import { BatchJudge } from './batch-judge.ts';
import type { Incoming, Taken } from './book.ts';
import { BookError } from './book-error.ts';
import type { BranchLog } from './branch-log.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { Folding } from './folding.ts';
import type { Ground } from './ground.ts';
import type { Line } from './line.ts';
import type { LogHead } from './log-head.ts';
import { rootOf, sameHash, type Hash } from './tree.ts';
import { fitting, type Visitor } from './visitor.ts';

/** Written so many bytes at a time. */
const PIECE = 1 << 20;
const LINE_BREAK = Buffer.from('\n');

export type Refused = Extract<Taken, { kind: 'refused' }>;

export function refusedAt(why: Refused['why'], seq: number, detail: string): Refused {
  return { kind: 'refused', why, seq, detail };
}

/** What a note promises, if it is a good one of this branch. */
export function promiseOf<State>(
  ground: Ground<State>,
  branch: BranchLog,
  note: string,
): Checkpoint | Refused {
  const checkpoint = readCheckpoint(note, branch.key);
  if (!checkpoint) return refusedAt('note', 0, 'its signature does not verify');
  if (checkpoint.genesis !== ground.genesisDigest) return refusedAt('note', 0, 'of another book');
  return checkpoint;
}

/**
 * Puts lines of another origin behind those that are here: written, judged, synced, then the note that vouches for them is
 * kept. Until then they do not count, and a crash leaves what opening cuts off. Of what is refused nothing stays.
 */
export async function takeLines<State>(
  ground: Ground<State>,
  branch: BranchLog,
  checkpoint: Checkpoint,
  { note, lines }: Pick<Incoming, 'note' | 'lines'>,
): Promise<Taken> {
  const from = branch.head;
  const file = await orStorage(branch.path, () => ground.ports.files.open(branch.path));
  try {
    const taking = new Taking(branch, from, checkpoint, ground.ports.folding);
    await write(file, branch.path, from.bytes, taking, lines);
    const refused = taking.judged();
    if (refused) {
      await orStorage(branch.path, () => cutBack(file, from.bytes));
      return refused;
    }
    await orStorage(branch.path, () => file.sync());
    await orStorage(branch.path, () => branch.checkpoints.keep(checkpoint.size, note));
    taking.keep();
    return { kind: 'taken', from: from.count, to: branch.head.count };
  } catch (error) {
    await cutBack(file, from.bytes).catch(() => undefined);
    throw error;
  } finally {
    await file.close().catch(() => undefined);
  }
}

async function write(
  file: OpenFile,
  path: string,
  at: number,
  taking: Taking,
  lines: Incoming['lines'],
): Promise<void> {
  await orStorage(path, () => cutBack(file, at));
  let held: Uint8Array[] = [];
  let [size, end] = [0, at];
  let writing = Promise.resolve();
  // The disk writes one piece while the next is judged.
  const flush = async (): Promise<void> => {
    await writing;
    const [bytes, start] = [Buffer.concat(held), end];
    [held, size, end] = [[], 0, end + bytes.length];
    writing = orStorage(path, () => file.write(bytes, start));
    writing.catch(() => undefined);
  };
  try {
    for await (const some of lines) {
      for (const line of some) {
        if (!taking.line(line)) break;
        held.push(line, LINE_BREAK);
        size += line.length + 1;
      }
      if (size >= PIECE) await flush();
      if (taking.done) break;
    }
    await flush();
  } finally {
    await writing;
  }
}

async function cutBack(file: OpenFile, length: number): Promise<void> {
  if ((await file.size()) <= length) return;
  await file.cut(length);
  await file.sync();
}

/** Judges the lines that come and remembers what follows from them until they are kept. */
class Taking {
  readonly #judge: BatchJudge;
  readonly #from: LogHead;
  readonly #checkpoint: Checkpoint;
  readonly #beside: ReturnType<BranchLog['beside']>;
  readonly #lamports: { last: number; wrong: number | null };
  #count: number;
  #offset: number;

  constructor(
    branch: BranchLog,
    from: LogHead,
    checkpoint: Checkpoint,
    folding: Pick<Folding<never>, 'fits'>,
  ) {
    [this.#from, this.#checkpoint, this.#beside] = [from, checkpoint, branch.beside()];
    [this.#count, this.#offset] = [from.count, from.bytes];
    this.#lamports = { last: from.lamport, wrong: null };
    this.#judge = new BatchJudge({
      file: branch.file,
      origin: branch.origin,
      from,
      vouched: 0,
      promises: new Map<number, Hash>([[checkpoint.size, checkpoint.root]]),
      visit: this.#compared(fitting(folding, this.#beside.visitor)),
    });
  }

  /** Enough has come. */
  get done(): boolean {
    return this.#count >= this.#checkpoint.size;
  }

  /** Whether it is one of those that the note speaks of. */
  line(bytes: Uint8Array): boolean {
    if (this.done) return false;
    this.#judge.line(bytes, this.#offset);
    this.#count += 1;
    this.#offset += bytes.length + 1;
    return true;
  }

  judged(): Refused | null {
    const { head, faults } = this.#judge.end({ offset: this.#offset, bytes: new Uint8Array() });
    const [fault] = faults;
    const first = this.#from.count;
    if (fault) {
      // All fits but the joint: these are events of a history that left ours.
      const fork =
        fault.why === 'does not name the event before it' && fault.seq === first && faults.length === 1;
      return refusedAt(fork && first > 0 ? 'fork' : 'damaged', fault.seq ?? head.count, fault.why);
    }
    if (this.#lamports.wrong !== null)
      return refusedAt('damaged', this.#lamports.wrong, 'its time goes back');
    if (head.count < this.#checkpoint.size)
      return refusedAt('torn', head.count, `${this.#checkpoint.size} events were signed`);
    return sameHash(this.#checkpoint.root, rootOf(head.tree))
      ? null
      : refusedAt('damaged', head.count - 1, 'not the events that were signed');
  }

  keep(): void {
    this.#beside.keep();
  }

  #compared(visitor: Visitor): Visitor {
    return {
      ...visitor,
      line: (line) => {
        this.#compare(line);
        visitor.line(line);
      },
    };
  }

  /** The order of folding stands on it that times grow, and within an action by one. */
  #compare({ place: { lamport, batch, seq } }: Line): void {
    const { last } = this.#lamports;
    if (batch.index === 0 ? lamport <= last : lamport !== last + 1) this.#lamports.wrong ??= seq;
    this.#lamports.last = lamport;
  }
}

export async function orStorage<Value>(path: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof BookError) throw error;
    throw new BookError('storage', { what: codeOf(error) || String(error), file: path }, error);
  }
}

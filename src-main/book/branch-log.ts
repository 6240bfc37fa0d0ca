import type { Said } from './authority.ts';
import { checkpointName } from './checkpoint.ts';
import { checkpointStore, type CheckpointStore } from './checkpoint-store.ts';
import type { EventPlace } from './event-place.ts';
import type { Authority, Folding } from './folding.ts';
import type { Files } from '../platform/files.ts';
import type { Layout } from './layout.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Line } from './line.ts';
import { EMPTY_LOG, headOf, type LogHead } from './log-head.ts';
import type { ReadingEvents } from './log-reader.ts';
import type { NoteKey } from './note.ts';
import { offsetsOf, type Offsets } from './offsets.ts';
import { Pending } from './pending.ts';
import type { SavedHeads } from './state-store.ts';
import type { Visitor } from './visitor.ts';
import { notesFor } from './visitor.ts';

interface Where {
  readonly files: Files;
  readonly layout: Layout;
  readonly book: string;
  readonly genesis: Digest;
  readonly folding: Pick<Folding<never>, 'authority' | 'mayHaveAuthority'>;
}

/** What is remembered of a log. */
class Remembered {
  /** Where its sound part ends. */
  head: LogHead = EMPTY_LOG;
  /** On the disk and not yet folded. */
  pending = new Pending(0);
  /** What its events say of who may write. */
  said: Said[] = [];
  /** How many events of each other origin its newest event had seen. */
  seen = new Map<string, number>();
}

/** The log of one origin on this disk, ours or a verified copy. */
export class BranchLog extends Remembered {
  readonly origin: string;
  /** Ed25519, 64 hex digits. */
  readonly publicKey: string;
  readonly key: NoteKey;
  readonly path: string;
  /** How faults name it. */
  readonly file: string;
  readonly offsets: Offsets;
  readonly checkpoints: CheckpointStore;
  readonly #where: Where;

  constructor(where: Where, origin: string, publicKey: string) {
    super();
    const { files, layout, book, genesis } = where;
    this.#where = where;
    this.origin = origin;
    this.publicKey = publicKey;
    this.key = { name: checkpointName(book, origin), publicKey: Buffer.from(publicKey, 'hex') };
    this.path = layout.log(origin);
    this.file = `log/${origin}.log`;
    this.offsets = offsetsOf(files, layout.offsets(origin), this.path);
    this.checkpoints = checkpointStore(files, layout.checkpoints(origin), this.key, genesis);
  }

  reading(): ReadingEvents {
    const { path, file, offsets } = this;
    return { files: this.#where.files, path, file, offsets, end: this.head };
  }

  /** Forgets what was read of it. */
  clear(): void {
    this.recall(null);
  }

  /** As it was when the state was saved; as if nothing of it was read where there was none. */
  recall(saved: SavedHeads | null): void {
    const head = saved?.head[this.origin];
    this.head = head === undefined ? EMPTY_LOG : headOf(head);
    this.pending = new Pending(this.head.count);
    this.said = (saved?.said ?? []).filter((said) => said.origin === this.origin);
    this.seen = new Map(Object.entries(saved?.seen ?? {}));
  }

  /** Remembers of its lines what counts once their action does; with `folded`, not as pending: they are folded at once. */
  visitor(folded = false): Visitor {
    return visitorFor(this, notesFor(this.offsets), folded, this.#where.folding);
  }

  /** The same beside, until it is known whether any of it is kept. */
  beside(): { readonly visitor: Visitor; readonly keep: () => void } {
    const beside = new Remembered();
    beside.pending = new Pending(this.head.count);
    beside.head = this.head;
    const offsets: [number, number][] = [];
    const notes = notesFor({ note: (seq, offset) => void offsets.push([seq, offset]) });
    const keep = (): void => {
      for (const [seq, offset] of offsets) this.offsets.note(seq, offset);
      this.pending.append(beside.pending);
      this.said.push(...beside.said);
      for (const [origin, count] of beside.seen) this.seen.set(origin, count);
      this.head = beside.head;
    };
    return { visitor: visitorFor(beside, notes, false, this.#where.folding), keep };
  }
}

function visitorFor(into: Remembered, notes: Visitor, folded: boolean, folding: Where['folding']): Visitor {
  const action = new ActionInHand(into, folded, folding);
  return {
    line: (line) => {
      notes.line(line);
      action.line(line);
    },
    accept: (head) => {
      notes.accept(head);
      action.accept();
      into.head = head;
    },
    drop: () => {
      notes.drop();
      action.drop();
    },
  };
}

/** What follows from the events of one action, which are not kept. */
class ActionInHand {
  readonly #into: Remembered;
  readonly #folded: boolean;
  readonly #folding: Where['folding'];
  #first: EventPlace | null = null;
  #of = 0;
  #hash = '';
  #said: Said[] = [];

  constructor(into: Remembered, folded: boolean, folding: Where['folding']) {
    [this.#into, this.#folded, this.#folding] = [into, folded, folding];
  }

  line(line: Line): void {
    const { origin, seq } = line.place;
    this.#first ??= line.place;
    this.#of += 1;
    this.#hash = line.hash;
    const authority = this.#authorityIn(line);
    if (authority) this.#said.push({ origin, seq, key: this.#first.lamport, authority });
  }

  /** Hardly any event says so, and to ask one it must be parsed. */
  #authorityIn(line: Line): Authority | null {
    const { authority, mayHaveAuthority } = this.#folding;
    return mayHaveAuthority?.(line.place.type) === false ? null : (authority?.(line.event) ?? null);
  }

  accept(): void {
    const { seen, said, pending } = this.#into;
    if (this.#first === null) return;
    const { heads, lamport } = this.#first;
    for (const { origin, seq } of heads) seen.set(origin, Math.max(seen.get(origin) ?? 0, seq + 1));
    said.push(...this.#said);
    if (!this.#folded) pending.add({ of: this.#of, key: lamport, heads, hash: this.#hash });
    this.drop();
  }

  drop(): void {
    [this.#first, this.#of, this.#said] = [null, 0, []];
  }
}

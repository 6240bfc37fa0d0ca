import type { Draft, Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { codeOf } from '../platform/disk.ts';
import { AsOf } from './as-of.ts';
import { getBlob, putBlob } from './blobs.ts';
import type { Appended, Book, Integrity, Notice, Verifying, Workstation } from './book.ts';
import { BookError } from './book-error.ts';
import { signCheckpoint } from './checkpoint.ts';
import { linesOf, type By, type Place } from './envelopes.ts';
import type { Genesis } from './genesis.ts';
import type { Ground } from './ground.ts';
import { ShardUnusable, type LiveState } from './live-state.ts';
import { visitEvents } from './log-reader.ts';
import type { LogWriter } from './log-writer.ts';
import { bytesOf, piecesOf, type Piece } from './long-action.ts';
import { tailOf, type ReadBack } from './read-back.ts';
import { replay } from './replay.ts';
import { Queue } from './queue.ts';
import { BLOCKING, verifyBook } from './verify.ts';
import { notesFor } from './visitor.ts';

/** A checkpoint is signed whenever the log passes a multiple of this. */
const CHECKPOINT_EVERY = 256;
/** The state files are written so long after a commit, or after so many events. */
const SAVE_MS = 2000;
const FLUSH_EVERY = 2048;

/** A book that is open. One `commit` at a time; upkeep (checkpoints, state files) runs beside, one at a time. */
export class OpenedBook<State, Shard extends string> implements Book<State, Shard> {
  readonly #ground: Ground<State>;
  readonly #live: LiveState<State>;
  readonly #asOf: AsOf<State>;
  readonly #commits = new Queue();
  readonly #upkeep = new Queue();
  readonly #notices: Notice[];
  readonly #listeners = new Set<(appended: Appended) => void>();
  #writer: LogWriter | null;
  #integrity: Integrity;
  #saved: number;
  #stopTimer: (() => void) | null = null;
  #closed = false;

  constructor(ground: Ground<State>, back: ReadBack<State>, writer: LogWriter | null) {
    this.#ground = ground;
    this.#live = back.live;
    this.#writer = writer;
    this.#notices = [...back.notices];
    this.#saved = back.live.head.count;
    this.#asOf = new AsOf(ground.ports.folding, (from, to, see) => this.visit(from, to, see));
    const now = { checkedAt: ground.ports.clock.now(), events: this.count() };
    this.#integrity =
      back.faults.length === 0
        ? { kind: 'intact', ...now }
        : { kind: 'damaged', ...now, faults: back.faults };
  }

  get dir(): string {
    return this.#ground.ports.dir;
  }

  get info(): Genesis {
    return this.#ground.genesis;
  }

  get device(): Workstation {
    const { device, genesis, origin, key } = this.#ground;
    return {
      id: device?.id ?? genesis.device.id,
      name: device?.name ?? '',
      origin,
      publicKey: Buffer.from(key.publicKey).toString('hex'),
    };
  }

  get readOnly(): boolean {
    return this.#writer === null;
  }

  notices(): readonly Notice[] {
    return this.#notices;
  }

  state(): State {
    return this.#live.state;
  }

  integrity(): Integrity {
    return this.#integrity;
  }

  count(): number {
    return this.#live.head.count;
  }

  async load(shards: readonly Shard[]): Promise<void> {
    const { folding } = this.#ground.ports;
    try {
      await this.#live.load(shards.flatMap((shard) => folding.filesOf?.(shard) ?? [shard]));
    } catch (error) {
      if (!(error instanceof ShardUnusable)) throw error;
      await this.#foldAnew(error);
    }
  }

  commit(drafts: readonly Draft[], by: By, at?: Instant): Promise<readonly Envelope[]> {
    const now = at ?? this.#ground.ports.clock.now();
    return this.#commits.run(async () => {
      this.#writable();
      if (drafts.length === 0) return [];
      const piece = linesOf(drafts, by, now, this.#place());
      await this.#record([piece]);
      return piece.lines.map((line) => line.event);
    });
  }

  commitMany(drafts: AsyncIterable<Draft>, of: number, by: By, at?: Instant): Promise<Appended> {
    const action = { by, at: at ?? this.#ground.ports.clock.now(), of };
    return this.#commits.run(async () => {
      const appended = await this.#record(piecesOf(drafts, action, this.#place()));
      // So much is not to be read again after a crash, nor kept from a witness until more comes.
      this.#aside(() => this.#sign());
      this.#aside(() => this.#save());
      return appended;
    });
  }

  #place(): Place {
    const { origin, ports } = this.#ground;
    return { origin, random: ports.random, head: this.#live.head };
  }

  /** On the disk first, then in memory, then told. Folded before it is written: should that fail, a bug, it is not recorded. */
  async #record(pieces: AsyncIterable<Piece> | readonly Piece[]): Promise<Appended> {
    const writer = this.#writable();
    const from = this.count();
    const notes = notesFor(this.#ground.offsets);
    let head = this.#live.head;
    const took = (piece: Piece): void => {
      head = piece.head;
      piece.lines.forEach(notes.line);
    };
    try {
      await writer.append(this.#foldedAhead(pieces, took));
    } catch (error) {
      this.#live.abandon();
      throw error;
    }
    this.#live.advance(head);
    notes.accept(head);
    this.#keepUp(from);
    const appended = { from, to: this.count() };
    this.#tell(appended);
    return appended;
  }

  async *#foldedAhead(
    pieces: AsyncIterable<Piece> | readonly Piece[],
    took: (piece: Piece) => void,
  ): AsyncGenerator<Uint8Array> {
    const { shardsTouched } = this.#ground.ports.folding;
    for await (const piece of pieces) {
      const events = piece.lines.map((line) => line.event);
      await this.load([...new Set(events.flatMap(shardsTouched))] as Shard[]);
      this.#live.foldAhead(events);
      took(piece);
      yield bytesOf(piece.lines);
    }
  }

  #writable(): LogWriter {
    const damage =
      this.#integrity.kind === 'damaged' && this.#integrity.faults.find((fault) => BLOCKING.has(fault.code));
    if (damage) throw new BookError('damaged', { file: damage.file, seq: damage.seq, why: damage.why });
    if (this.#writer === null || this.#closed) throw new BookError('read-only', { dir: this.dir });
    return this.#writer;
  }

  #keepUp(before: number): void {
    if (Math.floor(before / CHECKPOINT_EVERY) !== Math.floor(this.count() / CHECKPOINT_EVERY))
      this.#aside(() => this.#sign());
    if (this.count() - this.#saved >= FLUSH_EVERY) {
      this.#saved = this.count();
      this.#aside(() => this.#save());
    }
    // Not set anew at each commit: that would cost more than the events that are then saved twice.
    this.#stopTimer ??= this.#ground.ports.timer.after(SAVE_MS, () => {
      this.#stopTimer = null;
      this.#aside(() => this.#save());
    });
  }

  /** Upkeep can fail without harm to the record: it is said, and tried again at the next occasion. */
  #aside(act: () => Promise<unknown>): void {
    this.#upkeep.run(act).catch((error: unknown) => {
      this.#notices.push({ code: 'upkeep-failed', data: { what: codeOf(error) || String(error) } });
    });
  }

  /** The events are recorded whatever a listener does: its error is thrown where no commit catches it. */
  #tell(appended: Appended): void {
    for (const listener of this.#listeners) {
      try {
        listener(appended);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  async read(from: number, to: number): Promise<readonly Envelope[]> {
    const events: Envelope[] = [];
    await this.visit(from, to, (event) => events.push(event));
    return events;
  }

  visit(from: number, to: number, see: (event: Envelope) => void): Promise<void> {
    const reading = {
      ...tailOf(this.#ground),
      offsets: this.#ground.offsets,
      end: this.#live.head,
    };
    return visitEvents(reading, from, to, see);
  }

  asOf(position: number): Promise<State> {
    return this.#asOf.state(Math.min(position, this.count()));
  }

  async verify(how: Verifying<State> = {}): Promise<Integrity> {
    const integrity = await verifyBook(
      this.#ground,
      this.#live,
      how,
      this.#writer !== null || this.#integrity.kind === 'intact',
    );
    // What opening found stays: a log that lost its end looks whole.
    const lost =
      this.#integrity.kind === 'damaged'
        ? this.#integrity.faults.filter((fault) => fault.code === 'log-short')
        : [];
    const faults = [...lost, ...(integrity.kind === 'damaged' ? integrity.faults : [])];
    const { checkedAt, events } = integrity;
    this.#integrity = faults.length === 0 ? integrity : { kind: 'damaged', checkedAt, events, faults };
    return this.#integrity;
  }

  checkpoint(): Promise<string> {
    return this.#upkeep.run(() => this.#sign());
  }

  async #sign(): Promise<string> {
    this.#writable();
    const { device, genesisDigest, key, checkpoints } = this.#ground;
    if (device === null) throw new BookError('read-only', { dir: this.dir });
    const { tree } = this.#live.head;
    const note = signCheckpoint(tree, genesisDigest, key.name, device.signer);
    await checkpoints.keep(tree.size, note);
    return note;
  }

  putBlob(bytes: Uint8Array): Promise<Digest> {
    if (this.readOnly || this.#closed) return Promise.reject(new BookError('read-only', { dir: this.dir }));
    return putBlob(this.#ground.ports.files, this.#ground.layout, bytes);
  }

  getBlob(digest: Digest): Promise<Uint8Array | null> {
    return getBlob(this.#ground.ports.files, this.#ground.layout, digest);
  }

  onAppend(listener: (appended: Appended) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async announce(address: string, token: string): Promise<void> {
    await this.#ground.lock?.announce(address, token);
  }

  flush(): Promise<void> {
    return this.#upkeep.run(() => this.#save());
  }

  async #save(): Promise<void> {
    if (this.#writer === null || this.#integrity.kind === 'damaged') return;
    const count = this.count();
    await this.#ground.offsets.flush();
    await this.#live.save();
    this.#saved = count;
  }

  /** A saved shard was missing or not ours: the log tells it all again, whatever is committed meanwhile. */
  async #foldAnew({ shard, why }: ShardUnusable): Promise<void> {
    for (;;) {
      const { head } = this.#live;
      const { folding } = this.#ground.ports;
      const { live, scan } = await replay(
        { ...tailOf(this.#ground), until: head.bytes, vouched: 0, known: head },
        folding,
        this.#ground.store,
      );
      if (live.head.count < head.count)
        throw new BookError('damaged', {
          file: this.#ground.logName,
          seq: scan.faults[0]?.seq ?? live.head.count,
        });
      if (head !== this.#live.head) continue;
      this.#live.become(live);
      this.#notices.push({ code: 'state-rebuilt', data: { shard, why, events: head.count } });
      return;
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#stopTimer?.();
    await this.#commits.run(async () => {
      this.#closed = true;
    });
    try {
      await this.#upkeep.run(() => this.#settle());
    } finally {
      await this.#writer?.close();
      this.#writer = null;
      await this.#ground.lock?.release();
    }
  }

  async #settle(): Promise<void> {
    if (this.#writer === null || this.#integrity.kind === 'damaged') return;
    const { tree } = this.#live.head;
    const { device, genesisDigest, key, checkpoints } = this.#ground;
    if (device && tree.size > 0)
      await checkpoints.keep(tree.size, signCheckpoint(tree, genesisDigest, key.name, device.signer));
    await this.#save();
  }
}

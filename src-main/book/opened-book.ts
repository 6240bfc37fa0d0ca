import type { Draft, Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { codeOf } from '../platform/disk.ts';
import { deriveKey } from '../platform/sha256.ts';
import { AsOf } from './as-of.ts';
import { getBlob, putBlob } from './blobs.ts';
import type {
  Appended,
  Book,
  Branch,
  Incoming,
  Integrity,
  Merged,
  Notice,
  Taken,
  Verifying,
  Workstation,
} from './book.ts';
import { BookError } from './book-error.ts';
import { linesOf, type By, type Place } from './envelopes.ts';
import { Gathering } from './gathering.ts';
import type { BookDevice, Genesis } from './genesis.ts';
import type { Ground } from './ground.ts';
import { LiveState, ShardUnusable } from './live-state.ts';
import { visitEvents } from './log-reader.ts';
import { openLogWriter, type LogWriter } from './log-writer.ts';
import { bytesOf, piecesOf, type Piece } from './long-action.ts';
import { Past } from './past.ts';
import { visitPlaces } from './places.ts';
import { tailOf, type ReadBack } from './read-back.ts';
import { replay } from './replay.ts';
import { Queue } from './queue.ts';
import { foldOn } from './refold.ts';
import { Upkeep } from './upkeep.ts';
import { blocks, verifyBook } from './verify.ts';
import type { Whole } from './whole.ts';

/** A book that is open. One action at a time is recorded; upkeep (checkpoints, state files) runs beside. */
export class OpenedBook<State, Shard extends string> implements Book<State, Shard> {
  readonly #ground: Ground<State>;
  readonly #live: LiveState<State>;
  readonly #whole: Whole<State>;
  readonly #gathering: Gathering<State>;
  readonly #past: Past<State>;
  readonly #asOf: AsOf<State>;
  readonly #commits = new Queue();
  readonly #upkeep: Upkeep<State>;
  readonly #notices: Notice[];
  readonly #listeners = new Set<(appended: Appended) => void>();
  #writer: LogWriter | null;
  #integrity: Integrity;
  #closed = false;

  constructor(ground: Ground<State>, back: ReadBack<State>, writer: LogWriter | null) {
    this.#ground = ground;
    this.#whole = back.whole;
    this.#live = back.whole.live;
    this.#writer = writer;
    this.#notices = [...back.notices];
    this.#upkeep = new Upkeep(ground, back.whole, {
      sign: () => void this.#writable(),
      save: () => this.#writer !== null && this.#integrity.kind !== 'damaged',
    });
    this.#asOf = new AsOf(ground.ports.folding, (from, to, see) => this.visit(from, to, see));
    this.#past = new Past(back.whole, this.#asOf, ground.ports.folding);
    this.#gathering = new Gathering(ground, back.whole, {
      commits: this.#commits,
      writable: () => this.#mayTake(),
      swapped: (changed) => this.#swapped(changed),
      rewritten: (act) => this.#rewritten(act),
    });
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
      incarnation: device?.incarnation ?? 1,
    };
  }

  get readOnly(): boolean {
    return this.#writer === null;
  }

  notices(): readonly Notice[] {
    return [...this.#notices, ...this.#upkeep.notices()];
  }

  state(): State {
    return this.#live.state;
  }

  integrity(): Integrity {
    return this.#integrity;
  }

  count(): number {
    return this.#live.count;
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
      this.#upkeep.atOnce();
      return appended;
    });
  }

  #place(): Place {
    const { origin, ports } = this.#ground;
    const { heads, lamport } = { heads: this.#whole.heads(), lamport: this.#whole.lamport };
    return { origin, random: ports.random, head: this.#live.head, heads, lamport };
  }

  /** On the disk first, then in memory, then told. Folded before it is written: should that fail, a bug, it is not recorded. */
  async #record(pieces: AsyncIterable<Piece> | readonly Piece[]): Promise<Appended> {
    const writer = this.#writable();
    const [from, before] = [this.count(), this.#live.head.count];
    const remembered = this.#whole.own.visitor(true);
    const says = this.#whole.own.said.length;
    let [head, lamport] = [this.#live.head, 0];
    const took = (piece: Piece): void => {
      head = piece.head;
      lamport ||= piece.lines[0]?.event.lamport ?? 0;
      piece.lines.forEach((line) => remembered.line(line));
    };
    try {
      await writer.append(this.#foldedAhead(pieces, took));
    } catch (error) {
      this.#live.abandon();
      throw error;
    }
    this.#live.advance(head);
    remembered.accept(head);
    this.#whole.recorded(lamport, head.count - before);
    this.#upkeep.keepUp(before, head.count);
    const appended = { from, to: this.count() };
    this.#tell(appended);
    if (this.#whole.shared && this.#whole.own.said.length > says) this.#mergeAside();
    return appended;
  }

  /** Who may write has changed, and so what counts. */
  #mergeAside(): void {
    this.#gathering.merge().catch((error: unknown) => {
      this.#notices.push({ code: 'upkeep-failed', data: { what: codeOf(error) || String(error) } });
    });
  }

  async *#foldedAhead(
    pieces: AsyncIterable<Piece> | readonly Piece[],
    took: (piece: Piece) => void,
  ): AsyncGenerator<Uint8Array> {
    const { folding } = this.#ground.ports;
    for await (const piece of pieces) {
      const events = piece.lines.map((line) => line.event);
      await this.load([...new Set(events.flatMap((event) => folding.shardsTouched(event)))] as Shard[]);
      this.#live.foldAhead(events);
      took(piece);
      yield bytesOf(piece.lines);
    }
  }

  #writable(): LogWriter {
    const damage =
      this.#integrity.kind === 'damaged' &&
      this.#integrity.faults.find((fault) => blocks(fault, this.#ground.own));
    if (damage) throw new BookError('damaged', { file: damage.file, seq: damage.seq, why: damage.why });
    if (this.#writer === null || this.#closed) throw new BookError('read-only', { dir: this.dir });
    return this.#writer;
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

  visit(
    from: number,
    to: number,
    see: (event: Envelope) => void,
    which?: (index: number) => boolean,
  ): Promise<void> {
    const { order, own, logs } = this.#whole;
    return order.plain
      ? visitEvents({ ...own.reading(), end: this.#live.head }, from, to, see, which)
      : visitPlaces(order, logs, from, to, (event) => see(event), which);
  }

  asOf(position: number): Promise<State> {
    return this.#asOf.state(Math.min(position, this.count()));
  }

  past(index: number): Promise<{ readonly state: State; readonly count: number }> {
    return this.#past.of(index);
  }

  branches(): readonly Branch[] {
    return this.#whole.list();
  }

  lines(origin: string, from: number, to: number): AsyncIterable<readonly Uint8Array[]> {
    return this.#gathering.lines(origin, from, to);
  }

  async note(origin: string): Promise<string | null> {
    if (origin === this.#ground.origin && this.#ground.device) return this.#upkeep.signed([]);
    return (await this.#whole.branches.get(origin)?.checkpoints.newestNote()) ?? null;
  }

  take(incoming: Incoming): Promise<Taken> {
    return this.#gathering.take(incoming);
  }

  merge(): Promise<Merged> {
    return this.#gathering.merge();
  }

  mend(incoming: Incoming, from: number): Promise<Taken> {
    return this.#gathering.mend(incoming, from);
  }

  placeOf(origin: string, seq: number): number | null {
    return this.#whole.order.placeOf(origin, seq);
  }

  /** Others' events came in, or who counts has changed. */
  #swapped(changed: Appended): void {
    this.#asOf.dropFrom(changed.from);
    this.#upkeep.saveSoon();
    this.#tell(changed);
  }

  /** Another file stands where our log was: it is written through a descriptor of its own. */
  async #rewritten(act: () => Promise<Taken>): Promise<Taken> {
    const taken = await act();
    if (this.#writer === null || taken.kind === 'refused') return taken;
    await this.#writer.close();
    const { path, head } = this.#whole.own;
    this.#writer = await openLogWriter(this.#ground.ports.files, path, head.bytes, head.bytes);
    return taken;
  }

  #mayTake(): void {
    if (this.#writer === null || this.#closed) {
      // Our own damage holds up our own events alone.
      const damaged = this.#ground.lock !== null && !this.#closed && this.#integrity.kind === 'damaged';
      if (!damaged) throw new BookError('read-only', { dir: this.dir });
    }
  }

  async verify(how: Verifying<State> = {}): Promise<Integrity> {
    const integrity = await verifyBook(
      this.#ground,
      this.#whole,
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
    return this.#upkeep.sign();
  }

  async checkpointWith(extension: readonly string[]): Promise<string> {
    this.#writable();
    return this.#upkeep.signed(extension);
  }

  sign(bytes: Uint8Array): Uint8Array {
    return this.#secret().signer.sign(bytes);
  }

  derive(purpose: string): Uint8Array {
    return deriveKey(this.#secret().seed, this.#ground.genesis.id, purpose);
  }

  #secret(): BookDevice {
    const { device } = this.#ground;
    if (device === null) throw new BookError('read-only', { dir: this.dir });
    return device;
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
    return this.#upkeep.save();
  }

  /** A saved shard was missing or not ours: the logs tell it all again, whatever is committed meanwhile. */
  async #foldAnew({ shard, why }: ShardUnusable): Promise<void> {
    for (;;) {
      const { order } = this.#whole;
      const { length } = order;
      const live = await this.#foldedAnew();
      if (order !== this.#whole.order || length !== order.length) continue;
      this.#live.become(live, true, this.#live.head);
      this.#notices.push({ code: 'state-rebuilt', data: { shard, why, events: length } });
      return;
    }
  }

  async #foldedAnew(): Promise<LiveState<State>> {
    const { order, own } = this.#whole;
    const { head } = this.#live;
    const { folding } = this.#ground.ports;
    if (!order.plain) {
      const live = LiveState.empty(folding, this.#ground.store);
      live.keepMoments();
      await foldOn(this.#ground, live, order, this.#whole.logs);
      return live;
    }
    const { live, scan } = await replay(
      { ...tailOf(this.#ground), until: head.bytes, vouched: 0, known: head },
      folding,
      this.#ground.store,
    );
    if (live.head.count < head.count)
      throw new BookError('damaged', { file: own.file, seq: scan.faults[0]?.seq ?? live.head.count });
    return live;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#upkeep.stop();
    await this.#commits.run(async () => {
      this.#closed = true;
    });
    try {
      await this.#upkeep.settle();
    } finally {
      await this.#writer?.close();
      this.#writer = null;
      await this.#ground.lock?.release();
    }
  }
}

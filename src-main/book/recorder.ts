import type { Draft, Envelope } from '../../shared/events/envelope.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Appended, Notice } from './book.ts';
import { BookError } from './book-error.ts';
import { linesOf, type By, type Place } from './envelopes.ts';
import type { Ground } from './ground.ts';
import type { Health } from './health.ts';
import { LiveState, ShardUnusable } from './live-state.ts';
import { openLogWriter, type LogWriter } from './log-writer.ts';
import { bytesOf, piecesOf, type Piece } from './long-action.ts';
import type { Queue } from './queue.ts';
import { tailOf } from './read-back.ts';
import { foldOn } from './refold.ts';
import { replay } from './replay.ts';
import type { Whole } from './whole.ts';

interface Ports<State> {
  readonly ground: Ground<State>;
  readonly whole: Whole<State>;
  readonly health: Health<State>;
  readonly commits: Queue;
  readonly said: (notice: Notice) => void;
  /** After an action of our own: its places, how long our log was, and whether it says who may write. */
  readonly recorded: (appended: Appended, before: number, authority: boolean) => void;
}

/** Records our own actions, one at a time. */
export class Recorder<State> {
  readonly #ports: Ports<State>;
  #writer: LogWriter | null;
  #closed = false;

  constructor(ports: Ports<State>, writer: LogWriter | null) {
    [this.#ports, this.#writer] = [ports, writer];
  }

  get readOnly(): boolean {
    return this.#writer === null;
  }

  get closed(): boolean {
    return this.#closed;
  }

  async load(shards: readonly string[]): Promise<void> {
    const { whole, ground } = this.#ports;
    const { folding } = ground.ports;
    try {
      await whole.live.load(shards.flatMap((shard) => folding.filesOf?.(shard) ?? [shard]));
    } catch (error) {
      if (!(error instanceof ShardUnusable)) throw error;
      await this.#foldAnew(error);
    }
  }

  commit(drafts: readonly Draft[], by: By, at?: Instant): Promise<readonly Envelope[]> {
    const now = at ?? this.#ports.ground.ports.clock.now();
    return this.#ports.commits.run(async () => {
      this.writable();
      if (drafts.length === 0) return [];
      const piece = linesOf(drafts, by, now, this.#place());
      await this.#record([piece]);
      return piece.lines.map((line) => line.event);
    });
  }

  commitMany(drafts: AsyncIterable<Draft>, of: number, by: By, at?: Instant): Promise<Appended> {
    const action = { by, at: at ?? this.#ports.ground.ports.clock.now(), of };
    return this.#ports.commits.run(() => this.#record(piecesOf(drafts, action, this.#place())));
  }

  /** Throws where nothing may be recorded. */
  writable(): LogWriter {
    const { health, ground } = this.#ports;
    const { blocking } = health;
    if (blocking)
      throw new BookError('damaged', { file: blocking.file, seq: blocking.seq, why: blocking.why });
    if (this.#writer === null || this.#closed) throw new BookError('read-only', { dir: ground.ports.dir });
    return this.#writer;
  }

  /** Another file stands where our log was: it is written through a descriptor of its own. */
  async reopen(): Promise<void> {
    if (this.#writer === null) return;
    await this.#writer.close();
    const { whole, ground } = this.#ports;
    const { path, head } = whole.own;
    this.#writer = await openLogWriter(ground.ports.files, path, head.bytes, head.bytes);
  }

  /** After the action under way none is taken any more. */
  stop(): Promise<void> {
    return this.#ports.commits.run(async () => {
      this.#closed = true;
    });
  }

  async close(): Promise<void> {
    await this.#writer?.close();
    this.#writer = null;
  }

  #place(): Place {
    const { ground, whole } = this.#ports;
    const { random } = ground.ports;
    const { heads, lamport } = { heads: whole.heads(), lamport: whole.lamport };
    return { origin: ground.origin, random, head: whole.live.head, heads, lamport };
  }

  /** On the disk first, then in memory, then told. Folded before it is written: should that fail, a bug, it is not recorded. */
  async #record(pieces: AsyncIterable<Piece> | readonly Piece[]): Promise<Appended> {
    const writer = this.writable();
    const { live, own } = this.#ports.whole;
    const [from, before, says] = [live.count, live.head.count, own.said.length];
    const remembered = own.visitor(true);
    let [head, key] = [live.head, 0];
    const took = (piece: Piece): void => {
      head = piece.head;
      key ||= piece.lines[0]?.place.lamport ?? 0;
      piece.lines.forEach((line) => remembered.line(line));
    };
    try {
      await writer.append(this.#foldedAhead(pieces, took));
    } catch (error) {
      live.abandon();
      throw error;
    }
    live.advance(head);
    remembered.accept(head);
    this.#ports.whole.recorded(key, head.count - before);
    const appended = { from, to: live.count };
    this.#ports.recorded(appended, before, own.said.length > says);
    return appended;
  }

  async *#foldedAhead(
    pieces: AsyncIterable<Piece> | readonly Piece[],
    took: (piece: Piece) => void,
  ): AsyncGenerator<Uint8Array> {
    const { ground, whole } = this.#ports;
    const { folding } = ground.ports;
    for await (const piece of pieces) {
      const events = piece.lines.map((line) => line.event);
      await this.load([...new Set(events.flatMap((event) => folding.shardsTouched(event)))]);
      whole.live.foldAhead(events);
      took(piece);
      yield bytesOf(piece.lines);
    }
  }

  /** A saved shard was missing or not ours: the logs tell it all again, whatever is committed meanwhile. */
  async #foldAnew({ shard, why }: ShardUnusable): Promise<void> {
    const { whole, said } = this.#ports;
    for (;;) {
      const { order } = whole;
      const { length } = order;
      const live = await this.#foldedAnew();
      if (order !== whole.order || length !== order.length) continue;
      whole.live.become(live, true, whole.live.head);
      said({ code: 'state-rebuilt', data: { shard, why, events: length } });
      return;
    }
  }

  async #foldedAnew(): Promise<LiveState<State>> {
    const { ground, whole } = this.#ports;
    const { order, own, logs } = whole;
    const { head } = whole.live;
    const { folding } = ground.ports;
    if (!order.plain) {
      const live = LiveState.empty(folding, ground.store);
      live.keepMoments();
      await foldOn(ground, live, order, logs);
      return live;
    }
    const { live, scan } = await replay(
      { ...tailOf(ground), until: head.bytes, vouched: 0, known: head },
      folding,
      ground.store,
    );
    if (live.head.count < head.count)
      throw new BookError('damaged', { file: own.file, seq: scan.faults[0]?.seq ?? live.head.count });
    return live;
  }
}

import { canonical } from '../../shared/kernel/canonical.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import type { Json } from '../../shared/kernel/json.ts';
import { INDEX, type Folding } from './folding.ts';
import { EMPTY_LOG, type LogHead } from './log-head.ts';
import type { SavedIndex, ShardMarks, StateStore, WhyRebuilt } from './state-store.ts';

/** Thrown by `load` when a saved shard is of no use: the state must be folded from the log. */
export class ShardUnusable extends Error {
  readonly shard: string;
  readonly why: WhyRebuilt;

  constructor(shard: string, why: WhyRebuilt) {
    super(`${shard}: ${why}`);
    this.shard = shard;
    this.why = why;
  }
}

/** The fold of the log in memory, with only the shards that somebody wanted, and what the disk lacks of it. */
export class LiveState<State> {
  readonly #folding: Folding<State>;
  readonly #store: StateStore<State> | null;
  #state: State;
  #head: LogHead;
  #marks: ShardMarks;
  /** Shards with a file whose content is not in memory. */
  #absent: Set<string>;
  #dirty = new Map<string, number>();
  /** What is being recorded, and not yet so. */
  #ahead: { readonly state: State; readonly dirty: ReadonlyMap<string, number> } | null = null;

  private constructor(
    folding: Folding<State>,
    store: StateStore<State> | null,
    state: State,
    head: LogHead,
    marks: ShardMarks,
    absent: Set<string>,
  ) {
    [this.#folding, this.#store, this.#state, this.#head, this.#marks, this.#absent] = [
      folding,
      store,
      state,
      head,
      marks,
      absent,
    ];
  }

  /** The state of an empty log, to be folded. */
  static empty<State>(folding: Folding<State>, store: StateStore<State> | null): LiveState<State> {
    return new LiveState(folding, store, folding.empty, EMPTY_LOG, new Map(), new Set());
  }

  static saved<State>(
    folding: Folding<State>,
    store: StateStore<State>,
    index: SavedIndex,
  ): LiveState<State> {
    const state = folding.withShard(folding.empty, INDEX, index.data);
    return new LiveState(folding, store, state, index.head, index.marks, new Set(index.marks.keys()));
  }

  get state(): State {
    return this.#state;
  }

  get head(): LogHead {
    return this.#head;
  }

  /** The state with what is being recorded. */
  get ahead(): State {
    return this.#ahead?.state ?? this.#state;
  }

  /** Every shard that has content, and those of them in memory. */
  shards(): { readonly all: readonly string[]; readonly loaded: readonly string[] } {
    const all = [...new Set([INDEX, ...this.#marks.keys(), ...this.#dirty.keys()])].sort();
    return { all, loaded: all.filter((shard) => !this.#absent.has(shard)) };
  }

  /** Brings shards into memory. Throws `ShardUnusable`. */
  async load(shards: readonly string[]): Promise<void> {
    for (const shard of shards) {
      const mac = this.#marks.get(shard)?.mac;
      if (!this.#absent.has(shard) || mac === undefined) continue;
      const read = await (this.#store as StateStore<State>).readShard(shard, mac);
      // Somebody else may have brought it meanwhile, and an event changed it.
      if (!this.#absent.has(shard)) continue;
      if (typeof read === 'string') throw new ShardUnusable(shard, read);
      this.#bring(shard, read.data);
    }
  }

  /** The JSON text in the file of a shard that is not in memory; empty when unusable, `null` when it has moved on. */
  async savedText(shard: string, head: LogHead): Promise<string | null> {
    const mark = this.#marks.get(shard);
    if (!this.#absent.has(shard) || !mark || mark.seen > head.count) return null;
    const read = await this.#store?.readShard(shard, mark.mac);
    return typeof read === 'object' ? canonical(read.data) : '';
  }

  /** Neither the state nor what is being recorded had it, and no event of theirs touched it. */
  #bring(shard: string, json: Json): void {
    this.#state = this.#folding.withShard(this.#state, shard, json);
    if (this.#ahead)
      this.#ahead = { ...this.#ahead, state: this.#folding.withShard(this.#ahead.state, shard, json) };
    this.#absent.delete(shard);
  }

  /** Folds on what is being recorded; nothing shows before `advance`. The shards of the events are loaded. */
  foldAhead(events: readonly Envelope[]): void {
    const dirty = new Map(this.#ahead?.dirty);
    const state = events.reduce((now, event) => this.#folding.fold(now, event), this.ahead);
    for (const event of events)
      for (const shard of [INDEX, ...this.#folding.shardsTouched(event)]) dirty.set(shard, event.seq + 1);
    this.#ahead = { state, dirty };
  }

  /** What was folded ahead is on the disk, up to `head`. */
  advance(head: LogHead): void {
    this.#state = this.ahead;
    this.#head = head;
    for (const [shard, seen] of this.#ahead?.dirty ?? []) this.#dirty.set(shard, seen);
    this.#ahead = null;
  }

  /** What was folded ahead has not happened. */
  abandon(): void {
    this.#ahead = null;
  }

  /** Takes the place of what it held: `other` is folded from the log to the same head. */
  become(other: LiveState<State>): void {
    for (const shard of this.#absent) this.#bring(shard, this.#folding.shardJson(other.#state, shard));
    this.#state = other.#state;
    this.#head = other.#head;
    this.#marks = other.#marks;
    this.#absent = other.#absent;
    this.#dirty = other.#dirty;
  }

  /** Writes what the files lack. */
  async save(): Promise<void> {
    if (!this.#store || this.#dirty.size === 0) return;
    const [state, dirty] = [this.#state, this.#dirty];
    this.#dirty = new Map();
    try {
      this.#marks = await this.#store.save(
        this.#head,
        (shard) => this.#folding.shardJson(state, shard),
        dirty,
        this.#marks,
      );
    } catch (error) {
      this.#dirty = new Map([...dirty, ...this.#dirty]);
      throw error;
    }
  }
}

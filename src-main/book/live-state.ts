import { canonical } from '../../shared/kernel/canonical.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import type { Json } from '../../shared/kernel/json.ts';
import { INDEX, type Folding } from './folding.ts';
import { EMPTY_LOG, type LogHead } from './log-head.ts';
import type { Ledger, SavedIndex, ShardMarks, StateStore, WhyRebuilt } from './state-store.ts';

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

/** A state that is remembered, to fold on from it should earlier events of others come in. */
interface Moment<State> {
  readonly count: number;
  readonly state: State;
  readonly absent: ReadonlySet<string>;
}

/** A moment is remembered after so many events. */
const MOMENT = 32;

/** The fold of all events in memory, with only the shards that somebody wanted, and what the disk lacks of it. */
export class LiveState<State> {
  readonly #folding: Folding<State>;
  readonly #store: StateStore<State> | null;
  #state: State;
  #head: LogHead;
  #count: number;
  #marks: ShardMarks;
  /** Shards with a file whose content is not in memory. */
  #absent: Set<string>;
  #dirty = new Map<string, number>();
  /** What is being recorded, and not yet so. */
  #ahead: Ahead<State> | null = null;
  /** Oldest first; `null` while nobody else writes to the book. */
  #moments: Moment<State>[] | null = null;
  /** Files that tell of later events are of no use: this is folded another way from here on. */
  #since = Infinity;
  #era = 0;

  private constructor(
    folding: Folding<State>,
    store: StateStore<State> | null,
    from: Moment<State> & { readonly head: LogHead; readonly marks: ShardMarks },
  ) {
    [this.#folding, this.#store] = [folding, store];
    [this.#state, this.#head, this.#count] = [from.state, from.head, from.count];
    [this.#marks, this.#absent] = [from.marks, new Set(from.absent)];
  }

  /** The state of no events, to be folded. */
  static empty<State>(folding: Folding<State>, store: StateStore<State> | null): LiveState<State> {
    const nothing = {
      state: folding.empty,
      head: EMPTY_LOG,
      count: 0,
      marks: new Map(),
      absent: new Set<string>(),
    };
    return new LiveState(folding, store, nothing);
  }

  static saved<State>(
    folding: Folding<State>,
    store: StateStore<State>,
    index: SavedIndex,
  ): LiveState<State> {
    const state = folding.withShard(folding.empty, INDEX, index.data);
    const { head, marks, count } = index;
    return new LiveState(folding, store, { state, head, count, marks, absent: new Set(marks.keys()) });
  }

  get state(): State {
    return this.#state;
  }

  /** The end of our own log. */
  get head(): LogHead {
    return this.#head;
  }

  /** How many events are folded, of all origins. */
  get count(): number {
    return this.#count;
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
      const mark = this.#marks.get(shard);
      if (!this.#absent.has(shard) || mark === undefined) continue;
      if (mark.seen > this.#since) throw new ShardUnusable(shard, 'older');
      const read = await (this.#store as StateStore<State>).readShard(shard, mark.mac);
      // Somebody else may have brought it meanwhile, and an event changed it.
      if (!this.#absent.has(shard)) continue;
      if (typeof read === 'string') throw new ShardUnusable(shard, read);
      this.#bring(shard, read.data, mark.seen);
    }
  }

  /** The JSON text in the file of a shard that is not in memory; empty when unusable, `null` when it has moved on. */
  async savedText(shard: string, count: number): Promise<string | null> {
    const mark = this.#marks.get(shard);
    if (!this.#absent.has(shard) || !mark || mark.seen > count) return null;
    const read = await this.#store?.readShard(shard, mark.mac);
    return typeof read === 'object' ? canonical(read.data) : '';
  }

  /** Neither the state nor what is being recorded had it, and no event touched it since there were `seen`. */
  #bring(shard: string, json: Json, seen: number): void {
    this.#state = this.#folding.withShard(this.#state, shard, json);
    if (this.#ahead)
      this.#ahead = { ...this.#ahead, state: this.#folding.withShard(this.#ahead.state, shard, json) };
    this.#absent.delete(shard);
    this.#moments =
      this.#moments?.map((moment) => {
        if (moment.count < seen || !moment.absent.has(shard)) return moment;
        const absent = new Set([...moment.absent].filter((each) => each !== shard));
        return { ...moment, state: this.#folding.withShard(moment.state, shard, json), absent };
      }) ?? null;
  }

  /** Folds on what is being recorded; nothing shows before `advance`. The shards of the events are loaded. */
  foldAhead(events: readonly Envelope[]): void {
    const dirty = new Map(this.#ahead?.dirty);
    const state = events.reduce((now, event) => this.#folding.fold(now, event), this.ahead);
    let count = this.#ahead?.count ?? this.#count;
    for (const event of events) {
      count += 1;
      for (const shard of [INDEX, ...this.#folding.shardsTouched(event)]) dirty.set(shard, count);
    }
    this.#ahead = { state, dirty, count };
  }

  /** What was folded ahead counts; our own log ends at `head`. */
  advance(head: LogHead = this.#head): void {
    const before = this.#count;
    this.#state = this.ahead;
    this.#count = this.#ahead?.count ?? this.#count;
    this.#head = head;
    for (const [shard, seen] of this.#ahead?.dirty ?? []) this.#dirty.set(shard, seen);
    this.#ahead = null;
    if (Math.floor(before / MOMENT) !== Math.floor(this.#count / MOMENT)) this.#remember();
  }

  /** What was folded ahead has not happened. */
  abandon(): void {
    this.#ahead = null;
  }

  /** From now on some earlier states are remembered: others write to the book too. */
  keepMoments(): void {
    if (this.#moments !== null) return;
    this.#moments = [];
    this.#remember();
  }

  #remember(): void {
    if (this.#moments === null) return;
    const moment = { count: this.#count, state: this.#state, absent: new Set(this.#absent) };
    this.#moments = thinned([...this.#moments, moment], this.#count);
  }

  /**
   * The newest remembered state of at most `count` events, to be folded on another way; `null` when there is none. What
   * this has to write it has too when `whole`, else only what it will itself touch.
   */
  since(count: number, whole = false): LiveState<State> | null {
    const now = { count: this.#count, state: this.#state, absent: this.#absent };
    const moments = [...(this.#moments ?? []), now].filter((moment) => moment.count <= count);
    const moment = moments.at(-1);
    if (moment === undefined) return null;
    const since = new LiveState(this.#folding, this.#store, {
      ...moment,
      head: this.#head,
      marks: this.#marks,
    });
    since.#moments = moments;
    since.#since = Math.min(this.#since, moment.count);
    if (whole) since.#dirty = new Map(this.#dirty);
    return since;
  }

  /**
   * Takes the place of what it held. `other` is folded from the first event when `whole`; else from a state that this
   * remembered, and what it did not touch is as it was.
   */
  become(other: LiveState<State>, whole: boolean, head: LogHead): void {
    if (whole)
      for (const shard of this.#absent) this.#bring(shard, this.#folding.shardJson(other.#state, shard), 0);
    else
      for (const shard of [...other.#absent].filter((each) => !this.#absent.has(each)))
        other.#bring(
          shard,
          this.#folding.shardJson(this.#state, shard),
          this.#marks.get(shard)?.seen ?? Infinity,
        );
    [this.#state, this.#head, this.#count, this.#absent] = [other.#state, head, other.#count, other.#absent];
    this.#marks = whole ? new Map() : this.#marks;
    this.#dirty = whole ? other.#dirty : new Map([...this.#dirty, ...other.#dirty]);
    this.#moments = this.#moments && (other.#moments ?? []);
    this.#era += whole ? 1 : 0;
  }

  /** Writes what the files lack; `ledger` is asked at the very moment whose state is written. */
  async save(ledger: () => Ledger): Promise<void> {
    if (!this.#store || this.#dirty.size === 0) return;
    const [state, dirty, era, told] = [this.#state, this.#dirty, this.#era, ledger()];
    this.#dirty = new Map();
    try {
      await told.flush();
      const marks = await this.#store.save(
        told.head,
        (shard) => this.#folding.shardJson(state, shard),
        dirty,
        this.#marks,
      );
      // Folded anew meanwhile: everything is to be written again, and what was not touched any more must go.
      if (era === this.#era) this.#marks = marks;
    } catch (error) {
      if (era === this.#era) this.#dirty = new Map([...dirty, ...this.#dirty]);
      throw error;
    }
  }
}

interface Ahead<State> {
  readonly state: State;
  readonly dirty: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Close together where it is recent, far apart where it is long ago. */
function thinned<Kept extends { readonly count: number }>(moments: readonly Kept[], end: number): Kept[] {
  const kept: Kept[] = [];
  for (const [index, moment] of moments.entries()) {
    const [before, after] = [kept.at(-1), moments[index + 1]];
    const wide = !before || !after || after.count - before.count > (end - after.count) / 2;
    if (wide) kept.push(moment);
  }
  return kept;
}

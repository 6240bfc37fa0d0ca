import type { Draft, Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { By } from './envelopes.ts';
import type { Integrity, Notice } from './fault.ts';
import type { Genesis } from './genesis.ts';

export type { By } from './envelopes.ts';
export type { Fault, Integrity, Notice } from './fault.ts';

/** How far a verification is: of `log` in bytes, of `blobs` in files so far. The log may be read twice if it is damaged. */
export interface Progress {
  readonly stage: 'log' | 'blobs';
  readonly done: number;
  readonly total: number;
}

export interface Verifying<State> {
  readonly progress?: (progress: Progress) => void;
  /** Stops it; `verify` then throws the signal's reason and the last known integrity stays. */
  readonly signal?: AbortSignal;
  /** What is wrong with an event in its own terms (a personal signature), or `null`. Asked once of each, in order. */
  readonly check?: (event: Envelope, before: State) => string | null;
  /** The blob that an event names, or `null`; one that is missing or altered is told with that event's record. */
  readonly blob?: (event: Envelope) => Digest | null;
}

/** This workstation in the book, without its secrets. */
export interface Workstation {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  /** Ed25519, 64 hex digits. */
  readonly publicKey: string;
  readonly incarnation: number;
}

/**
 * The places [from, to) in the order of folding that are new. When others' events came in between, places from `from` on
 * hold other events than before: whoever kept something by place drops it from there.
 */
export interface Appended {
  readonly from: number;
  readonly to: number;
}

/** The tree of events of one origin, as far as it is here. */
export interface Branch {
  readonly origin: string;
  readonly own: boolean;
  /** Ed25519 of the origin, 64 hex digits. */
  readonly key: string;
  /** Whole actions on this disk, verified; of them folded. What waits for others, or does not count, is the difference. */
  readonly count: number;
  readonly folded: number;
  /** SHA-256 of its last line on this disk; 64 zeros of none. */
  readonly hash: Digest;
  /** Events from this number on do not count (revoked); null: all do. */
  readonly limit: number | null;
  /** The same as others count: our own always count here, and there not from where we were cut off. */
  readonly cut: number | null;
}

/** A signed promise of an origin, and the lines that were missing here. */
export interface Incoming {
  readonly origin: string;
  readonly key: string;
  /** The note as it was signed; its size is how many events there are once `lines` are taken. */
  readonly note: string;
  /** Lines without their breaks, from `Branch.count` on. */
  readonly lines: AsyncIterable<readonly Uint8Array[]>;
}
export type Taken =
  | { readonly kind: 'taken'; readonly from: number; readonly to: number }
  /** Nothing was taken. `fork`: what is here and the note cannot both be; `damaged`: these lines are not what was signed; `torn`: they end inside an action, or before the note does. */
  | {
      readonly kind: 'refused';
      readonly why: 'fork' | 'damaged' | 'torn' | 'note';
      readonly seq: number;
      readonly detail: string;
    };

/** What came of folding what was taken. */
export interface Merged {
  /** Places from `from` on are new or have moved; equal to `to` when nothing changed. */
  readonly from: number;
  readonly to: number;
  readonly waiting: readonly {
    readonly origin: string;
    readonly seq: number;
    readonly wants: { readonly origin: string; readonly seq: number };
  }[];
}

/** The one door to a book. Whatever throws `BookError` has changed nothing. */
export interface Book<State, Shard extends string = string> {
  readonly dir: string;
  readonly info: Genesis;
  readonly device: Workstation;
  readonly readOnly: boolean;
  /** What opening put right, and what went wrong aside since. */
  notices(): readonly Notice[];
  /** The fold of the log, with the shards that were loaded. */
  state(): State;
  load(shards: readonly Shard[]): Promise<void>;
  /**
   * Records one action: all its events or, throwing, none. On the disk first, then in `state`, then told to
   * listeners. `at` is now by default. Throws `read-only`, `damaged`, `storage`.
   */
  commit(drafts: readonly Draft[], by: By, at?: Instant): Promise<readonly Envelope[]>;
  /**
   * Records one action of `of` events whose drafts come one after another, in bounded memory: all of them or,
   * throwing, none. They are seen by nobody before the last is on the disk; a log that ends within is cut back on
   * opening. Other commits wait until it is done, so its drafts must not ask for one; reading goes on. Throws what
   * `commit` throws, what the drafts throw, and `storage` when they are not `of`.
   */
  commitMany(drafts: AsyncIterable<Draft>, of: number, by: By, at?: Instant): Promise<Appended>;
  /** The events [from, to) in the order of folding. */
  read(from: number, to: number): Promise<readonly Envelope[]>;
  /**
   * The same one by one, in bounded memory: one event of an import can hold hundreds of rows. `which` leaves out others by
   * their place (from 0), which costs next to nothing.
   */
  visit(
    from: number,
    to: number,
    see: (event: Envelope) => void,
    which?: (index: number) => boolean,
  ): Promise<void>;
  count(): number;
  /** The whole state after the first `position` events. */
  asOf(position: number): Promise<State>;
  /** The state that the event at that place (from 0) was decided on: the fold of what its workstation had seen, and how many events that is. */
  past(index: number): Promise<{ readonly state: State; readonly count: number }>;
  /** Own first, then by origin. */
  branches(): readonly Branch[];
  /** The lines [from, to) of an origin as they lie here, without their breaks, some hundreds at a time. */
  lines(origin: string, from: number, to: number): AsyncIterable<readonly Uint8Array[]>;
  /** The newest signed note of an origin that is kept here; of our own, of what the log is now. */
  note(origin: string): Promise<string | null>;
  /** Puts events of another origin on this disk, all up to the note's size or none. They are folded by `merge`. Throws `read-only`, `storage`. */
  take(incoming: Incoming): Promise<Taken>;
  /**
   * Puts right a damaged branch, ours or another's, with what was signed: `lines` are its events from number `from` on, up to
   * the note's size. What lies here before `from` and from the note's size on stays, if it fits; what was replaced is kept
   * aside. The whole branch is proved again before it takes the place of the old one. `refused` changed nothing.
   * `verify` tells afterwards whether all is well. Where opening already found our own log damaged, the book must be opened anew.
   */
  mend(incoming: Incoming, from: number): Promise<Taken>;
  /** Folds what was taken, as far as what it had seen is here too, and tells listeners. Commits wait only while the last of it is put in place. */
  merge(): Promise<Merged>;
  /** Where an event stands in the order of folding; null: it is not folded. */
  placeOf(origin: string, seq: number): number | null;
  /** Reads everything and compares it with everything: log, chain, checkpoints, state, blobs. */
  verify(how?: Verifying<State>): Promise<Integrity>;
  /** What the last check found: of `verify`, or of opening. */
  integrity(): Integrity;
  /** Signs what the log is now; the note, for a witness. */
  checkpoint(): Promise<string>;
  /**
   * The same with lines of our own after the one of the genesis (each without its break, not empty): for the share. It is
   * not kept here. Throws `read-only`, `damaged`.
   */
  checkpointWith(extension: readonly string[]): Promise<string>;
  /** Ed25519 of this workstation over these bytes. The secret never leaves the book. Throws `read-only` without a secret. */
  sign(bytes: Uint8Array): Uint8Array;
  /** 32 bytes that only this workstation can make, one key for each purpose (HKDF of its secret). Throws `read-only` without one. */
  derive(purpose: string): Uint8Array;
  putBlob(bytes: Uint8Array): Promise<Digest>;
  getBlob(digest: Digest): Promise<Uint8Array | null>;
  /** Calls `listener` after each commit with the place of its events; gives what stops it. */
  onAppend(listener: (appended: Appended) => void): () => void;
  /** Tells other processes, through the lock, where this one can be reached. */
  announce(address: string, token: string): Promise<void>;
  /** Writes the state files now instead of when idle. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

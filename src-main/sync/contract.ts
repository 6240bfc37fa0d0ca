import type { JoinRequest, SyncAlarm } from '../../shared/domain/device.ts';
import type { Trouble } from '../../shared/domain/trouble.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Book } from '../book/book.ts';
import type { BookDevice } from '../book/genesis.ts';
import type { Renewing } from '../book/renew.ts';
import type { Clock } from '../platform/clock.ts';
import type { Files } from '../platform/files.ts';
import type { Random } from '../platform/random.ts';
import type { Timer } from '../platform/timer.ts';

export interface ShareEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * A shared folder as this workstation sees it: late, reordered, partial. Paths are relative, lower-case ASCII, `/`
 * between. Absent is `null`; a folder that cannot be used throws `ShareError`. Nothing is ever replaced or appended.
 */
export interface Share {
  list(folder: string): Promise<readonly ShareEntry[] | null>;
  /** Whole bytes as they are there now; they may be torn, zeros, somebody else's. */
  read(path: string): Promise<Uint8Array | null>;
  /** `made`; `same` when these bytes lay there already; `other` when other bytes do, which then stay. */
  put(path: string, bytes: Uint8Array): Promise<'made' | 'same' | 'other'>;
  /** So many files may be asked for at once where many are wanted; left out: one. */
  readonly ahead?: number;
}

export type ShareFault = 'gone' | 'denied' | 'read-only' | 'full' | 'busy' | 'failed';
export class ShareError extends Error {
  readonly fault: ShareFault;
  readonly path: string;
  constructor(fault: ShareFault, path: string, cause?: unknown) {
    super(`${fault}: ${path}`, { cause });
    this.fault = fault;
    this.path = path;
  }
}

/** Bytes as they lie on the share, and back. `null`: not openable with the keys at hand, or altered. The path is authenticated too. */
export interface Seal {
  close(path: string, bytes: Uint8Array): Uint8Array;
  open(path: string, bytes: Uint8Array): Uint8Array | null;
}

/** What is known of one peer after a round. Counts are of events. */
export interface PeerState {
  readonly origin: string;
  /** Their newest good checkpoint: how many events, when it was made, by which version. */
  readonly size: number;
  readonly madeAt: Instant | null;
  readonly version: string | null;
  /** SHA-256 of that checkpoint's signed note; null: none is here. */
  readonly note: Digest | null;
  /** By their signed receipts: how many events of each origin they have. */
  readonly has: Readonly<Record<string, number>>;
  /** How many of our own events they have countersigned. */
  readonly witnessed: number;
  /** Ours here: taken onto this disk. */
  readonly here: number;
  readonly clock: number | null;
  readonly held: number;
}

/** Who may write, as the fold knows it; of every life of every workstation. */
export interface Member {
  readonly origin: string;
  /** Ed25519 and X25519, 64 hex digits; no box key until the first workstation has said its own. */
  readonly key: string;
  readonly boxKey: string | null;
  /** Its events from that number on do not count (revoked); null: all do. */
  readonly limit: number | null;
  /** A life before the one that its workstation is in: it is told of with that one. */
  readonly earlier?: boolean;
}

/** From where on a life of this workstation, and those before it, go on in a new one. */
export type Cloned = Pick<Renewing, 'agreed' | 'cuts'>;

export interface RoundResult {
  readonly at: Instant;
  /** The folder could be reached and used; otherwise the troubles say why not, and the rest is as it was known. */
  readonly reached: boolean;
  /** How many of our own events are in the folder, looked at again after writing. */
  readonly published: number;
  readonly taken: number;
  readonly peers: readonly PeerState[];
  readonly troubles: readonly Trouble[];
  /** To be recorded as `sync-alarm/1`, once each: kind and origin tell whether it was. */
  readonly alarms: readonly SyncAlarm[];
  /** Well-signed requests to join that nobody has answered yet. */
  readonly asked: readonly JoinRequest[];
  /** Somebody writes there whom nobody let in. */
  readonly strangers: readonly string[];
  /**
   * This identity is used elsewhere too, or was restored: nothing was written. The book must be closed and go on in a new life
   * (`renewLife`), keeping its first `agreed` events as those of the life before. `cuts`: earlier lives of which a part counts
   * nowhere any more.
   */
  readonly clone: Cloned | null;
  /** Calls made on the folder. */
  readonly operations: number;
}

/** Everything that a round works with. */
export interface RoundPorts<State = unknown> {
  readonly book: Book<State>;
  /** The folder that people chose: the book's own folder is made below it. */
  readonly share: Share;
  /** Of the disk on which the book lies. */
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly identity: BookDevice;
  /** Of the state as it is now. */
  readonly members: () => readonly Member[];
  readonly blobsOf: (event: Envelope) => readonly Digest[];
  /** Whether events of that type are to be asked for theirs at all; left out, all are. Others need not be parsed for it. */
  readonly mayNameBlob?: (type: string) => boolean;
  /** Of this app: `0.4.0`. */
  readonly version: string;
  /** Milliseconds that files may be on their way before missing ones are an alarm for the book; 0 by default. */
  readonly settle?: () => number;
}

export interface SyncPorts<State = unknown> extends RoundPorts<State> {
  readonly timer: Timer;
  /** From the share doctor's newest report on this folder; null: none. */
  readonly timings: () => { readonly round: number; readonly settle: number } | null;
}

/** How it stands with the folder. */
export interface SyncStanding {
  readonly running: boolean;
  /** Milliseconds until the next round; null: none is due (stopped, or running now). */
  readonly next: number | null;
  readonly last: RoundResult | null;
  /** The end of the last round that reached the folder. */
  readonly reached: Instant | null;
  /** Own events known to be in the folder, and when each count was first reached, newest last (at most 1,000). */
  readonly published: number;
  readonly publishedAt: readonly { readonly count: number; readonly at: Instant }[];
}

/** Rounds beside the work, one at a time. `syncService(ports)` starts it: the first round begins at once. */
export interface SyncService {
  standing(): SyncStanding;
  /** A whole round that begins after this call. Never throws for anything the folder does. */
  round(): Promise<RoundResult>;
  /** Called after every round; gives what stops it. */
  onRound(listener: (result: RoundResult) => void): () => void;
  /** No further rounds; returns when the running one has ended. */
  stop(): Promise<void>;
}

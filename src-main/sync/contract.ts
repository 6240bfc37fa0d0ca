import type { Trouble } from '../../shared/domain/trouble.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

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
  /** By their signed receipts: how many events of each origin they have. */
  readonly has: Readonly<Record<string, number>>;
  /** How many of our own events they have countersigned. */
  readonly witnessed: number;
  /** Ours here: taken onto this disk. */
  readonly here: number;
  readonly clock: number | null;
  readonly held: number;
}

export interface RoundResult {
  readonly at: Instant;
  /** How many of our own events are in the folder, looked at again after writing. */
  readonly published: number;
  readonly taken: number;
  readonly peers: readonly PeerState[];
  readonly troubles: readonly Trouble[];
  /** Calls made on the folder. */
  readonly operations: number;
}

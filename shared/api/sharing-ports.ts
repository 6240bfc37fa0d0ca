import type { ShareReport } from '../domain/device.ts';
import type { Trouble } from '../domain/trouble.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Result } from '../kernel/result.ts';
import type { ShareCheckSaid } from '../views/shape/share-check.ts';
import type * as Ask from './inputs.ts';
import type { Done, ExportedFile } from './ports.ts';

/** A workstation that waits for being let in: people compare both fingerprints. */
export interface Joining {
  readonly name: string;
  readonly place: string;
  /** Of this workstation's keys. */
  readonly fingerprint: string;
  /** Of the book, so that nobody is let into another one. */
  readonly bookFingerprint: string;
  readonly where: string | null;
  readonly madeAt: Instant;
  /** It was in the book before, under an earlier life. */
  readonly again: boolean;
  readonly troubles: readonly Trouble[];
}

export interface RoundSaid {
  readonly published: number;
  readonly taken: number;
  readonly operations: number;
  readonly troubles: readonly Trouble[];
}
export interface BackupMade {
  readonly where: string;
  readonly files: number;
  readonly bytes: number;
  readonly events: number;
  /** SHA-256 over the names and digests of all its files. */
  readonly digest: string;
}
export interface HealSaid {
  readonly looked: number;
  readonly healed: readonly { readonly file: string; readonly from: string }[];
  readonly left: readonly { readonly file: string; readonly why: string }[];
  /** The book was opened anew, for its own log had been damaged when it was opened: everybody signs in again. */
  readonly reopened?: boolean;
}

/** What is done between workstations. */
export interface SharingPorts {
  /** A round now, with the share that is set. */
  round(): Promise<Result<RoundSaid>>;
  /** Shares the book through a folder; or through another one from now on. */
  share(input: Ask.ShareIn): Promise<Result<Done>>;
  /** Ends sharing here. What lies there stays. */
  unshare(input: { reason: string }): Promise<Result<Done>>;
  /** Tries the folder as two clients would; keeps what it found in the book when it is the share of it. */
  doctor(input: { where: string | null }): Promise<Result<ShareReport>>;
  /** Writes all files of the book into a folder or stick, or takes in what lies there. */
  carry(input: Ask.Carry): Promise<Result<RoundSaid>>;
  /** A copy of the book from which it can be restored, with identical digests. */
  backup(input: { to: string }): Promise<Result<BackupMade>>;
  /** Looks for damage here and brings sound bytes from the share, and from a folder or stick that is named. */
  heal(input: { where: string | null }): Promise<Result<HealSaid>>;
  /** Reads everything in the shared folder and compares it with what was signed; nothing is written. How far it is, `status().making` tells. */
  verify(): Promise<Result<ShareCheckSaid>>;
  /** What happened between workstations as a file that replays it, with words redacted and digests whole. */
  incident(): Promise<Result<ExportedFile>>;
}

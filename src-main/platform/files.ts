import type { Entry } from './disk.ts';

export type { Entry } from './disk.ts';

/**
 * Files in our words. Absent is `null` or `false`; broken throws. What a call reports as done is on the
 * disk and survives a power cut; `OpenFile.write` alone waits for its `sync`.
 */
export interface Files {
  /** The bytes of a file, or of the part [from, from + length) that exists. */
  read(path: string, from?: number, length?: number): Promise<Uint8Array | null>;
  /** What lies in a folder, by name. */
  list(path: string): Promise<readonly Entry[] | null>;
  /**
   * A whole file at once: readers see the old bytes or the new. With `fresh` it is only made when nothing
   * is there (else `false`). `mode` is the POSIX permission, 0o644 by default. Folders are made.
   */
  write(
    path: string,
    bytes: Uint8Array,
    how?: { readonly mode?: number; readonly fresh?: boolean },
  ): Promise<boolean>;
  /** A file to read and write in place; made, with its folders, when absent. */
  open(path: string): Promise<OpenFile>;
  /** Another name for a file or folder. A file already there is replaced, a filled folder refused. */
  move(from: string, to: string): Promise<void>;
  /** Takes away a file, or a folder with all in it. `false` when it was not there. */
  remove(path: string): Promise<boolean>;
}

export interface OpenFile {
  size(): Promise<number>;
  read(from: number, length: number): Promise<Uint8Array>;
  /** Writes all of `bytes` at `at`, or throws; some of them may then be there. */
  write(bytes: Uint8Array, at: number): Promise<void>;
  /** Returns once all written bytes are on the disk. After a throw nothing is known: reopen. */
  sync(): Promise<void>;
  cut(length: number): Promise<void>;
  close(): Promise<void>;
}

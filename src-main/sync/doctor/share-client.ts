/**
 * One client of a shared folder, as low as the operating system gives it: the share doctor compares what two of them see.
 * Paths are relative, `/` between. Absent is `null`; whatever is refused throws with a code.
 */
export interface ShareClient {
  /** Makes a new file with these bytes and waits for the disk. Folders are made; a name that is taken throws EEXIST. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  read(path: string): Promise<Uint8Array | null>;
  list(path: string): Promise<readonly string[] | null>;
  /** Another name; with `fresh`, a name that is taken throws EEXIST. */
  move(from: string, to: string, fresh: boolean): Promise<void>;
  /** Takes away a file or an empty folder; nothing there is fine. */
  remove(path: string): Promise<void>;
  /** When the folder's own clock says that the file was written, and how much room is left there; each `null` where it cannot be told. */
  about(path: string): Promise<{ readonly changedAt: number | null; readonly free: number | null }>;
}

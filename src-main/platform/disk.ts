/** One thing in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * The disk as the kernel gives it: a call may do less than asked, or fail with a code. Nothing is safe
 * before `sync`. `files.ts` is what the rest of the app sees; the care it takes is in `disk-files.ts`,
 * written once and tried on a disk that loses, tears and refuses (`crash-disk.ts`).
 */
export interface Disk {
  /** `read` what exists, `write` (made when absent), or `fresh` (EEXIST when present). */
  open(path: string, how: 'read' | 'write' | 'fresh', mode?: number): Promise<Handle>;
  list(path: string): Promise<readonly Entry[]>;
  makeFolder(path: string): Promise<void>;
  /** Gives a file or folder another name, replacing a file there; with `fresh`, EEXIST when taken. */
  rename(from: string, to: string, fresh: boolean): Promise<void>;
  remove(path: string, kind: Entry['kind']): Promise<void>;
  syncFolder(path: string): Promise<void>;
}

export interface Handle {
  size(): Promise<number>;
  read(into: Uint8Array, from: number): Promise<number>;
  write(bytes: Uint8Array, at: number): Promise<number>;
  sync(): Promise<void>;
  cut(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The error code of a failed call, or an empty text. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Something done to a file that a power cut may undo, in whole or in part. */
type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly length: number };

/** Whole numbers from 0 up to below `limit`. */
export type Chance = (limit: number) => number;

/** The content of one file: as programs see it, and as the platter has it. */
export class CrashInode {
  #seen: Uint8Array = new Uint8Array();
  #durable: Uint8Array = new Uint8Array();
  #changes: Change[] = [];

  get bytes(): Uint8Array {
    return this.#seen;
  }

  change(change: Change): void {
    this.#seen = applied(this.#seen, change);
    this.#changes.push(change);
  }

  sync(): void {
    this.#durable = this.#changes.reduce(applied, this.#durable);
    this.#changes = [];
  }

  /** What Linux does when a sync fails: the pages count as clean, are still read back, and are never written. */
  failSync(): void {
    this.#changes = [];
  }

  /** The power fails: changes survive up to some point, and the next in part. */
  crash(chance: Chance): void {
    const kept = chance(this.#changes.length + 1);
    const torn = this.#changes[kept];
    let after = this.#changes.slice(0, kept).reduce(applied, this.#durable);
    if (torn?.kind === 'write') after = applied(after, tear(torn, after.length, chance));
    this.#seen = after;
    this.#durable = after;
    this.#changes = [];
  }
}

/** A beginning of what was written; or, in new blocks, zeros where the beginning should be. */
function tear(write: Extract<Change, { kind: 'write' }>, length: number, chance: Chance): Change {
  const part = chance(write.bytes.length + 1);
  if (write.at < length || chance(4) > 0) return { ...write, bytes: write.bytes.slice(0, part) };
  return { ...write, bytes: write.bytes.slice().fill(0, 0, part) };
}

function applied(bytes: Uint8Array, change: Change): Uint8Array {
  if (change.kind === 'cut') return resized(bytes, change.length);
  const next = resized(bytes, Math.max(bytes.length, change.at + change.bytes.length));
  next.set(change.bytes, change.at);
  return next;
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const next = new Uint8Array(length);
  next.set(bytes.subarray(0, length));
  return next;
}

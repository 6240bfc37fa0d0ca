import type { Files } from '../platform/files.ts';
import { sha256, sha256Hex } from '../platform/sha256.ts';
import { Order, WIDTH } from './order.ts';
import type { SavedHeads } from './state-store.ts';

/** Digests are kept of blocks of so many places, so that saving hashes only what is new. */
const BLOCK = 4096;

/** The order of folding on the disk, beside the logs: made again from them at will. */
export class OrderFile {
  readonly #files: Files;
  readonly #path: string;
  #digests: Uint8Array[] = [];
  /** From this place on the file lacks it. */
  #clean = 0;

  constructor(files: Files, path: string) {
    [this.#files, this.#path] = [files, path];
  }

  /** The order that was saved; `null` when its file is not the one that was. */
  async read({ origins, digest }: NonNullable<SavedHeads['order']>): Promise<Order | null> {
    const bytes = await this.#files.read(this.#path);
    const order = bytes && Order.read(bytes, origins);
    if (!order || order.length * WIDTH !== bytes.length) return null;
    if (this.#digest(order, 0) !== digest) return null;
    this.#clean = order.length;
    return order;
  }

  /** Places from `from` on hold other events than before. */
  changed(from: number): void {
    this.#clean = Math.min(this.#clean, from);
  }

  /** What the index says of the order as it is now, and what writes that to the disk. */
  capture(order: Order): {
    readonly saved: NonNullable<SavedHeads['order']>;
    readonly flush: () => Promise<void>;
  } {
    const from = this.#clean;
    const [bytes, length] = [order.bytes(from, order.length), order.length];
    const saved = { origins: [...order.origins()], digest: this.#digest(order, from) };
    this.#clean = length;
    const flush = async (): Promise<void> => {
      try {
        await this.#write(bytes, from, length);
      } catch (error) {
        this.changed(from);
        throw error;
      }
    };
    return { saved, flush };
  }

  async #write(bytes: Uint8Array, from: number, length: number): Promise<void> {
    const file = await this.#files.open(this.#path);
    try {
      await file.write(bytes, from * WIDTH);
      if ((await file.size()) > length * WIDTH) await file.cut(length * WIDTH);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  #digest(order: Order, from: number): string {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < order.length; block += 1)
      this.#digests[block] = sha256(order.bytes(block * BLOCK, Math.min(order.length, (block + 1) * BLOCK)));
    this.#digests.length = Math.ceil(order.length / BLOCK);
    return sha256Hex(Buffer.concat(this.#digests));
  }
}

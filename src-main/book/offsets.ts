import type { Files } from '../platform/files.ts';
import { readLines } from './line-reader.ts';

/** An offset is kept for the first event of every block of this many. */
export const BLOCK = 256;
const WIDTH = 8;

/** Where blocks of events start in a log: `<origin>.idx`, 8 bytes a block. Rebuilt from the log at will. */
export interface Offsets {
  /** Told of every event in order; costs nothing but for the first of a block. */
  note(seq: number, offset: number): void;
  /** The offset of the first event of `block`; `null` when unknown. */
  find(block: number): Promise<number | null>;
  /** The same where it was found true before: reading rows here and there need not look at the file of offsets each time. */
  sure(block: number): number | null;
  /** The log has been seen to have the first event of `block` there. */
  trust(block: number, offset: number): void;
  /** Reads through the log up to `end` and writes all offsets anew. */
  rebuild(end: number): Promise<void>;
  flush(): Promise<void>;
}

export function offsetsOf(files: Files, path: string, log: string): Offsets {
  const fresh = new Map<number, number>();
  const trusted = new Map<number, number>();
  const note = (seq: number, offset: number): void => {
    if (seq % BLOCK === 0) fresh.set(seq / BLOCK, offset);
  };
  return {
    note,
    find: async (block) => fresh.get(block) ?? readOne(await files.read(path, block * WIDTH, WIDTH)),
    sure: (block) => trusted.get(block) ?? null,
    trust: (block, offset) => void trusted.set(block, offset),
    rebuild: async (end) => {
      const starts: number[] = [];
      let seq = 0;
      const line = (_bytes: Uint8Array, offset: number): void => {
        if (seq++ % BLOCK === 0) starts.push(offset);
      };
      await readLines({ files, path: log, from: 0, until: end, line });
      // All at once: others read beside, and may be about to look up what is found here.
      trusted.clear();
      for (const [block, offset] of starts.entries()) fresh.set(block, offset);
    },
    flush: () => flush(files, path, fresh),
  };
}

function readOne(bytes: Uint8Array | null): number | null {
  return bytes?.length === WIDTH ? Number(Buffer.from(bytes).readBigUInt64LE()) : null;
}

/** Only in place and only what is new: a lost or half-written entry shows on reading and is rebuilt. */
async function flush(files: Files, path: string, fresh: Map<number, number>): Promise<void> {
  if (fresh.size === 0) return;
  const entries = [...fresh];
  const file = await files.open(path);
  try {
    for (const [block, offset] of entries) await file.write(bytesOf(offset), block * WIDTH);
    await file.sync();
  } finally {
    await file.close();
  }
  for (const [block] of entries) fresh.delete(block);
}

function bytesOf(offset: number): Uint8Array {
  const bytes = Buffer.alloc(WIDTH);
  bytes.writeBigUInt64LE(BigInt(offset));
  return bytes;
}

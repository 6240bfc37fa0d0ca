import type { Files } from '../platform/files.ts';

const CHUNK = 1 << 20;
const LINE_BREAK = 0x0a;

/** What is left of a file after its last line break. */
export interface Rest {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export interface ReadingLines {
  readonly files: Files;
  readonly path: string;
  readonly from: number;
  /** Where to stop reading; the end of the file by default. */
  readonly until?: number;
  /** Takes a line without its break; the bytes are only lent until it returns to the caller's keeping. */
  readonly line: (bytes: Uint8Array, offset: number) => void;
  /** After every piece of up to 1 MiB; throw to stop. */
  readonly between?: (offset: number) => void | Promise<void>;
}

/** Hands over the lines of a file in bounded memory, and gives what follows the last line break. */
export async function readLines(reading: ReadingLines): Promise<Rest> {
  let rest: Rest = { offset: reading.from, bytes: Buffer.alloc(0) };
  for (;;) {
    const at = rest.offset + rest.bytes.length;
    const left = (reading.until ?? Infinity) - at;
    if (left <= 0) return rest;
    const chunk = await reading.files.read(reading.path, at, Math.min(CHUNK, left));
    if (chunk === null || chunk.length === 0) return rest;
    rest = handOver(reading, rest, chunk);
    await reading.between?.(rest.offset);
  }
}

function handOver(reading: ReadingLines, rest: Rest, chunk: Uint8Array): Rest {
  const bytes = rest.bytes.length === 0 ? chunk : Buffer.concat([rest.bytes, chunk]);
  // A line may span many pieces: look for its end only in what is new.
  let end = bytes.indexOf(LINE_BREAK, rest.bytes.length);
  let start = 0;
  while (end >= 0) {
    reading.line(bytes.subarray(start, end), rest.offset + start);
    start = end + 1;
    end = bytes.indexOf(LINE_BREAK, start);
  }
  return { offset: rest.offset + start, bytes: bytes.subarray(start) };
}

import { readLines } from './line-reader.ts';
import { damagedAt, startOf, type ReadingEvents } from './log-reader.ts';

/** Small, for as many of them may be held at once as there are workstations. */
const PIECE = 1 << 18;

/**
 * The lines [from, to) of a log, some at a time, without their breaks. Throws `damaged` where the log does not have them.
 */
export async function* linesBetween(
  reading: ReadingEvents,
  from: number,
  to: number,
): AsyncGenerator<readonly Uint8Array[]> {
  const last = Math.min(to, reading.end.count);
  if (from >= last) return;
  const start = await startOf(reading, from);
  let seq = start.seq;
  let offset = start.offset;
  while (seq < last) {
    const { lines, next } = await pieceOf(reading, offset);
    if (lines.length === 0) throw damagedAt(reading.file, Math.max(from, seq));
    const [skip, keep] = [Math.max(0, from - seq), Math.min(lines.length, last - seq)];
    seq += lines.length;
    offset = next;
    if (keep > skip) yield lines.slice(skip, keep);
  }
}

/** Whole lines from `from` on, at least one where there is one, and where the next begins. */
async function pieceOf(
  { files, path, end }: ReadingEvents,
  from: number,
): Promise<{ readonly lines: readonly Uint8Array[]; readonly next: number }> {
  for (let size = PIECE; ; size *= 2) {
    const lines: Uint8Array[] = [];
    const until = Math.min(from + size, end.bytes);
    const rest = await readLines({ files, path, from, until, line: (bytes) => void lines.push(bytes) });
    if (lines.length > 0 || until === end.bytes) return { lines, next: rest.offset };
  }
}

/** One line after another, without waiting where the next is at hand. */
export class LineCursor {
  readonly file: string;
  readonly #pieces: AsyncIterator<readonly Uint8Array[]>;
  #lines: readonly Uint8Array[] = [];
  #next = 0;

  constructor(reading: ReadingEvents, from: number) {
    this.file = reading.file;
    this.#pieces = linesBetween(reading, from, Infinity)[Symbol.asyncIterator]();
  }

  /** The next line, or `null` when `more` must be awaited first. */
  take(): Uint8Array | null {
    const line = this.#lines[this.#next];
    if (line === undefined) return null;
    this.#next += 1;
    return line;
  }

  async more(): Promise<boolean> {
    const { done, value } = await this.#pieces.next();
    if (done) return false;
    [this.#lines, this.#next] = [value, 0];
    return true;
  }
}

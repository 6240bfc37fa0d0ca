import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { Source } from '../contract.ts';

const PIECE = 64 * 1024;

/** Lets the zip reader read a source at any place, a piece at a time. */
export class SourceReader extends RandomAccessReader {
  readonly #source: Source;

  constructor(source: Source) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#source, start, end), { objectMode: false, highWaterMark: PIECE });
  }
}

async function* pieces(source: Source, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end;) {
    const bytes = await source.read(at, Math.min(PIECE, end - at));
    if (bytes.length === 0) return;
    at += bytes.length;
    yield bytes;
  }
}

import { getDecoder } from 'iconv-lite';
import type { Source, Watch } from './contract.ts';
import { Unreadable } from './workbook/unreadable.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
/** `sure`: the file itself or the person says so; otherwise UTF-8 is only tried. */
export interface Judged {
  readonly encoding: Encoding;
  readonly sure: boolean;
}

/** The bytes met are not UTF-8. */
export class WrongEncoding extends Error {}

const PIECE = 64 * 1024;

/** The encoding of a file by its first bytes: its byte order mark, else the zero bytes of UTF-16, else UTF-8 on trial. */
export function judgeEncoding(head: Uint8Array, answered: Encoding | null): Judged {
  if (answered !== null) return { encoding: answered, sure: true };
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => head[index] === byte));
  if (marked !== undefined) return { encoding: marked.encoding, sure: true };
  return withoutMark(head.subarray(0, 4096));
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
];

/** Separators, digits and line ends have a zero byte in UTF-16, on the same side each; a tenth of the units is enough. */
function withoutMark(head: Uint8Array): Judged {
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd * 20 > head.length) return { encoding: 'utf-16le', sure: true };
  if (odd === 0 && even * 20 > head.length) return { encoding: 'utf-16be', sure: true };
  return { encoding: 'utf-8', sure: false };
}

/** The bytes of a file, a piece at a time, telling how far it is. Throws the reason of an abort, and `Unreadable`. */
export async function* piecesOf(source: Source, watch: Watch): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size;) {
    watch.signal.throwIfAborted();
    const piece = await readPiece(source, at, Math.min(PIECE, source.size - at));
    at += piece.length;
    yield piece;
    watch.progress(at, source.size);
  }
}

/** The first piece of a file, without telling anybody. */
export function firstPiece(source: Source): Promise<Uint8Array> {
  return readPiece(source, 0, Math.min(PIECE, source.size));
}

async function readPiece(source: Source, from: number, length: number): Promise<Uint8Array> {
  const piece = await source.read(from, length).catch(() => null);
  if (piece === null || piece.length === 0) throw new Unreadable('unreadable');
  return piece;
}

/** The text of a beginning; a character cut in two at its end is left out. Throws `WrongEncoding`. */
export function decodedBeginning(piece: Uint8Array, encoding: Encoding): string {
  return decoderOf(encoding).write(piece);
}

/** Text of pieces, without byte order mark. Throws `WrongEncoding` at the first bytes that are not UTF-8. */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const piece of pieces) yield decoder.write(piece);
  yield decoder.end();
}

interface Decoder {
  write(piece: Uint8Array): string;
  end(): string;
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return utf8();
  const inner = getDecoder(encoding);
  return { write: (piece) => inner.write(Buffer.from(piece)), end: () => inner.end() ?? '' };
}

function utf8(): Decoder {
  const inner = new TextDecoder('utf-8', { fatal: true });
  const guarded = (decode: () => string): string => {
    try {
      return decode();
    } catch {
      throw new WrongEncoding();
    }
  };
  return {
    write: (piece) => guarded(() => inner.decode(piece, { stream: true })),
    end: () => guarded(() => inner.decode()),
  };
}

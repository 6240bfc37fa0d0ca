import { createHash } from 'node:crypto';
import type { Digest } from '../../../shared/kernel/digest.ts';
import type { Files } from '../../platform/files.ts';

const PIECE = 1 << 20;
const LINE_BREAK = 0x0a;

export interface Copied {
  readonly bytes: number;
  readonly sha256: Digest;
}

/** The bytes of a file piece by piece, or of its first `lines` lines; nothing of a file that is not there. */
export async function* piecesOf(files: Files, path: string, lines = Infinity): AsyncIterable<Uint8Array> {
  let left = lines;
  for (let at = 0; left > 0;) {
    const piece = await files.read(path, at, PIECE);
    if (piece === null || piece.length === 0) return;
    const part = lines === Infinity ? piece : firstLines(piece, left);
    left -= part.reduce((breaks, byte) => breaks + (byte === LINE_BREAK ? 1 : 0), 0);
    at += part.length;
    yield part;
  }
}

function firstLines(piece: Uint8Array, count: number): Uint8Array {
  let end = 0;
  for (let seen = 0; seen < count; seen += 1) {
    const next = piece.indexOf(LINE_BREAK, end);
    if (next < 0) return piece;
    end = next + 1;
  }
  return piece.subarray(0, end);
}

/** Copies in bounded memory; returns once it is on the disk, with what was written. */
export async function copyFile(
  files: Files,
  pieces: AsyncIterable<Uint8Array>,
  to: string,
  secret = false,
): Promise<Copied> {
  // Made with its rights before there is a byte in it.
  if (secret) await files.write(to, new Uint8Array(), { mode: 0o600 });
  const hash = createHash('sha256');
  const file = await files.open(to);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await file.write(piece, bytes);
      hash.update(piece);
      bytes += piece.length;
    }
    await file.sync();
    if ((await file.size()) !== bytes)
      throw Object.assign(new Error(`wrote ${bytes} bytes, found ${await file.size()}`), { code: 'EIO' });
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** What a file holds, without keeping it; `null` where there is none. */
export async function digestOfFile(files: Files, path: string): Promise<Copied | null> {
  if ((await files.read(path, 0, 0)) === null) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(files, path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

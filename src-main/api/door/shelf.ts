import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { Files } from '../../platform/files.ts';
import type { Random } from '../../platform/random.ts';
import { sha256Hex } from '../../platform/sha256.ts';

/** A file that came in or is to go out, known to the outside by a token that cannot be guessed. */
export interface Shelved {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Shelf {
  /** Takes in a stream up to the limit, piece by piece; over it `too-large`, and nothing is kept. */
  take(name: string, body: ReadableStream<Uint8Array>): Promise<Result<Shelved, RefusalCode>>;
  /** Lays out bytes to be fetched from `/files/<token>/<name>`. */
  offer(name: string, bytes: Uint8Array): Promise<Shelved>;
  find(token: string): Shelved | null;
  read(token: string): Promise<Uint8Array | null>;
  /** Takes everything away. */
  clear(): Promise<void>;
}

/** Files in `dir`, which only this process uses; readable by this user only. */
export function makeShelf(dir: string, most: number, files: Files, random: Random): Shelf {
  const held = new Map<string, Shelved>();
  const place = (token: string) => join(dir, token);
  const fresh = () => Buffer.from(random.bytes(16)).toString('hex');
  const keep = (shelved: Shelved) => (held.set(shelved.token, shelved), shelved);

  async function take(name: string, body: ReadableStream<Uint8Array>): Promise<Result<Shelved, RefusalCode>> {
    const token = fresh();
    // Made first with its mode: what is then written into it is nobody else's to read.
    await files.write(place(token), new Uint8Array(), { mode: 0o600, fresh: true });
    const got = await pour(body, place(token), most, files);
    if (got === null) await files.remove(place(token));
    return got ? ok(keep({ token, name, ...got })) : refused('too-large', { bytes: most });
  }

  return {
    take,
    offer: async (name, bytes) => {
      const token = fresh();
      await files.write(place(token), bytes, { mode: 0o600, fresh: true });
      return keep({ token, name, bytes: bytes.length, sha256: sha256Hex(bytes) });
    },
    find: (token) => held.get(token) ?? null,
    read: async (token) => (held.has(token) ? files.read(place(token)) : null),
    clear: async () => {
      held.clear();
      await files.remove(dir);
    },
  };
}

async function pour(
  body: ReadableStream<Uint8Array>,
  path: string,
  most: number,
  files: Files,
): Promise<{ readonly bytes: number; readonly sha256: string } | null> {
  const file = await files.open(path);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
      if (bytes + piece.length > most) return null;
      await file.write(piece, bytes);
      hash.update(piece);
      bytes += piece.length;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

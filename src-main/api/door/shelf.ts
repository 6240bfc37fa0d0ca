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
  /** The caller it is kept for; `null`: for whoever knows the token, until the app ends. */
  readonly owner: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Shelf {
  /** Takes in a stream up to the limit, piece by piece; over it `too-large`, and nothing is kept. */
  take(name: string, body: AsyncIterable<Uint8Array>, owner?: string): Promise<Result<Shelved, RefusalCode>>;
  /** Lays out bytes to be fetched from `/files/<token>/<name>`. */
  offer(name: string, bytes: Uint8Array, owner?: string): Promise<Shelved>;
  find(token: string): Shelved | null;
  /** The whole file, or of the part [from, from + length) what exists. */
  read(token: string, from?: number, length?: number): Promise<Uint8Array | null>;
  remove(token: string): Promise<void>;
  /** Takes away what is kept for a caller. */
  sweep(owner: string): Promise<void>;
  /** Takes everything away. */
  clear(): Promise<void>;
}

/** Files in `dir`, which only this process uses; readable by this user only. */
export function makeShelf(dir: string, most: number, files: Files, random: Random): Shelf {
  const held = new Map<string, Shelved>();
  const place = (token: string) => join(dir, token);
  const fresh = () => Buffer.from(random.bytes(16)).toString('hex');
  const keep = (shelved: Shelved) => (held.set(shelved.token, shelved), shelved);

  async function take(
    name: string,
    body: AsyncIterable<Uint8Array>,
    owner: string | null = null,
  ): Promise<Result<Shelved, RefusalCode>> {
    const token = fresh();
    // Made first with its mode: what is then written into it is nobody else's to read.
    await files.write(place(token), new Uint8Array(), { mode: 0o600, fresh: true });
    try {
      const got = await pour(body, place(token), most, files);
      if (got) return ok(keep({ token, name, owner, ...got }));
    } catch (error) {
      await files.remove(place(token));
      throw error;
    }
    await files.remove(place(token));
    return refused('too-large', { bytes: most });
  }

  async function remove(token: string): Promise<void> {
    if (held.delete(token)) await files.remove(place(token));
  }

  return {
    take,
    offer: async (name, bytes, owner) => {
      const token = fresh();
      await files.write(place(token), bytes, { mode: 0o600, fresh: true });
      return keep({ token, name, owner: owner ?? null, bytes: bytes.length, sha256: sha256Hex(bytes) });
    },
    find: (token) => held.get(token) ?? null,
    read: async (token, ...part) => (held.has(token) ? files.read(place(token), ...part) : null),
    remove,
    sweep: async (owner) => {
      const theirs = [...held.values()].filter((one) => one.owner === owner);
      await Promise.all(theirs.map(({ token }) => remove(token)));
    },
    clear: async () => {
      held.clear();
      await files.remove(dir);
    },
  };
}

async function pour(
  body: AsyncIterable<Uint8Array>,
  path: string,
  most: number,
  files: Files,
): Promise<{ readonly bytes: number; readonly sha256: string } | null> {
  const file = await files.open(path);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of body) {
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

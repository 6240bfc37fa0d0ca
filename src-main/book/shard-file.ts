import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Adapter } from 'lowdb';
import type { Files } from '../platform/files.ts';

/** A shard as it lies on the disk: JSON text, and the HMAC that only this workstation can make. */
export interface Sealed {
  readonly text: string;
  readonly mac: string;
}

/** HMAC-SHA256 of the file's own name and text, so one shard cannot stand in for another. */
export function seal(name: string, text: string, key: Uint8Array): Sealed {
  return { text, mac: createHmac('sha256', key).update(`${name}\n`).update(text).digest('hex') };
}

/** The file is there but is not what this workstation wrote. */
export class AlteredShard extends Error {
  override readonly name = 'AlteredShard';
}

/**
 * lowdb's adapter for one state file. lowdb's own never syncs and trusts what it reads: this one writes
 * through `Files` (whole, synced, renamed) and throws `AlteredShard` for a text its MAC does not fit.
 */
export function shardFile(files: Files, path: string, name: string, key: Uint8Array): Adapter<Sealed> {
  return {
    read: async () => {
      const bytes = await files.read(path);
      return bytes === null ? null : opened(Buffer.from(bytes).toString('utf8'), name, key);
    },
    write: async ({ text, mac }) => {
      await files.write(path, Buffer.from(`{"body":${text},"mac":"${mac}"}\n`));
    },
  };
}

function opened(file: string, name: string, key: Uint8Array): Sealed {
  const [, text, mac] = /^\{"body":(.*),"mac":"([0-9a-f]{64})"\}\n$/s.exec(file) ?? [];
  if (text === undefined || mac === undefined) throw new AlteredShard('not a state file');
  const sealed = seal(name, text, key);
  if (!timingSafeEqual(Buffer.from(sealed.mac), Buffer.from(mac)))
    throw new AlteredShard('changed by another hand');
  return sealed;
}

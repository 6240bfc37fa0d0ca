import { join } from 'node:path';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Files } from '../platform/files.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { BookError } from './book-error.ts';
import { faultAt, type Fault } from './fault.ts';
import type { Layout } from './layout.ts';

/** Keeps bytes under their SHA-256, and gives it. Bytes already there are not written again. */
export async function putBlob(files: Files, layout: Layout, bytes: Uint8Array): Promise<Digest> {
  const digest = sha256Hex(bytes);
  const there = await files.read(layout.blob(digest));
  // What is there but damaged is healed by what is now known to be right.
  if (there === null || sha256Hex(there) !== digest) await files.write(layout.blob(digest), bytes);
  return digest;
}

/** The bytes of a digest, hashed again; `null` when there are none, `damaged` when they are others. */
export async function getBlob(files: Files, layout: Layout, digest: Digest): Promise<Uint8Array | null> {
  if (!/^[0-9a-f]{64}$/.test(digest)) return null;
  const bytes = await files.read(layout.blob(digest));
  if (bytes !== null && sha256Hex(bytes) !== digest) throw new BookError('damaged', { file: fileOf(digest) });
  return bytes;
}

/** Where in the log a blob is named. */
export type Naming = Pick<Fault, 'seq' | 'origin' | 'event' | 'record'>;

/**
 * Every blob that is not what its name says, and every one of `named` that is not there. `each` is told how many were
 * begun; throw there to stop.
 */
export async function checkBlobs(
  files: Files,
  layout: Layout,
  named: ReadonlyMap<Digest, Naming>,
  each: (done: number) => void,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const there = new Set<Digest>();
  for (const folder of (await files.list(layout.blobs)) ?? []) {
    for (const { name } of (await files.list(join(layout.blobs, folder.name))) ?? []) {
      each(there.size + 1);
      there.add(name);
      if (!/^[0-9a-f]{64}$/.test(name)) continue;
      const bytes = await files.read(join(layout.blobs, folder.name, name));
      if (bytes && sha256Hex(bytes) !== name)
        faults.push(
          faultAt('blob-damaged', fileOf(name), 'its content is not what its name says', named.get(name)),
        );
    }
  }
  const gone = [...named].filter(([digest]) => !there.has(digest));
  return [
    ...faults,
    ...gone.map(([digest, where]) =>
      faultAt('blob-missing', fileOf(digest), 'the record names it, and it is not there', where),
    ),
  ];
}

function fileOf(digest: Digest): string {
  return join('blob', digest.slice(0, 2), digest);
}

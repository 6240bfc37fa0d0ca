import { join } from 'node:path';
import { z } from 'zod';
import { canonical, parseCanonical } from '../../../shared/kernel/canonical.ts';
import { digestOfJson, type Digest } from '../../../shared/kernel/digest.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import type { Files } from '../../platform/files.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** A path of a backup: below it, nothing upwards, no character that some file system has not. */
const below = z
  .string()
  .max(400)
  .regex(/^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\:*?"<>|\p{Cc}]+$/u);

const backedUp = z.strictObject({
  path: below,
  bytes: count,
  sha256: hex64,
  /** Whoever reads it can write as this workstation, or read what lies on the share. */
  secret: z.boolean(),
});
export type BackedUp = Readonly<z.infer<typeof backedUp>>;

/** `backup.json`: what the copy is of, and every file of it. Written last: where it is missing, the copy was never finished. */
const manifest = z.strictObject({
  format: z.literal('wavebook-backup/1'),
  book: z.strictObject({ id: z.uuid(), name: z.string(), site: z.string() }),
  origin: z.string(),
  madeAt: instant,
  /** In the order of folding, when it was made. */
  events: count,
  files: z.array(backedUp).readonly(),
  /** SHA-256 over the names and digests of all files: two copies of one book have the same. */
  digest: hex64,
});
export type Manifest = Readonly<z.infer<typeof manifest>>;

export const MANIFEST = 'backup.json';

export function digestOfFiles(files: readonly BackedUp[]): Digest {
  return digestOfJson(files.map(({ path, sha256 }) => ({ path, sha256 })));
}

/** The manifest of the copy in `dir`; `null`: there is none, or it is not what was written. */
export async function readManifest(files: Files, dir: string): Promise<Manifest | null> {
  const bytes = await files.read(join(dir, MANIFEST));
  if (bytes === null) return null;
  try {
    const read = manifest.parse(parseCanonical(Buffer.from(bytes).toString('utf8').trimEnd()));
    return read.digest === digestOfFiles(read.files) ? read : null;
  } catch {
    return null;
  }
}

export async function writeManifest(files: Files, dir: string, written: Manifest): Promise<void> {
  await files.write(join(dir, MANIFEST), Buffer.from(`${canonical(written)}\n`), { fresh: true });
}

import { basename, dirname, join } from 'node:path';
import { BookError } from '../../book/book-error.ts';
import { intoPlace, mustBeFree } from '../../book/free-place.ts';
import { codeOf } from '../../platform/disk.ts';
import type { Files } from '../../platform/files.ts';
import type { Random } from '../../platform/random.ts';
import { copyFile, piecesOf } from './copy-file.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { verifyBackup } from './verify-backup.ts';

/**
 * Makes the book of the backup `from` in `dir`, which is absent or empty: every digest is checked before anything is made and
 * again as it is written. Throws `not-a-book` (no finished backup), `damaged` (naming the first file), `not-empty-folder`,
 * `storage`; then nothing is there. The identity is restored too: should it have written on elsewhere since, the clone guard
 * gives it a new life at the next round.
 */
export async function restore(
  from: string,
  dir: string,
  { files, random }: { readonly files: Files; readonly random: Random },
): Promise<Manifest> {
  const manifest = await soundManifest(from, files);
  const beside = join(dirname(dir), `.${basename(dir)}.${Buffer.from(random.bytes(8)).toString('hex')}.new`);
  try {
    await mustBeFree(files, dir);
    for (const { path, sha256, secret } of manifest.files) {
      const made = await copyFile(files, piecesOf(files, join(from, path)), join(beside, path), secret);
      if (made.sha256 !== sha256) throw new BookError('damaged', { file: path, files: 1 });
    }
    await intoPlace(files, beside, dir);
  } catch (error) {
    await files.remove(beside).catch(() => undefined);
    if (error instanceof BookError) throw error;
    throw new BookError('storage', { what: codeOf(error) || String(error), file: dir }, error);
  }
  return manifest;
}

async function soundManifest(from: string, files: Files): Promise<Manifest> {
  const { manifest, faults } = await verifyBackup(from, files);
  if (manifest === null) throw new BookError('not-a-book', { dir: from, file: MANIFEST });
  // What somebody laid beside it is not restored, and keeps nothing back.
  const wrong = faults.filter(({ what }) => what !== 'added');
  if (wrong[0] !== undefined) throw new BookError('damaged', { file: wrong[0].file, files: wrong.length });
  return manifest;
}

import { resolve } from 'node:path';
import type { RestoreBook } from '../../../shared/api/inputs.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { readManifest } from '../../sync/backup/manifest.ts';
import { restore } from '../../sync/backup/restore.ts';
import { freeFolder } from './new-book.ts';
import type { Tools } from './tools.ts';

/** Puts a backup back as a book and gives its folder; throws `BookError` for one that is damaged. */
export async function restoreBook(
  { from, dir }: RestoreBook,
  tools: Tools,
): Promise<Result<string, RefusalCode>> {
  const where = resolve(from);
  const manifest = await readManifest(tools.files, where);
  if (manifest === null) return refused('not-a-backup', { where });
  const to = dir === null ? await freeFolder(manifest.book.name, tools) : resolve(dir);
  await restore(where, to, tools);
  return ok(to);
}

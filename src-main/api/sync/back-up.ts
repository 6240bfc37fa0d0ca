import type { BackupMade } from '../../../shared/api/sharing-ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { makeBackup } from '../../sync/backup/make-backup.ts';
import type { Present } from '../caller.ts';
import type { Tools } from '../desk/tools.ts';
import { inBook } from './folder-asked.ts';

/** Copies the book; that a copy with this workstation's key exists, and where, is in the trail. */
export async function backUp(
  { at, doer }: Present,
  to: string,
  tools: Tools,
): Promise<Result<BackupMade, RefusalCode>> {
  const no = inBook(to, at.book.dir);
  if (no) return { ok: false, refusal: no };
  const { files, events, digest } = await makeBackup(at.book, to, tools);
  const subject = { kind: 'device', id: at.book.device.id } as const;
  await at.register.log([draft('files-carried/1', subject, { how: 'backup', where: to, events })], doer);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return ok({ where: to, files: files.length, bytes, events, digest });
}

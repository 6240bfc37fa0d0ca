import { join } from 'node:path';
import { z } from 'zod';
import { canonical, parseCanonical } from '../../shared/kernel/canonical.ts';
import { digestOfJson } from '../../shared/kernel/digest.ts';
import { instant } from '../../shared/kernel/instant.ts';
import type { Files } from '../platform/files.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

/** `share.json` beside `device.json`: where the book is shared, and the keys to what lies there. Its owner's alone. */
const shareFile = z.strictObject({
  /** The folder as the operating system writes it; null: the book is not shared (any more), the keys stay. */
  where: z.string().nullable(),
  sealed: z.boolean(),
  since: instant,
  /** Where this workstation stands, for a request to join. */
  place: z.string(),
  /** Book keys by name; the last one seals what is written from now on. */
  keys: z.array(z.strictObject({ name: z.string(), key: hex64 })).readonly(),
  /** Workstations that were sealed the newest key, by origin, so that nobody looks it up each round. */
  given: z.array(z.string()).readonly(),
  sum: hex64,
});
export type ShareFile = Readonly<Omit<z.infer<typeof shareFile>, 'sum'>>;

/** What is kept of the share in the book's folder; null: it was never shared, or the file is not what was written. */
export async function readShareFile(files: Files, dir: string): Promise<ShareFile | null> {
  const bytes = await files.read(join(dir, 'share.json'));
  if (bytes === null) return null;
  try {
    const { sum, ...kept } = shareFile.parse(parseCanonical(Buffer.from(bytes).toString('utf8').trimEnd()));
    return sum === digestOfJson(kept) ? kept : null;
  } catch {
    return null;
  }
}

export async function writeShareFile(files: Files, dir: string, kept: ShareFile): Promise<void> {
  const text = canonical({ ...kept, sum: digestOfJson(kept) });
  await files.write(join(dir, 'share.json'), Buffer.from(`${text}\n`), { mode: 0o600 });
}

/** Shares the book through `where` from now on (null: no more). Keys and the rest stay as they are. */
export async function setShare(
  files: Files,
  dir: string,
  to: Pick<ShareFile, 'where' | 'sealed' | 'since' | 'place'>,
): Promise<ShareFile> {
  const before = await readShareFile(files, dir);
  // Another folder knows nothing of who was given a key.
  const given = before?.where === to.where ? before.given : [];
  const kept = { ...to, keys: before?.keys ?? [], given };
  await writeShareFile(files, dir, kept);
  return kept;
}

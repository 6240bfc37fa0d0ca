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
  /** Book keys; `without`: the revoked who were not given it; `opensOnly`: given by one of them, so nothing is sealed under it. */
  keys: z
    .array(
      z.strictObject({
        name: z.string(),
        key: hex64,
        without: z.array(z.string()).readonly(),
        opensOnly: z.literal(true).optional(),
      }),
    )
    .readonly(),
  /** What was sealed to whom here: `<key>/<origin>`, so that nobody looks it up each round. */
  given: z.array(z.string()).readonly(),
  /** Earlier lives of this workstation that were found in two places. */
  left: z.array(z.string()).readonly(),
  /** The highest number of a life of this workstation that anybody was seen to begin. */
  lives: z.int().min(0),
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
  const kept = { ...NOTHING, ...before, ...to };
  // Another folder, or the same one chosen anew, knows nothing of what was done there before.
  await forgetShare(files, dir);
  await writeShareFile(files, dir, { ...kept, given: [] });
  return { ...kept, given: [] };
}

const NOTHING = { keys: [], given: [], left: [], lives: 0 };

/** Read, changed and written again. Without a file nothing is changed: the book is not shared. */
export async function changeShareFile(
  files: Files,
  dir: string,
  change: (kept: ShareFile) => ShareFile,
): Promise<void> {
  const kept = await readShareFile(files, dir);
  if (kept) await writeShareFile(files, dir, change(kept));
}

/** How far this workstation has come with the folder; made again when lost. */
const progressFile = z.strictObject({
  origin: z.string(),
  /** The book's folder was seen there: when it is gone, something else is mounted, and nothing is written. */
  met: z.boolean(),
  /** Of each origin: up to which event all evidence is in place. */
  blobs: z.record(z.string(), z.int().min(0)),
  /** Origins with two histories, and from which event on. */
  forks: z.record(z.string(), z.strictObject({ seq: z.int().min(0), detail: z.string() })),
});
export type Progress = Readonly<z.infer<typeof progressFile>>;

export async function readProgress(files: Files, dir: string, origin: string): Promise<Progress> {
  const none = { origin, met: false, blobs: {}, forks: {} };
  const bytes = await files.read(join(dir, PROGRESS));
  if (bytes === null) return none;
  try {
    const read = progressFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return read.origin === origin ? read : { ...none, met: read.met, forks: read.forks };
  } catch {
    return none;
  }
}

export async function writeProgress(files: Files, dir: string, progress: Progress): Promise<void> {
  await files.write(join(dir, PROGRESS), Buffer.from(`${canonical(progress)}\n`));
}

// Named like what is made again from the rest: backups leave it out.
const PROGRESS = 'share.idx';

async function forgetShare(files: Files, dir: string): Promise<void> {
  await files.remove(join(dir, PROGRESS));
}

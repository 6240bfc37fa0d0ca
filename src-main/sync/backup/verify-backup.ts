import { join } from 'node:path';
import type { Files } from '../../platform/files.ts';
import { filesBelow } from './book-files.ts';
import { digestOfFile } from './copy-file.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';

export interface BackupFault {
  readonly file: string;
  /** `unfinished`: there is no manifest, or it is damaged itself. */
  readonly what: 'unfinished' | 'missing' | 'altered' | 'added';
}

export interface BackupVerdict {
  readonly manifest: Manifest | null;
  readonly faults: readonly BackupFault[];
}

/** Reads every file of a backup and compares it with what its manifest says. */
export async function verifyBackup(from: string, files: Files): Promise<BackupVerdict> {
  const manifest = await readManifest(files, from);
  if (manifest === null) return { manifest, faults: [{ file: MANIFEST, what: 'unfinished' }] };
  const faults: BackupFault[] = [];
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await digestOfFile(files, join(from, path));
    if (found === null) faults.push({ file: path, what: 'missing' });
    else if (found.sha256 !== sha256 || found.bytes !== bytes) faults.push({ file: path, what: 'altered' });
  }
  const known = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const added = (await filesBelow(files, from, '')).filter((path) => !known.has(path));
  return { manifest, faults: [...faults, ...added.map((file) => ({ file, what: 'added' as const }))] };
}

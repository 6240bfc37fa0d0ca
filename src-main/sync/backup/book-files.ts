import { join } from 'node:path';
import type { Files } from '../../platform/files.ts';

/** Made again from the rest, or only true while a process runs. */
const REBUILT = /^(state|lock.*)$/;
const PASSING = /\.(idx|tmp)$|^\./;
/** At the top of a book's folder, whoever may open them may be this workstation. */
const SECRET: ReadonlySet<string> = new Set(['device.json', 'share.json']);

/** Paths below `dir` of everything that a book cannot be made again from other things, sorted within each folder. */
export async function bookFiles(files: Files, dir: string): Promise<readonly string[]> {
  const top = (await files.list(dir)) ?? [];
  const kept = top.filter(({ name }) => !REBUILT.test(name) && !PASSING.test(name));
  const found: string[] = [];
  for (const { name, kind } of kept)
    found.push(...(kind === 'file' ? [name] : await filesBelow(files, dir, name)));
  return found;
}

export function isSecret(path: string): boolean {
  return SECRET.has(path);
}

export async function filesBelow(files: Files, dir: string, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of (await files.list(join(dir, folder))) ?? []) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (PASSING.test(name)) continue;
    if (kind === 'file') found.push(path);
    else found.push(...(await filesBelow(files, dir, path)));
  }
  return found;
}

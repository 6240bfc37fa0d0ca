import { join } from 'node:path';
import type { Files } from '../../platform/files.ts';
import { changeShareFile, readShareFile, writeShareFile, type ShareFile } from '../share-file.ts';

/**
 * The files of a book, but what is kept of its share is kept in memory: a stick knows nothing of what was put on the share,
 * who was given a key there, and how far things are; and the share is to hear nothing of what was put on a stick.
 */
export async function asideFiles(files: Files, dir: string, otherwise: ShareFile): Promise<Files> {
  const kept = new Map<string, Uint8Array>();
  const isAside = (path: string): boolean =>
    path === join(dir, 'share.json') || path === join(dir, 'share.idx');
  const aside: Files = {
    ...files,
    read: async (path, from = 0, length = Infinity) =>
      isAside(path) ? (kept.get(path)?.slice(from, from + length) ?? null) : files.read(path, from, length),
    write: async (path, bytes, how) => {
      if (!isAside(path)) return files.write(path, bytes, how);
      kept.set(path, bytes.slice());
      return true;
    },
    remove: async (path) => (isAside(path) ? kept.delete(path) : files.remove(path)),
  };
  const now = (await readShareFile(files, dir)) ?? otherwise;
  await writeShareFile(aside, dir, { ...now, given: [] });
  return aside;
}

/** Keys that were made for a stick, or found on one, open what lies on the share too: they are kept. */
export async function keepKeys(aside: Files, files: Files, dir: string): Promise<void> {
  const found = await readShareFile(aside, dir);
  if (found === null || found.keys.length === 0) return;
  const known = await readShareFile(files, dir);
  if (known === null) return writeShareFile(files, dir, { ...found, where: null, given: [] });
  const before = new Map(known.keys.map((key) => [key.name, key]));
  // What only opened here seals too, once somebody gave it who is let in.
  const fresh = found.keys.filter((key) => {
    const here = before.get(key.name);
    return here === undefined || (here.opensOnly === true && key.opensOnly !== true);
  });
  const names = new Set(fresh.map(({ name }) => name));
  if (fresh.length > 0)
    await changeShareFile(files, dir, (kept) => ({
      ...kept,
      keys: [...kept.keys.filter(({ name }) => !names.has(name)), ...fresh],
    }));
}

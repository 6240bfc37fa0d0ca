import * as fs from 'node:fs';
import { mkdir, open, readdir, rmdir, stat, statfs, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../../platform/disk.ts';
import { nodeDisk } from '../../platform/node-disk.ts';
import type { ShareClient } from './share-client.ts';

/**
 * A client of the folder `dir` on this machine. `past`: reads go past this machine's cache where the system can (O_DIRECT: a
 * network file system then asks its server), so that it sees what another machine would.
 */
export function nodeShareClient(dir: string, how: { readonly past?: boolean } = {}): ShareClient {
  const at = (path: string): string => join(dir, path);
  const disk = nodeDisk();
  return {
    write: async (path, bytes) => {
      await makeFolders(dir, dirname(path));
      await writeNew(at(path), bytes);
    },
    read: (path) => absent(() => readWhole(at(path), how.past ?? false)),
    list: (path) => absent(() => readdir(at(path))),
    move: (from, to, fresh) => disk.rename(at(from), at(to), fresh),
    remove: async (path) => {
      await absent(() => removeOne(at(path)));
    },
    about: async (path) => ({
      changedAt: await absent(async () => Math.round((await stat(at(path))).mtimeMs)),
      free: await roomAt(at(path)),
    }),
  };
}

async function absent<Value>(act: () => Promise<Value>): Promise<Value | null> {
  try {
    return await act();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Below the share alone: a share that is not there must not be made by looking at it. */
async function makeFolders(dir: string, path: string): Promise<void> {
  let made = dir;
  for (const name of path.split('/')) {
    made = join(made, name);
    await mkdir(made).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readWhole(path: string, past: boolean): Promise<Uint8Array> {
  const handle = past ? await openPast(path) : await open(path, 'r');
  try {
    return await handle.readFile();
  } catch (error) {
    // A local disk wants aligned buffers for this, which are not to be had here: read it the common way.
    if (past && codeOf(error) === 'EINVAL') return await readWhole(path, false);
    throw error;
  } finally {
    await handle.close();
  }
}

async function openPast(path: string): Promise<FileHandle> {
  try {
    return await open(path, fs.constants.O_RDONLY | (fs.constants.O_DIRECT ?? 0));
  } catch (error) {
    if (codeOf(error) !== 'EINVAL') throw error;
    return open(path, 'r');
  }
}

async function removeOne(path: string): Promise<void> {
  if ((await stat(path)).isDirectory()) await rmdir(path);
  else await unlink(path);
}

/** Some systems have no such call for some folders: then it is not known. */
async function roomAt(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch {
    return null;
  }
}

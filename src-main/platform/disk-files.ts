import { dirname, join } from 'node:path';
import { codeOf, type Disk, type Entry, type Handle } from './disk.ts';
import type { Files, OpenFile } from './files.ts';

/** Careful files on any disk: whole writes, checked lengths, synced names. `unique` names temporary files. */
export function filesOn(disk: Disk, unique: () => string): Files {
  return {
    read: (path, from = 0, length = Infinity) => absent(null, () => readPart(disk, path, from, length)),
    list: (path) =>
      absent(null, async () => [...(await disk.list(path))].sort((a, b) => (a.name < b.name ? -1 : 1))),
    write: (path, bytes, how = {}) => writeWhole(disk, path, bytes, `${path}.${unique()}.tmp`, how),
    open: (path) => openFile(disk, path),
    move: (from, to) => moveTo(disk, from, to),
    remove: (path) => absent(false, () => removeAll(disk, path)),
  };
}

async function absent<None, Some>(none: None, act: () => Promise<Some>): Promise<None | Some> {
  try {
    return await act();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return none;
    throw error;
  }
}

/** Signals may cut a call short: it is simply made again. */
async function again<Value>(act: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (codeOf(error) !== 'EINTR') throw error;
    }
  }
}

async function readPart(disk: Disk, path: string, from: number, length: number): Promise<Uint8Array> {
  const handle = await again(() => disk.open(path, 'read'));
  try {
    return await readAll(handle, from, Math.max(0, Math.min(length, (await handle.size()) - from)));
  } finally {
    await handle.close();
  }
}

async function readAll(handle: Handle, from: number, length: number): Promise<Uint8Array> {
  const into = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const more = await again(() => handle.read(into.subarray(got), from + got));
    if (more === 0) break;
    got += more;
  }
  return into.subarray(0, got);
}

async function writeAll(handle: Handle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    // A disk that takes nothing and says nothing would keep us here for ever.
    const more = await again(() => handle.write(done === 0 ? bytes : bytes.subarray(done), at + done));
    if (more === 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'ENOSPC' });
    done += more;
  }
}

async function writeWhole(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  temporary: string,
  how: { mode?: number; fresh?: boolean },
): Promise<boolean> {
  await makeFolders(disk, dirname(path));
  try {
    const handle = await again(() => disk.open(temporary, 'fresh', how.mode ?? 0o644));
    await writeSynced(handle, bytes);
    // Synced before it gets its name: a rename can outlive lost bytes.
    await again(() => disk.rename(temporary, path, how.fresh ?? false));
  } catch (error) {
    await disk.remove(temporary, 'file').catch(() => undefined);
    if (how.fresh && codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await disk.syncFolder(dirname(path));
  return true;
}

async function writeSynced(handle: Handle, bytes: Uint8Array): Promise<void> {
  try {
    await writeAll(handle, bytes, 0);
    const size = await handle.size();
    if (size !== bytes.length)
      throw Object.assign(new Error(`wrote ${bytes.length} bytes, found ${size}`), { code: 'EIO' });
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(disk: Disk, path: string): Promise<OpenFile> {
  await makeFolders(disk, dirname(path));
  const handle = await again(() => disk.open(path, 'write'));
  await disk.syncFolder(dirname(path));
  return {
    size: () => handle.size(),
    read: (from, length) => readAll(handle, from, length),
    write: (bytes, at) => writeAll(handle, bytes, at),
    sync: () => handle.sync(),
    cut: (length) => handle.cut(length),
    close: () => handle.close(),
  };
}

async function makeFolders(disk: Disk, path: string): Promise<void> {
  if (await absent(null, () => disk.list(path))) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolders(disk, parent);
  await disk.makeFolder(path);
  await disk.syncFolder(parent);
}

async function moveTo(disk: Disk, from: string, to: string): Promise<void> {
  await makeFolders(disk, dirname(to));
  await again(() => disk.rename(from, to, false));
  await disk.syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await disk.syncFolder(dirname(from));
}

async function removeAll(disk: Disk, path: string): Promise<boolean> {
  const kind = await kindOf(disk, path);
  if (kind === 'folder')
    for (const entry of await disk.list(path)) await removeAll(disk, join(path, entry.name));
  await disk.remove(path, kind);
  await disk.syncFolder(dirname(path));
  return true;
}

async function kindOf(disk: Disk, path: string): Promise<Entry['kind']> {
  return (await absent(null, () => disk.list(path))) === null ? 'file' : 'folder';
}

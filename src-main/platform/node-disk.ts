import * as fs from 'node:fs';
import { link, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { codeOf, type Disk, type Handle } from './disk.ts';

const FLAGS = {
  read: fs.constants.O_RDONLY,
  write: fs.constants.O_RDWR | fs.constants.O_CREAT,
  fresh: fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_EXCL,
};

/** The disk of this machine. */
export function nodeDisk(): Disk {
  return {
    open: (path, how, mode = 0o644) => openHandle(path, FLAGS[how], mode),
    list: async (path) =>
      (await readdir(path, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        kind: entry.isDirectory() ? ('folder' as const) : ('file' as const),
      })),
    makeFolder,
    rename: (from, to, fresh) => (fresh ? linkFresh(from, to) : renamePatiently(from, to)),
    remove: (path, kind) => (kind === 'folder' ? rmdir(path) : unlink(path)),
    syncFolder,
  };
}

// The callback calls, not FileHandle: a commit is two of them, and promises of handles cost a third more.
function openHandle(path: string, flags: number, mode: number): Promise<Handle> {
  return new Promise((resolve, reject) => {
    fs.open(path, flags, mode, (error, fd) => (error ? reject(error) : resolve(handleOf(fd))));
  });
}

function handleOf(fd: number): Handle {
  return {
    size: () => call((done) => fs.fstat(fd, (error, stat) => done(error, stat?.size))),
    read: (into, from) => call((done) => fs.read(fd, into, 0, into.length, from, done)),
    write: (bytes, at) => call((done) => fs.write(fd, bytes, 0, bytes.length, at, done)),
    sync: () => call((done) => fs.fdatasync(fd, done)),
    cut: (length) => call((done) => fs.ftruncate(fd, length, done)),
    close: () => call((done) => fs.close(fd, done)),
  };
}

function call<Value>(start: (done: (error: Error | null, value?: Value) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value as Value)));
  });
}

/** Not `recursive`: that answers ENOENT where a disk is full or read-only. Another may have made it meanwhile. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  }
}

/** A link refuses a name that is taken; disks without links (FAT) get the weaker rename. */
async function linkFresh(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error))) throw error;
    await (await open(to, 'wx')).close();
    return rename(from, to);
  }
  await unlink(from);
}

/** On Windows a virus scanner may hold a new file for a moment. */
async function renamePatiently(
  from: string,
  to: string,
  tries = process.platform === 'win32' ? 6 : 1,
): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (tries <= 1 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
    await new Promise((resolve) => {
      setTimeout(resolve, 640 >> tries);
    });
    return renamePatiently(from, to, tries - 1);
  }
}

/** Makes names durable where the system can; Windows and some shares cannot, and say so. */
async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES', 'EBADF'].includes(codeOf(error))) throw error;
  }
}

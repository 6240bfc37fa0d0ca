import { dirname, join, resolve } from 'node:path';
import { codeOf, type Disk, type Handle } from '../platform/disk.ts';
import type { Random } from '../platform/random.ts';
import type { Timer } from '../platform/timer.ts';
import { ShareError, type Share, type ShareFault } from './contract.ts';

export interface DiskShare {
  readonly disk: Disk;
  /** The shared folder. It must be there: it is never made, for then an unplugged one would be written underneath. */
  readonly root: string;
  readonly random: Random;
  readonly timer: Timer;
}

/** A virus scanner, another client, or a signal is in the way: tried again after so many ms. */
const PASSING = new Set(['EPERM', 'EACCES', 'EBUSY', 'EINTR', 'ETXTBSY', 'EAGAIN']);
const WAITS = [20, 60, 180, 540];
/** Over a network most of the time for a file is waiting; four hide it and are no burden to anybody. */
const AHEAD = 4;
const FAULTS: Readonly<Record<string, ShareFault>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ESTALE: 'gone',
  EHOSTDOWN: 'gone',
  EHOSTUNREACH: 'gone',
  ENETUNREACH: 'gone',
  ENOTCONN: 'gone',
  ECONNRESET: 'gone',
  ETIMEDOUT: 'gone',
  EPERM: 'denied',
  EACCES: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'busy',
  EAGAIN: 'busy',
  ETXTBSY: 'busy',
  EINTR: 'busy',
};
/** A folder's names cannot be made durable there; the folder says so. */
const UNSYNCABLE = new Set([
  'EPERM',
  'EISDIR',
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EACCES',
  'EBADF',
  'ENOTTY',
]);
/** Some folders give a file that is there under other case, or a folder, another answer than EEXIST. */
const TAKEN = new Set(['EEXIST', 'EISDIR', 'ENOTEMPTY']);

/** A shared folder of this machine: a mounted file share, a synchronised folder, a stick. */
export function diskShare(given: DiskShare): Share {
  const ports = { ...given, root: resolve(given.root) };
  const at = (path: string): string => join(ports.root, path);
  const guarded = <Value>(path: string, act: () => Promise<Value>): Promise<Value> =>
    patient(ports.timer, path, act);
  return {
    list: (folder) => guarded(folder, () => unlessAbsent(ports, async () => ports.disk.list(at(folder)))),
    read: (path) => guarded(path, () => unlessAbsent(ports, () => readWhole(ports.disk, at(path)))),
    put: (path, bytes) => guarded(path, () => putNew(ports, at(path), bytes)),
    ahead: AHEAD,
  };
}

async function patient<Value>(
  timer: Timer,
  path: string,
  act: () => Promise<Value>,
  tries = 0,
): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ShareError) throw error;
    const wait = WAITS[tries];
    if (!PASSING.has(codeOf(error)) || wait === undefined)
      throw new ShareError(FAULTS[codeOf(error)] ?? 'failed', path, error);
    await new Promise<void>((resolve) => {
      timer.after(wait, resolve);
    });
    return patient(timer, path, act, tries + 1);
  }
}

/** Absent below a folder that is there is `null`; where the folder itself is not there, nothing is known. */
async function unlessAbsent<Value>(
  { disk, root }: DiskShare,
  act: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await act();
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) throw error;
    await disk.list(root);
    return null;
  }
}

async function readWhole(disk: Disk, path: string): Promise<Uint8Array> {
  const handle = await disk.open(path, 'read');
  try {
    const into = Buffer.alloc(await handle.size());
    let got = 0;
    while (got < into.length) {
      const more = await handle.read(into.subarray(got), got);
      if (more === 0) break;
      got += more;
    }
    return into.subarray(0, got);
  } finally {
    await handle.close();
  }
}

async function putNew(ports: DiskShare, path: string, bytes: Uint8Array): Promise<'made' | 'same' | 'other'> {
  const { disk, random } = ports;
  const there = await compared(ports, path, bytes);
  if (there) return there;
  await makeFolders(ports, dirname(path));
  // Begins with no name that is looked for, so readers pass it by if a crash leaves it.
  const beside = join(dirname(path), `.wb-${Buffer.from(random.bytes(8)).toString('hex')}.tmp`);
  try {
    await writeSynced(disk, beside, bytes);
    await disk.rename(beside, path, true);
  } catch (error) {
    await disk.remove(beside, 'file').catch(() => undefined);
    if (!TAKEN.has(codeOf(error))) throw error;
    return (await compared(ports, path, bytes)) ?? 'other';
  }
  await syncFolder(disk, dirname(path));
  return 'made';
}

async function compared(ports: DiskShare, path: string, bytes: Uint8Array): Promise<'same' | 'other' | null> {
  const there = await unlessAbsent(ports, () => readWhole(ports.disk, path));
  if (there === null) return null;
  return Buffer.compare(there, bytes) === 0 ? 'same' : 'other';
}

async function writeSynced(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await disk.open(path, 'fresh', 0o644);
  try {
    await writeAll(handle, bytes);
    const size = await handle.size();
    if (size !== bytes.length)
      throw Object.assign(new Error(`wrote ${bytes.length} bytes, found ${size}`), { code: 'EIO' });
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: Handle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const more = await handle.write(done === 0 ? bytes : bytes.subarray(done), done);
    // A folder that takes nothing and says nothing would keep us here for ever.
    if (more === 0) throw Object.assign(new Error('the folder takes no more bytes'), { code: 'ENOSPC' });
    done += more;
  }
}

async function makeFolders(ports: DiskShare, path: string): Promise<void> {
  const { disk, root } = ports;
  try {
    await disk.list(path);
    return;
  } catch (error) {
    if (path === root || codeOf(error) !== 'ENOENT') throw error;
  }
  await makeFolders(ports, dirname(path));
  await disk.makeFolder(path);
  await syncFolder(disk, dirname(path));
}

async function syncFolder(disk: Disk, path: string): Promise<void> {
  try {
    await disk.syncFolder(path);
  } catch (error) {
    if (!UNSYNCABLE.has(codeOf(error))) throw error;
  }
}

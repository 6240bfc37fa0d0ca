import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, type Disk } from '../../../../src-main/platform/disk.ts';
import { nodeDisk } from '../../../../src-main/platform/node-disk.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import type { Timer } from '../../../../src-main/platform/timer.ts';
import { ShareError, type Share } from '../../../../src-main/sync/contract.ts';
import { countedShare } from '../../../../src-main/sync/counted-share.ts';
import { diskShare } from '../../../../src-main/sync/disk-share.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';

const made: string[] = [];
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'wavebook-share-'));
  made.push(dir);
  return dir;
}

/** Waits are counted and cost nothing. */
function timerOf(waits: number[]): Timer {
  return {
    after: (ms, act) => {
      waits.push(ms);
      queueMicrotask(act);
      return () => undefined;
    },
  };
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
const failure = (code: string): Error => Object.assign(new Error(code), { code });

function on(root: string, disk: Disk = nodeDisk(), waits: number[] = []): Share {
  return diskShare({ disk, root, random: seededRandom(5), timer: timerOf(waits) });
}

it.skipIf(process.platform === 'win32')(
  '[Y3] a folder on the disk is made or refused with what is in the way, and never below one that is gone',
  async () => {
    const root = await folder();
    const disk = nodeDisk();
    await disk.makeFolder(join(root, 'a'));
    await disk.makeFolder(join(root, 'a'));
    await expect(disk.makeFolder(join(root, 'gone/b'))).rejects.toMatchObject({ code: 'ENOENT' });
    await (await disk.open(join(root, 'file'), 'fresh')).close();
    await expect(disk.makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(disk.makeFolder(join(root, 'file/b'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect((await disk.list(root)).map(({ name }) => name).sort()).toEqual(['a', 'file']);
  },
);

describe.each(['disk', 'memory'])('a share on %s', (medium) => {
  const share = async (): Promise<Share> => (medium === 'disk' ? on(await folder()) : memoryShare());

  it('[Y2] gives what was put, and never replaces it', async () => {
    const it = await share();
    expect(await it.read('wb-1/d/x/1')).toBeNull();
    expect(await it.list('wb-1')).toBeNull();
    expect(await it.put('wb-1/d/x/1', bytes('one'))).toBe('made');
    expect(await it.put('wb-1/d/x/1', bytes('one'))).toBe('same');
    expect(await it.put('wb-1/d/x/1', bytes('two'))).toBe('other');
    expect(Buffer.from((await it.read('wb-1/d/x/1')) ?? []).toString()).toBe('one');
    expect(await it.put('wb-1/d/xy', bytes(''))).toBe('made');
    const entries = [...((await it.list('wb-1/d')) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(entries).toEqual([
      { name: 'x', kind: 'folder' },
      { name: 'xy', kind: 'file' },
    ]);
    expect(await it.read('wb-1/d/x')).toBeNull();
  });
});

describe('a share on a disk that refuses', () => {
  /** Every call of that name throws the codes one after another. */
  function failing(name: 'open' | 'rename' | 'syncFolder' | 'list', codes: string[]): Disk {
    const disk = nodeDisk();
    const original = disk[name].bind(disk) as (...args: unknown[]) => Promise<unknown>;
    return {
      ...disk,
      [name]: (...args: unknown[]) => {
        const code = codes.shift();
        return code === undefined ? original(...args) : Promise.reject(failure(code));
      },
    } as Disk;
  }

  it.each(['EPERM', 'EACCES', 'EBUSY', 'EINTR', 'ETXTBSY', 'EAGAIN'])(
    '[Y3] tries %s again, with growing waits',
    async (code) => {
      const waits: number[] = [];
      const share = on(await folder(), failing('rename', [code, code, code]), waits);
      expect(await share.put('a/b', bytes('x'))).toBe('made');
      expect(waits).toHaveLength(3);
      expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    },
  );

  it.each([
    ['EACCES', 'denied'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EBUSY', 'busy'],
    ['ESTALE', 'gone'],
    ['EHOSTDOWN', 'gone'],
    ['EIO', 'failed'],
  ])('[Y3] says in the end that %s is %s, and leaves nothing beside', async (code, fault) => {
    const root = await folder();
    const share = on(
      root,
      failing(
        'rename',
        Array.from({ length: 20 }, () => code),
      ),
    );
    const error: unknown = await share.put('a/b', bytes('x')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ShareError);
    expect(error).toMatchObject({ fault, path: 'a/b' });
    expect(await readdir(join(root, 'a'))).toEqual([]);
  });

  it('[Y2] does not mind a folder that cannot be synced', async () => {
    const share = on(await folder(), failing('syncFolder', ['EINVAL', 'ENOTSUP', 'EINVAL']));
    expect(await share.put('a/b', bytes('x'))).toBe('made');
  });

  it('[Y2] writes on over short writes, and does not take a shorter file for a whole one', async () => {
    const disk = nodeDisk();
    let kept = 3;
    const short: Disk = {
      ...disk,
      open: async (path, how, mode) => {
        const handle = await disk.open(path, how, mode);
        return {
          ...handle,
          write: (some, at) => handle.write(some.subarray(0, kept), at),
        };
      },
    };
    const root = await folder();
    expect(await on(root, short).put('a', bytes('twelve bytes'))).toBe('made');
    expect(Buffer.from((await on(root).read('a')) ?? []).toString()).toBe('twelve bytes');
    kept = 0;
    await expect(on(root, short).put('b', bytes('x'))).rejects.toMatchObject({ fault: 'full' });
  });

  it('a root that is not there is gone, not empty, and is never made', async () => {
    const root = join(await folder(), 'unplugged');
    const share = on(root);
    await expect(share.list('')).rejects.toMatchObject({ fault: 'gone' });
    await expect(share.read('a')).rejects.toMatchObject({ fault: 'gone' });
    await expect(share.put('a', bytes('x'))).rejects.toMatchObject({ fault: 'gone' });
    expect(await readdir(root).catch(codeOf)).toBe('ENOENT');
  });

  it('two that put at once: one makes it, the other finds it', async () => {
    const root = await folder();
    const [a, b] = [
      on(root),
      diskShare({ disk: nodeDisk(), root, random: seededRandom(6), timer: timerOf([]) }),
    ];
    const results = await Promise.all([a.put('x/y', bytes('a')), b.put('x/y', bytes('b'))]);
    expect([...results].sort()).toEqual(['made', 'other']);
    expect(await readdir(join(root, 'x'))).toEqual(['y']);
  });
});

it('[Y15] counts every call', async () => {
  const share = countedShare(memoryShare());
  await share.put('a', bytes('x'));
  await share.list('');
  await share.read('b');
  expect(share.calls()).toBe(3);
});

import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { codeOf } from '../../../../src-main/platform/disk.ts';
import type { DiskFate } from '../../../../src-main/platform/crash-disk.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { nodeFiles } from '../../../../src-main/platform/node-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { filesContract } from './files.contract.ts';

const made: string[] = [];
const folder = async (): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'wavebook-files-'));
  made.push(root);
  return root;
};
afterAll(() => Promise.all(made.map((root) => rm(root, { recursive: true }))));

filesContract('node-files', async () => ({ files: nodeFiles(), root: await folder() }));
filesContract('memory-files', async () => ({ files: memoryFiles(), root: '/m' }));
filesContract('crash-files', async () => ({ files: crashFiles(seededRandom(1)).files, root: '/m' }));
filesContract('crash-files with short calls and signals', async () => {
  const random = seededRandom(2);
  const { files, disk } = crashFiles(random);
  const fates: readonly DiskFate[] = ['done', 'short', 'short', 'EINTR'];
  disk.plan = ({ name }) =>
    ['open', 'rename', 'handle.read', 'handle.write'].includes(name)
      ? (fates[random.next(4)] ?? 'done')
      : 'done';
  return { files, root: '/m' };
});

it.skipIf(process.platform === 'win32')(
  'a file with a secret is for its owner alone from the start',
  async () => {
    const path = join(await folder(), 'secret');
    await nodeFiles().write(path, Buffer.from('s'), { mode: 0o600 });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  },
);

describe('a whole write on a failing disk', () => {
  it.each(['EIO', 'ENOSPC'] as const)(
    '%s at any call is told, and leaves the old text or the whole new',
    async (code) => {
      const seen = new Set<string>();
      for (let step = 1; step < 30; step += 1) {
        const { files, disk } = crashFiles(seededRandom(step));
        await files.write('/d/a', Buffer.from('old'));
        const start = disk.calls;
        disk.plan = ({ number }) => (number === start + step ? code : 'done');
        const outcome = await files
          .write('/d/a', Buffer.from('new text'))
          .catch((error: unknown) => codeOf(error));
        disk.plan = () => 'done';
        seen.add(`${outcome}: ${Buffer.from((await files.read('/d/a')) ?? []).toString()}`);
      }
      // Told and new: the name itself could not be synced.
      expect([...seen].sort()).toEqual([`${code}: new text`, `${code}: old`, 'true: new text']);
    },
  );

  it('a power cut at any call leaves the old text or the new, and after it returned the new', async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const { files, disk } = crashFiles(seededRandom(seed));
      await files.write('/d/a', Buffer.from('old'));
      const cut = disk.calls + 1 + (seed % 12);
      disk.plan = ({ number }) => (number === cut ? 'crash' : 'done');
      const done = await files.write('/d/a', Buffer.from('new text')).catch(() => false);
      disk.reboot();
      const now = Buffer.from((await files.read('/d/a')) ?? []).toString();
      expect(done ? ['new text'] : ['old', 'new text'], `seed ${seed}`).toContain(now);
      seen.add(`${now} ${String(done)}`);
    }
    expect([...seen].sort()).toEqual(['new text false', 'new text true', 'old false']);
  });
});

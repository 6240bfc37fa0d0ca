import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { BookError } from '../../src-main/book/book-error.ts';
import { openStation } from './open-station.ts';
import { labelsOf, newPair, settle } from './pair.ts';

const run = promisify(execFile);
const absent = await whyNot();
if (absent !== null) process.stdout.write(`Skipped: full disks. ${absent}.\n`);
const why = absent === null ? '' : ` (not runnable here: ${absent})`;

/** Whether a small disk in memory can be mounted here; null: it can. */
async function whyNot(): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'only root may mount';
  const at = await mkdtemp(join(tmpdir(), 'wavebook-mount-'));
  try {
    await mount(at);
    await run('umount', [at]);
    return null;
  } catch {
    return 'mounting is not allowed';
  } finally {
    await rm(at, { recursive: true });
  }
}

async function mount(at: string): Promise<void> {
  await mkdir(at, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m,nr_inodes=400', 'tmpfs', at]);
}

let root: string;
let mounted: string[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'wavebook-real-full-'));
});
afterEach(async () => {
  for (const at of mounted) await run('umount', ['-l', at]);
  mounted = [];
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function smallDisk(name: string): Promise<string> {
  const at = join(root, name);
  await mount(at);
  mounted.push(at);
  return at;
}

/** Takes all that is left, but for `spare` bytes. */
async function fill(at: string, spare: number): Promise<string> {
  const file = join(at, 'filler');
  for (let size = 2 ** 21; size >= 4096; size /= 2) {
    await writeFile(file, Buffer.alloc(size), { flag: 'a' }).catch((error: { code?: string }) => {
      if (error.code !== 'ENOSPC') throw error;
    });
  }
  if (spare > 0) {
    await rm(file);
    await writeFile(file, Buffer.alloc(Math.max(0, (await left(at)) - spare)));
  }
  return file;
}

async function left(at: string, of: 'avail' | 'iavail' = 'avail'): Promise<number> {
  const { stdout } = await run('df', [`--output=${of}`, ...(of === 'avail' ? ['-B1'] : []), at]);
  return Number(stdout.split('\n')[1]);
}

/** Takes all names that are left, but for so many. */
async function fillNames(at: string, spare: number): Promise<string> {
  const folder = join(at, 'filler');
  await mkdir(folder);
  for (let names = await left(at, 'iavail'); names > spare; names -= 1)
    await writeFile(join(folder, `${names}`), '');
  return folder;
}

/** What came of something that the book may refuse; anything else is a fault of ours. */
async function done(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof BookError) return false;
    throw error;
  }
}

/** Names of the files below a folder. */
async function filesOf(at: string): Promise<readonly string[]> {
  const entries = await readdir(at, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

it.skipIf(absent !== null)(
  `[R68] a folder on a full disk: work goes on, the trouble is named, and all is published once there is room${why}`,
  async () => {
    const pair = await newPair(join(root, 'a'), await smallDisk('share'));
    for (const spare of [0, 4096, 16_384, 40_960]) {
      const filler = await fill(pair.share, spare);
      const station = await openStation(pair.one, pair.share);
      const labels = Array.from({ length: 4 }, (_, i) => `${spare}.${i}`);
      let troubles: string[] = [];
      for (const label of labels) {
        await station.say(label, 60);
        troubles = [...troubles, ...(await station.round()).troubles.map(({ code }) => code)];
      }
      expect(troubles).toContain('share-full');
      await station.close();
      await rm(filler);
      expect(await settle(pair, labels)).toEqual(expect.arrayContaining(labels));
    }
  },
);

it.skipIf(absent !== null).each([
  ['bytes', 200_000],
  ['names', 3],
] as const)(
  `[R67] [R68] a folder that runs out of %s in the midst of a publish: the rest waits, nobody is misled, and one round brings it once there is room${why}`,
  async (what, spare) => {
    const pair = await newPair(join(root, `midst-${what}`), await smallDisk(`midst-share-${what}`));
    const [one, two] = [await openStation(pair.one, pair.share), await openStation(pair.two, pair.share)];
    const labels = ['1.1', '1.2', '1.3', '1.4'];
    for (const label of labels) await one.say(label, 230);
    const before = await filesOf(pair.share);
    const filler = await (what === 'bytes' ? fill : fillNames)(pair.share, spare);
    const full = await one.round();
    expect(full).toMatchObject({ reached: true, alarms: [], troubles: [{ code: 'share-full' }] });
    const made = (await filesOf(pair.share)).filter((name) => !before.includes(name));
    const bundles = made.filter((name) => /^\d{6}$/.test(name));
    expect([1, 2]).toContain(bundles.length);
    expect(made.filter((name) => /\.(?:note|tmp)$/.test(name))).toEqual([]);
    // Bundles without a promise are nothing to others: neither events nor damage.
    expect(await two.round()).toMatchObject({ taken: 0, alarms: [] });
    expect(labelsOf(await two.book.read(0, Infinity))).toEqual([]);
    await one.say('1.5', 1);
    await rm(filler, { recursive: true });
    const after = await one.round();
    expect(after).toMatchObject({ reached: true, alarms: [], troubles: [] });
    expect(after.published).toBe(one.book.branches()[0]?.count);
    expect((await two.round()).taken).toBe(921);
    await one.close();
    await two.close();
    expect(await settle(pair, [...labels, '1.5'])).toEqual([...labels, '1.5']);
  },
);

it.skipIf(absent !== null)(
  `[R66] [R68] a book on a full disk: what cannot be recorded is refused, rounds lose nothing, and it goes on once there is room${why}`,
  async () => {
    const disk = await smallDisk('own');
    const pair = await newPair(disk, join(root, 'b-share'));
    const kept: string[] = [];
    const refused: string[] = [];
    for (const spare of [0, 8192, 24_576]) {
      const two = await openStation(pair.two, pair.share);
      const filler = await fill(disk, spare);
      for (let i = 0; i < 12; i += 1) {
        const label = `${spare}.${i}`;
        ((await done(() => two.say(label, 20))) ? kept : refused).push(label);
        await done(() => two.round());
      }
      await rm(filler);
      await two.close();
      await settle(pair, kept, refused);
    }
    expect(kept.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
  },
);

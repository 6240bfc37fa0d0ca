import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { BookError } from '../../src-main/book/book-error.ts';
import { openStation } from './open-station.ts';
import { newPair, settle } from './pair.ts';

const run = promisify(execFile);
const absent = await whyNot();
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
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', at]);
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

async function left(at: string): Promise<number> {
  const { stdout } = await run('df', ['--output=avail', '-B1', at]);
  return Number(stdout.split('\n')[1]);
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
        try {
          await two.say(label, 20);
          kept.push(label);
        } catch (error) {
          expect(error).toBeInstanceOf(BookError);
          refused.push(label);
        }
        await two.round().catch((error: unknown) => expect(error).toBeInstanceOf(BookError));
      }
      await rm(filler);
      await two.close();
      await settle(pair, kept, refused);
    }
    expect(kept.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
  },
);

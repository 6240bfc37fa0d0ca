import { describe, expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { logOf, long, texts } from './lib/long.ts';
import { madeBook, newBook, portsOn, processOf } from './lib/open.ts';
import { powerOut } from './lib/power-out.ts';
import { anna, said, tally } from './lib/tally.ts';

async function bookOnCrashDisk(seed: number) {
  const { files, disk } = crashFiles(seededRandom(seed));
  const ports = await madeBook(portsOn(files, seed));
  let pid = 1;
  const open = () => {
    pid += 1;
    return openBook({ ...ports, timer: manualTimer(), processes: processOf(pid, (other) => other === pid) });
  };
  const book = await open();
  await book.commit([said('before')], anna);
  return { book, disk, open };
}

/** How many calls to the disk a long action of five events makes until it is acknowledged. */
async function callsOfFive(): Promise<number> {
  const { book, disk } = await bookOnCrashDisk(1);
  const start = disk.calls;
  await book.commitMany(long(5), 5, anna);
  return disk.calls - start;
}

const ALL = ['before', '0', '1', '2', '3', '4'];

describe('[R66] a long action on a failing disk', () => {
  it('a power cut at each call leaves all of it or nothing, and all of what was acknowledged', async () => {
    const calls = await callsOfFive();
    expect(calls).toBeGreaterThan(2);
    const seen = new Set<string>();
    for (let seed = 1; seed <= 12 * calls; seed += 1) {
      const { book, disk, open } = await bookOnCrashDisk(seed);
      const cut = disk.calls + 1 + (seed % calls);
      disk.plan = ({ number }) => (number >= cut ? 'crash' : 'done');
      const done = await book.commitMany(long(5), 5, anna).then(
        () => true,
        () => false,
      );
      await powerOut(disk);
      const again = await open();
      const found = await texts(again);
      expect(found, `seed ${seed}`).toEqual(done || found.length > 1 ? ALL : ['before']);
      expect(await again.verify(), `seed ${seed}`).toMatchObject({ kind: 'intact', events: found.length });
      const folded = (await again.read(0, 9)).reduce((now, event) => tally.fold(now, event), tally.empty);
      await again.load(['rollout-r0', 'rollout-r1', 'rollout-r2']);
      expect(again.state()).toEqual(folded);
      await again.commit([said('next')], anna);
      seen.add(`${found.length} ${again.notices().some(({ code }) => code === 'tail-cut') ? 'cut' : ''}`);
    }
    expect([...seen].sort()).toEqual(['1 ', '1 cut', '6 ']);
  }, 120_000);

  it.each(['EIO', 'ENOSPC', 'EINTR'] as const)(
    '%s at each call is told, and leaves nothing',
    async (fate) => {
      const calls = await callsOfFive();
      let failed = 0;
      for (let step = 1; step <= calls; step += 1) {
        const { book, disk, open } = await bookOnCrashDisk(step);
        const start = disk.calls;
        disk.plan = ({ number }) => (number === start + step ? fate : 'done');
        const outcome = await book.commitMany(long(5), 5, anna).then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        );
        disk.plan = () => 'done';
        expect(['done', 'storage']).toContain(outcome);
        failed += outcome === 'storage' ? 1 : 0;
        await book.commit([said('next')], anna);
        const wanted = outcome === 'done' ? [...ALL, 'next'] : ['before', 'next'];
        expect(await texts(book), `step ${step}`).toEqual(wanted);
        await powerOut(disk);
        const again = await open();
        expect(await texts(again), `step ${step}`).toEqual(wanted);
        expect(await again.verify()).toMatchObject({ kind: 'intact' });
      }
      expect(failed).toBeGreaterThan(0);
    },
  );
});

describe('[R66] a log that ends within a long action', () => {
  it('is cut back wherever it ends, from the saved state and from the first event', async () => {
    const { book, ports, all } = await newBook();
    await book.commit([said('before')], anna);
    await book.flush();
    const [log, saved] = [logOf(book), new Map(all)];
    const start = saved.get(log)?.length ?? 0;
    await book.commitMany(long(5), 5, anna);
    const whole = all.get(log) ?? new Uint8Array();
    for (let end = start; end < whole.length; end += 37_123)
      for (const folder of ['/nowhere/', '/state/']) {
        const disk = new Map(
          [...saved].filter(([path]) => !path.includes(folder) && !path.endsWith('/lock')),
        );
        disk.set(log, whole.slice(0, end));
        const again = await openBook({ ...ports, files: memoryFiles(disk) });
        expect(await texts(again), `${end} ${folder}`).toEqual(['before']);
        expect(again.state().all).toBe(1);
        expect(await again.verify()).toMatchObject({ kind: 'intact', events: 1 });
        expect(disk.get(log)?.length).toBe(start);
      }
  });
});

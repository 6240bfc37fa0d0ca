import { describe, expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import type { DiskFate } from '../../../../src-main/platform/crash-disk.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { madeBook, portsOn, processOf } from './lib/open.ts';
import { powerOut } from './lib/power-out.ts';
import { anna, said } from './lib/tally.ts';

async function bookOnCrashDisk(seed: number) {
  const { files, disk } = crashFiles(seededRandom(seed));
  const ports = await madeBook(portsOn(files, seed));
  let pid = 1;
  /** Opens it as a new process; the one before is gone, with its timers. */
  const open = () => {
    pid += 1;
    return openBook({ ...ports, timer: manualTimer(), processes: processOf(pid, (other) => other === pid) });
  };
  const book = await open();
  await book.commit([said('one')], anna);
  return { book, disk, open, log: `/books/nord/log/${book.device.origin}.log` };
}

const texts = (events: readonly { data: Record<string, unknown> }[]): unknown =>
  events.map((event) => event.data.text);

describe('[R66] a commit on a failing disk', () => {
  it.each(['EIO', 'ENOSPC', 'EINTR', 'short'] as const)(
    '%s at each call of an append in turn: the commit says what holds, here and after opening again',
    async (fate) => {
      let failed = 0;
      for (let step = 1; step <= 4; step += 1) {
        const { book, disk, open } = await bookOnCrashDisk(step);
        const start = disk.calls;
        disk.plan = ({ number }) => (number === start + step ? fate : 'done');
        const outcome = await book.commit([said('two'), said('three')], anna).then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        );
        disk.plan = () => 'done';
        failed += outcome === 'storage' ? 1 : 0;
        await book.commit([said('four')], anna);
        const wanted = outcome === 'done' ? ['one', 'two', 'three', 'four'] : ['one', 'four'];
        expect(texts(await book.read(0, 9)), `step ${step}`).toEqual(wanted);
        await powerOut(disk);
        const again = await open();
        expect(texts(await again.read(0, 9)), `step ${step}`).toEqual(wanted);
        expect(await again.verify()).toMatchObject({ kind: 'intact' });
      }
      // A sync that a signal cut short has failed like any other; a write goes on.
      expect(failed > 0).toBe(fate !== 'short');
    },
    30_000,
  );

  it('never asks the same file twice to sync after that failed', async () => {
    const { book, disk, log } = await bookOnCrashDisk(5);
    const calls: string[] = [];
    const fates: DiskFate[] = ['EIO', 'EIO'];
    disk.plan = ({ name, path }) => {
      if (path === log) calls.push(name);
      return path === log && name === 'handle.sync' ? (fates.shift() ?? 'done') : 'done';
    };
    await expect(book.commit([said('two')], anna)).rejects.toMatchObject({
      code: 'storage',
      data: { what: 'EIO' },
    });
    await book.commit([said('three')], anna);
    const cutBack = ['open', 'handle.size', 'handle.cut', 'handle.sync'];
    expect(calls).toEqual([
      'handle.write',
      'handle.sync',
      'handle.close',
      ...cutBack,
      'handle.close',
      ...cutBack,
      'handle.write',
      'handle.sync',
    ]);
  });

  it('a power cut at each call of an append: acknowledged is there, not acknowledged is whole or absent', async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const { book, disk, open } = await bookOnCrashDisk(seed);
      const cut = disk.calls + 1 + (seed % 3);
      disk.plan = ({ number }) => (number === cut ? 'crash' : 'done');
      const done = await book.commit([said('two'), said('three')], anna).then(
        () => true,
        () => false,
      );
      await powerOut(disk);
      const again = await open();
      const found = JSON.stringify(texts(await again.read(0, 9)));
      expect(
        done ? ['["one","two","three"]'] : ['["one"]', '["one","two","three"]'],
        `seed ${seed}`,
      ).toContain(found);
      expect(await again.verify()).toMatchObject({ kind: 'intact' });
      seen.add(
        `${found} ${again
          .notices()
          .map((each) => each.code)
          .filter((code) => code === 'tail-cut')
          .join()}`,
      );
    }
    expect([...seen].sort()).toEqual(['["one","two","three"] ', '["one"] ', '["one"] tail-cut']);
  }, 60_000);

  it('what a crash cut off is kept aside, byte for byte, and said with its place', async () => {
    const { book, disk, open, log } = await bookOnCrashDisk(1);
    const sound = disk.peek(log)?.length ?? 0;
    await book.close();
    const files = await disk.open(log, 'write');
    await files.write(Buffer.from('{"actor":"anna","at"'), sound);
    await files.sync();
    const again = await open();
    const [notice] = again.notices();
    expect(notice).toMatchObject({ code: 'tail-cut', data: { seq: 1, bytes: 20 } });
    expect(Buffer.from(disk.peek(notice?.data.kept as string) ?? []).toString()).toBe('{"actor":"anna","at"');
    expect(disk.peek(log)).toHaveLength(sound);
    expect(again.integrity().kind).toBe('intact');
  });
});

describe('a disk that takes no writes', () => {
  it('opens for reading, and refuses a commit in so many words', async () => {
    const { book, disk, open } = await bookOnCrashDisk(1);
    await book.close();
    const writing = new Set([
      'rename',
      'remove',
      'makeFolder',
      'syncFolder',
      'handle.write',
      'handle.sync',
      'handle.cut',
    ]);
    disk.plan = ({ name, path }) => (writing.has(name) || path.endsWith('.tmp') ? 'EROFS' : 'done');
    const again = await open();
    expect(again.readOnly).toBe(true);
    expect(again.notices()).toEqual([{ code: 'opened-read-only', data: {} }]);
    expect(texts(await again.read(0, 9))).toEqual(['one']);
    await expect(again.commit([said('two')], anna)).rejects.toMatchObject({ code: 'read-only' });
    await again.close();
  });

  it('a full disk fails the state files aside, and they are written at the next occasion', async () => {
    const { book, disk, open } = await bookOnCrashDisk(1);
    disk.plan = ({ path }) => (path.includes('/state/') ? 'ENOSPC' : 'done');
    await expect(book.flush()).rejects.toMatchObject({ code: 'ENOSPC' });
    await book.commit([said('two')], anna);
    disk.plan = () => 'done';
    await book.close();
    expect((await open()).notices()).toEqual([]);
  });
});

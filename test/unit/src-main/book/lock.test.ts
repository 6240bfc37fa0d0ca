import { expect, it } from 'vitest';
import { readLock, takeLock, type LockPorts } from '../../../../src-main/book/lock.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import type { ProcessMark } from '../../../../src-main/platform/processes.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';

const DIR = '/books/nord';

/** A machine with these processes; `at` gives the ports of one. */
function machine(running: Set<number>, files = memoryFiles(), host = 'plant-7') {
  const at = (pid: number): LockPorts => ({
    files,
    random: seededRandom(pid),
    processes: {
      self: () => ({ pid, start: 'boot', host }),
      runs: (mark: ProcessMark) => (mark.host === host ? running.has(mark.pid) : null),
    },
  });
  return { at, files };
}

it('one process has the book; another is told who', async () => {
  const { at } = machine(new Set([1, 2]));
  const held = await takeLock(DIR, at(1));
  await expect(takeLock(DIR, at(2))).rejects.toMatchObject({
    code: 'book-open-elsewhere',
    data: { pid: 1, host: 'plant-7' },
  });
  await held.release();
  await takeLock(DIR, at(2));
  expect(await readLock(DIR, at(1).files)).toMatchObject({ pid: 2 });
});

it('the same process cannot open a book twice', async () => {
  const { at } = machine(new Set([1]));
  await takeLock(DIR, at(1));
  await expect(takeLock(DIR, { ...at(1), random: seededRandom(9) })).rejects.toMatchObject({
    code: 'book-open-elsewhere',
  });
});

it('[R66] a lock that its own process could not take away does not keep it out of the book', async () => {
  const { at, files } = machine(new Set([1, 2]));
  const refusing = { ...files, remove: () => Promise.reject(new Error('EIO')) };
  const first = await takeLock(DIR, { ...at(1), files: refusing });
  await expect(first.release()).rejects.toThrow('EIO');
  await expect(takeLock(DIR, at(2))).rejects.toMatchObject({ code: 'book-open-elsewhere' });
  const second = await takeLock(DIR, { ...at(1), random: seededRandom(9) });
  // Of many in one process one has it, whenever they ask.
  const asked = Array.from({ length: 5 }, (_, i) =>
    takeLock(DIR, { ...at(1), random: seededRandom(i + 20) }),
  );
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
  await second.release();
  const again = Array.from({ length: 5 }, (_, i) =>
    takeLock(DIR, { ...at(1), random: seededRandom(i + 40) }),
  );
  const got = (await Promise.allSettled(again)).filter(({ status }) => status === 'fulfilled');
  expect(got).toHaveLength(1);
});

it('says where its process can be reached, until released', async () => {
  const { at, files } = machine(new Set([1]));
  const held = await takeLock(DIR, at(1));
  await held.announce('http://127.0.0.1:4711', 'secret');
  expect(await readLock(DIR, files)).toMatchObject({
    pid: 1,
    address: 'http://127.0.0.1:4711',
    token: 'secret',
  });
  await held.release();
  expect(await readLock(DIR, files)).toBeNull();
});

it('a dead process is succeeded, and of twenty who try at once exactly one is', async () => {
  for (let round = 0; round < 20; round += 1) {
    const running = new Set([1]);
    const { at, files } = machine(running);
    await takeLock(DIR, at(1));
    running.clear();
    const rivals = Array.from({ length: 20 }, (_, i) => i + 10);
    for (const pid of rivals) running.add(pid);
    const outcomes = await Promise.all(
      rivals.map((pid) =>
        takeLock(DIR, at(pid)).then(
          () => pid,
          () => null,
        ),
      ),
    );
    const winners = outcomes.filter((pid) => pid !== null);
    expect(winners).toHaveLength(1);
    expect(await readLock(DIR, files)).toMatchObject({ pid: winners[0] });
    expect([...files.all.keys()]).toEqual([`${DIR}/lock`]);
  }
});

it('a process that died while taking over is succeeded too', async () => {
  const running = new Set([1, 2]);
  const { at, files } = machine(running);
  await takeLock(DIR, at(1));
  running.delete(1);
  const dying: LockPorts = {
    ...at(2),
    files: {
      ...files,
      write: async (path, bytes, how) => {
        if (path.endsWith('/lock') && !how?.fresh) throw new Error('killed here');
        return files.write(path, bytes, how);
      },
    },
  };
  await expect(takeLock(DIR, dying)).rejects.toThrow('killed here');
  running.delete(2);
  running.add(3);
  await takeLock(DIR, at(3));
  expect(await readLock(DIR, files)).toMatchObject({ pid: 3 });
  expect([...files.all.keys()]).toEqual([`${DIR}/lock`]);
});

it('a process of another machine cannot be asked, so its lock stands', async () => {
  const files = memoryFiles();
  await takeLock(DIR, machine(new Set(), files, 'plant-8').at(1));
  await expect(takeLock(DIR, machine(new Set([2]), files).at(2))).rejects.toMatchObject({
    code: 'book-open-elsewhere',
    data: { host: 'plant-8' },
  });
});

it('a lock that nobody can read is nobody’s', async () => {
  const { at, files } = machine(new Set([2]));
  await files.write(`${DIR}/lock`, Buffer.from(''));
  await takeLock(DIR, at(2));
  expect(await readLock(DIR, files)).toMatchObject({ pid: 2 });
});

import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../shared/events/envelope.ts';
import type { Book } from '../../../../src-main/book/book.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import type { Files } from '../../../../src-main/platform/files.ts';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { madeBook, newBook, portsOn, processOf } from './lib/open.ts';
import { anna, said, tally, type Tally } from './lib/tally.ts';

const LONG = 'x'.repeat(100_000);

/** `count` drafts, each so long that three fill a piece; `before` is called before each. */
async function* long(count: number, before: (index: number) => unknown = () => null): AsyncGenerator<Draft> {
  for (let index = 0; index < count; index += 1) {
    await before(index);
    yield said(`${index} ${LONG}`, `r${index % 3}`);
  }
}

const texts = async (book: Book<Tally>): Promise<readonly string[]> =>
  (await book.read(0, Infinity)).map((event) => String(event.data.text).split(' ')[0] ?? '');

const logOf = (book: Book<Tally>): string => `/books/nord/log/${book.device.origin}.log`;

describe('[R24] [R66] an action of many events', () => {
  it('is one batch, whose events come one by one, are told once, and are there when opened again', async () => {
    const { book, ports } = await newBook();
    await book.commit([said('before')], anna);
    const told: unknown[] = [];
    book.onAppend((appended) => told.push(appended, book.count()));
    expect(await book.commitMany(long(7), 7, anna)).toEqual({ from: 1, to: 8 });
    expect(told).toEqual([{ from: 1, to: 8 }, 8]);
    const events = await book.read(1, 8);
    expect(events.map((event) => event.batch)).toEqual(
      Array.from({ length: 7 }, (_, index) => ({ index, of: 7 })),
    );
    expect(new Set(events.map((event) => event.at.ms)).size).toBe(1);
    expect(await book.verify()).toMatchObject({ kind: 'intact', events: 8 });
    await book.commit([said('after')], anna);
    await book.close();
    const again = await openBook(ports);
    expect(await texts(again)).toEqual(['before', '0', '1', '2', '3', '4', '5', '6', 'after']);
    expect(await again.verify()).toMatchObject({ kind: 'intact', events: 9 });
    expect(again.notices()).toEqual([]);
  });

  it('of no events records nothing', async () => {
    const { book } = await newBook();
    expect(await book.commitMany(long(0), 0, anna)).toEqual({ from: 0, to: 0 });
    expect(book.count()).toBe(0);
  });

  it('shows nobody anything before its last event is on the disk, and keeps nobody from reading', async () => {
    const { book } = await newBook();
    await book.commit([said('before')], anna);
    const seen: unknown[] = [];
    const look = async (): Promise<void> => {
      seen.push([book.count(), book.state().all, await texts(book), (await book.asOf(9)).all]);
    };
    await book.commitMany(long(9, look), 9, anna);
    expect(seen).toEqual(Array.from({ length: 9 }, () => [1, 1, ['before'], 1]));
    expect(book.state().all).toBe(10);
  });

  it('is verified without it while it is being written', async () => {
    const { book } = await newBook();
    await book.commit([said('before')], anna);
    const found: unknown[] = [];
    await book.commitMany(
      long(8, async (index) => (index === 7 ? found.push(await book.verify()) : null)),
      8,
      anna,
    );
    expect(found).toMatchObject([{ kind: 'intact', events: 1 }]);
  });

  it('lets other commits wait, and each gets its place after it', async () => {
    const { book } = await newBook();
    const many = book.commitMany(long(5), 5, anna);
    const one = book.commit([said('waits')], anna);
    expect((await one)[0]?.seq).toBe(5);
    expect(await many).toEqual({ from: 0, to: 5 });
  });
});

describe('[R66] an action of many events that fails', () => {
  const stopped = new Error('stopped by the person');
  const cases: readonly (readonly [string, AsyncIterable<Draft>, object])[] = [
    ['that are fewer than it says', long(6), { code: 'storage', data: { what: '6 of 7 events' } }],
    ['that are more than it says', long(8), { code: 'storage', data: { what: '8 of 7 events' } }],
    [
      'that throw in the middle',
      long(7, (index) => (index === 5 ? Promise.reject(stopped) : null)),
      { message: stopped.message },
    ],
    [
      'that cannot be an event',
      (async function* () {
        yield* long(6);
        yield { ...said('bad'), type: 'no version' };
      })(),
      { name: 'ZodError' },
    ],
  ];
  it.each(cases)(
    'by drafts %s leaves the log as it was, and takes what comes next',
    async (_, drafts, error) => {
      const { book, ports, all } = await newBook();
      await book.commit([said('before')], anna);
      const bytes = Buffer.from(all.get(logOf(book)) ?? []).toString();
      await expect(book.commitMany(drafts, 7, anna)).rejects.toMatchObject(error);
      expect(Buffer.from(all.get(logOf(book)) ?? []).toString()).toBe(bytes);
      expect(book.state().all).toBe(1);
      await book.commit([said('next')], anna);
      expect(await book.verify()).toMatchObject({ kind: 'intact', events: 2 });
      await book.close();
      expect(await texts(await openBook(ports))).toEqual(['before', 'next']);
    },
  );

  it('after 300 events has not moved where events are looked for', async () => {
    const { book } = await newBook();
    const short = async function* (count: number): AsyncGenerator<Draft> {
      for (let i = 0; i < count; i += 1) yield said(`no ${LONG.slice(0, 2000)}`);
      throw stopped;
    };
    await expect(book.commitMany(short(300), 300, anna)).rejects.toThrow(stopped.message);
    for (let i = 0; i < 250; i += 1) await book.commit([said(`${i}`)], anna);
    await book.commit(
      Array.from({ length: 20 }, (_, i) => said(`${250 + i}`)),
      anna,
    );
    expect((await book.read(100, 256)).map((event) => event.data.text)).toEqual(
      Array.from({ length: 156 }, (_, i) => `${100 + i}`),
    );
    expect(await texts(book)).toEqual(Array.from({ length: 270 }, (_, i) => `${i}`));
  });
});

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
      disk.reboot();
      const again = await open();
      const found = await texts(again);
      if (done || found.length > 1) expect(found, `seed ${seed}`).toEqual(ALL);
      else expect(found, `seed ${seed}`).toEqual(['before']);
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
        disk.reboot();
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

/** Files that tell of every write to a log, and of every part read from it. */
function counted(files: Files, told: (what: 'write' | 'read', bytes: number) => void): Files {
  return {
    ...files,
    read: async (path, from, length) => {
      const bytes = await files.read(path, from, length);
      if (path.endsWith('.log')) told('read', bytes?.length ?? 0);
      return bytes;
    },
    open: async (path) => {
      const file = await files.open(path);
      const write = (bytes: Uint8Array, at: number) => {
        if (path.endsWith('.log')) told('write', bytes.length);
        return file.write(bytes, at);
      };
      return { ...file, write };
    },
  };
}

describe('[R72] an action of 10,000 events', () => {
  it('goes through in pieces, written and read: memory holds a few of its events at a time', async () => {
    const { ports } = await newBook();
    const told = { writes: 0, reads: 0, largest: 0, taken: 0, written: 0, most: 0 };
    const { files, disk } = crashFiles(seededRandom(3));
    const book = await openBook({
      ...(await madeBook({ ...ports, files })),
      files: counted(files, (what, bytes) => {
        told[what === 'write' ? 'writes' : 'reads'] += 1;
        told.largest = Math.max(told.largest, bytes);
        if (what === 'write') told.written = told.taken;
      }),
    });
    const text = 'y'.repeat(500);
    const drafts = async function* (): AsyncGenerator<Draft> {
      for (told.taken = 0; told.taken < 10_000; told.taken += 1) {
        told.most = Math.max(told.most, told.taken - told.written);
        yield said(`${told.taken} ${text}`, `r${told.taken % 100}`);
      }
    };
    await book.commitMany(drafts(), 10_000, anna);
    // Some 1 kB each: 256 kB hold about 250 of them.
    expect(told.most).toBeLessThan(400);
    expect(told.writes).toBeGreaterThan(30);
    expect(told.largest).toBeLessThan(512 * 1024);
    told.largest = 0;
    let events = 0;
    await book.visit(0, 10_000, () => {
      events += 1;
    });
    expect(events).toBe(10_000);
    expect(told.largest).toBeLessThanOrEqual(1 << 20);
    expect(disk.peek(logOf(book))?.length).toBeGreaterThan(10_000 * 500);
  }, 60_000);
});

/** Files whose next write to a log waits until it is let go. */
function held(files: Files) {
  let [reached, letGo] = [(): void => undefined, (): void => undefined];
  let waiting: Promise<void> | null = null;
  const hold = () => {
    waiting = new Promise((resolve) => (letGo = resolve));
    const writing = new Promise<void>((resolve) => (reached = resolve));
    return { writing, letGo: () => letGo() };
  };
  const open: Files['open'] = async (path) => {
    const file = await files.open(path);
    const write = async (bytes: Uint8Array, at: number): Promise<void> => {
      if (path.endsWith('.log') && waiting) {
        reached();
        await waiting;
        waiting = null;
      }
      await file.write(bytes, at);
    };
    return { ...file, write };
  };
  return { files: { ...files, open }, hold };
}

describe('[R67] what is loaded while an action is being written', () => {
  async function reopened(spoil: (all: Map<string, Uint8Array>) => void) {
    const { book, ports, all } = await newBook();
    for (const rollout of ['r1', 'r2']) await book.commit([said('old', rollout)], anna);
    await book.close();
    spoil(all);
    const { files, hold } = held(ports.files);
    return { book: await openBook({ ...ports, files }), hold };
  }
  const spoil = (all: Map<string, Uint8Array>): void =>
    void all.set('/books/nord/state/rollout-r2.json', Buffer.from('{}'));

  it.each([
    ['from its file', () => undefined],
    ['from the log, its file being of no use', spoil],
  ])('%s is there afterwards, and in the saved state', async (_, how) => {
    const { book, hold } = await reopened(how);
    const { writing, letGo } = hold();
    const commit = book.commit([said('new', 'r1')], anna);
    await writing;
    await book.load(['rollout-r2']);
    letGo();
    await commit;
    expect(book.state()).toEqual({ all: 3, texts: { r1: ['old', 'new'], r2: ['old'] } });
    await book.commit([said('newer', 'r2')], anna);
    expect(book.state().texts['r2']).toEqual(['old', 'newer']);
    expect(await book.verify()).toMatchObject({ kind: 'intact' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../shared/events/envelope.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import type { Files } from '../../../../src-main/platform/files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { LONG, logOf, long, texts } from './lib/long.ts';
import { madeBook, newBook } from './lib/open.ts';
import { anna, said } from './lib/tally.ts';

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

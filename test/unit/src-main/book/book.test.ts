import { expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { madeBook, newBook, portsOn } from './lib/open.ts';
import { anna, said } from './lib/tally.ts';

it('[R24] each action is one batch of entries, at its own time, on the disk before commit returns', async () => {
  const { book, all } = await newBook();
  const [first] = await book.commit([said('one')], anna);
  const pair = await book.commit([said('two'), said('three')], anna);
  expect(first?.batch).toEqual({ index: 0, of: 1 });
  expect(pair.map((event) => event.batch)).toEqual([
    { index: 0, of: 2 },
    { index: 1, of: 2 },
  ]);
  expect(pair[0]?.at.ms).toBe((first?.at.ms ?? 0) + 1000);
  expect(pair[1]?.at).toEqual(pair[0]?.at);
  const log = all.get(`/books/nord/log/${book.device.origin}.log`);
  expect(
    Buffer.from(log ?? [])
      .toString()
      .split('\n'),
  ).toHaveLength(4);
});

it('gives state, count, events and the past, and the same after opening again', async () => {
  const { book, ports } = await newBook();
  for (const text of ['a', 'b', 'c', 'd']) await book.commit([said(text)], anna);
  await book.commit([said('e', 'r2')], anna);
  const check = async (open: typeof book): Promise<void> => {
    await open.load(['rollout-r1', 'rollout-r2']);
    expect(open.state()).toEqual({ all: 5, texts: { r1: ['a', 'b', 'c', 'd'], r2: ['e'] } });
    expect(open.count()).toBe(5);
    expect((await open.read(1, 3)).map((event) => event.data.text)).toEqual(['b', 'c']);
    expect(await open.asOf(2)).toEqual({ all: 2, texts: { r1: ['a', 'b'] } });
    expect(await open.verify()).toMatchObject({ kind: 'intact', events: 5 });
  };
  await check(book);
  await book.close();
  const again = await openBook(ports);
  expect(again.state()).toEqual({ all: 5, texts: {} });
  await check(again);
  expect(again.notices()).toEqual([]);
});

it('tells listeners after the state has changed, until they stop', async () => {
  const { book } = await newBook();
  const seen: number[] = [];
  const stop = book.onAppend(() => seen.push(book.state().all));
  await book.commit([said('a'), said('b')], anna);
  stop();
  await book.commit([said('c')], anna);
  expect(seen).toEqual([2]);
});

it('makes a book only in an empty folder', async () => {
  const { ports } = await newBook();
  await expect(madeBook(portsOn(ports.files))).rejects.toMatchObject({ code: 'not-empty-folder' });
});

it('opens nothing where there is no book', async () => {
  const { ports } = await newBook();
  await expect(openBook({ ...ports, dir: '/books/south' })).rejects.toMatchObject({ code: 'no-book' });
});

import { expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { newBook } from './lib/open.ts';
import { anna, said } from './lib/tally.ts';

const members = (value: object): readonly string[] => {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(value) as object);
  return names.filter((name) => name !== 'constructor').sort();
};

it('[R28] [R22] the one door has nothing that edits, removes or purges, and no switch', async () => {
  const { book } = await newBook();
  // A new name here must be looked at: nothing may change or take away what was recorded.
  expect(members(book)).toEqual([
    'announce',
    'asOf',
    'branches',
    'checkpoint',
    'checkpointWith',
    'close',
    'commit',
    'commitMany',
    'count',
    'derive',
    'device',
    'dir',
    'flush',
    'getBlob',
    'info',
    'integrity',
    'lines',
    'load',
    'mend',
    'merge',
    'note',
    'notices',
    'onAppend',
    'past',
    'placeOf',
    'putBlob',
    'read',
    'readOnly',
    'sign',
    'state',
    'take',
    'verify',
    'visit',
  ]);
});

it('[R28] whatever is called, in whatever order, the log only grows: what was there stays, byte for byte', async () => {
  const { book, ports, all } = await newBook();
  const log = `/books/nord/log/${book.device.origin}.log`;
  let before = Buffer.from('');
  let open = book;
  for (let i = 0; i < 12; i += 1) {
    await open.commit([said(`text ${i}`)], anna);
    await [
      () => open.flush(),
      () => open.checkpoint(),
      () => open.verify(),
      () => open.asOf(1),
      () => open.putBlob(Buffer.from([i])),
      () => open.load(['rollout-r1']),
    ][i % 6]?.();
    if (i % 5 === 0) {
      await open.close();
      open = await openBook(ports);
    }
    const now = Buffer.from(all.get(log) ?? []);
    expect(now.subarray(0, before.length).equals(before)).toBe(true);
    expect(now.length).toBeGreaterThan(before.length);
    before = now;
  }
});

it('evidence is kept under its digest and hashed again on reading', async () => {
  const { book, all } = await newBook();
  const digest = await book.putBlob(Buffer.from('evidence'));
  expect(Buffer.from((await book.getBlob(digest)) ?? []).toString()).toBe('evidence');
  expect(await book.getBlob('0'.repeat(64))).toBeNull();
  expect(await book.getBlob('../../device.json')).toBeNull();
  all.set(`/books/nord/blob/${digest.slice(0, 2)}/${digest}`, Buffer.from('other'));
  await expect(book.getBlob(digest)).rejects.toMatchObject({ code: 'damaged' });
  await book.putBlob(Buffer.from('evidence'));
  expect(Buffer.from((await book.getBlob(digest)) ?? []).toString()).toBe('evidence');
});

it('a draft that is no event records nothing, and the next is taken', async () => {
  const { book } = await newBook();
  await expect(book.commit([said('good'), { ...said('bad'), type: 'No Type' }], anna)).rejects.toThrow(
    /type/,
  );
  await expect(book.commit([{ ...said('x'), data: { fraction: 0.5 } }], anna)).rejects.toThrow(
    'not a safe integer',
  );
  expect(book.count()).toBe(0);
  await book.commit([said('one')], anna);
  expect(book.count()).toBe(1);
});

it('folding that fails records nothing', async () => {
  const { ports } = await newBook();
  const breaks = {
    ...ports.folding,
    fold: () => {
      throw new Error('a bug');
    },
  };
  const book = await openBook({
    ...ports,
    dir: ports.dir,
    folding: breaks,
    processes: { self: () => ({ pid: 2, start: 'x', host: 'plant-7' }), runs: () => false },
  });
  await expect(book.commit([said('one')], anna)).rejects.toThrow('a bug');
  expect(book.count()).toBe(0);
});

it('commits asked for at once are taken one after another, in that order', async () => {
  const { book } = await newBook();
  await Promise.all(Array.from({ length: 50 }, (_, i) => book.commit([said(`${i}`)], anna)));
  expect((await book.read(0, 50)).map((event) => event.data.text)).toEqual(
    Array.from({ length: 50 }, (_, i) => `${i}`),
  );
  expect(await book.verify()).toMatchObject({ kind: 'intact', events: 50 });
});

it('reads any part of a long log, whether or not its offsets are at hand', async () => {
  const { book, ports, all } = await newBook();
  for (let i = 0; i < 10; i += 1)
    await book.commit(
      Array.from({ length: 97 }, (_, n) => said(`${i * 97 + n}`)),
      anna,
    );
  const spans = [
    [0, 1],
    [255, 257],
    [256, 512],
    [300, 301],
    [969, 970],
    [700, 5000],
    [970, 999],
    [-5, 2],
    [5, 5],
  ] as const;
  const check = async (open: typeof book): Promise<void> => {
    for (const [from, to] of spans) {
      const wanted = Array.from(
        { length: Math.max(0, Math.min(to, 970) - Math.max(0, from)) },
        (_, i) => `${Math.max(0, from) + i}`,
      );
      expect((await open.read(from, to)).map((event) => event.data.text)).toEqual(wanted);
    }
  };
  await check(book);
  await book.close();
  const offsets = `/books/nord/log/${book.device.origin}.idx`;
  for (const change of [
    () => undefined,
    () => all.delete(offsets),
    () => all.set(offsets, new Uint8Array(40).fill(9)),
    () => all.set(offsets, (all.get(offsets) as Uint8Array).slice(0, 11)),
  ]) {
    change();
    const again = await openBook(ports);
    await check(again);
    await again.close();
  }
});

it('[R66] many read at once where the offsets are lost, and nobody is told that anything is damaged', async () => {
  const { book, ports, all } = await newBook();
  await book.commit(
    Array.from({ length: 900 }, (_, n) => said(`${n}`)),
    anna,
  );
  await book.close();
  const places = [0, 300, 1, 700, 899, 2];
  // However far one has come when the next begins.
  for (let between = 0; between < 12; between += 1) {
    all.delete(`/books/nord/log/${book.device.origin}.idx`);
    const again = await openBook(ports);
    const reading: ReturnType<typeof again.read>[] = [];
    for (const place of places) {
      reading.push(again.read(place, place + 1));
      for (let turn = 0; turn < between; turn += 1) await Promise.resolve();
    }
    expect((await Promise.all(reading)).map(([event]) => event?.data.text)).toEqual(places.map(String));
    await again.close();
  }
});

it('verify can be stopped, tells how far it is, and asks about every event with the state before it', async () => {
  const { book } = await newBook();
  for (let i = 0; i < 5; i += 1) await book.commit([said(`${i}`)], anna);
  const asked: number[] = [];
  const progress: number[] = [];
  const found = await book.verify({
    progress: ({ done, total }) => progress.push(done / total),
    check: (event, before) => {
      asked.push(before.all);
      return event.data.text === '3' ? 'a signature that does not verify' : null;
    },
  });
  expect(asked).toEqual([0, 1, 2, 3, 4]);
  expect(progress.at(-1)).toBe(1);
  expect(found).toMatchObject({
    kind: 'damaged',
    faults: [{ code: 'signature-damaged', seq: 3, record: { id: 'r1' } }],
  });
  // A signature at fault is told; it does not close the log.
  await book.commit([said('5')], anna);
  await expect(book.verify({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
});

it('a copy without the workstation’s secret opens for reading, from the log alone', async () => {
  const { book, ports, all } = await newBook();
  await book.commit([said('one')], anna);
  await book.close();
  all.delete('/books/nord/device.json');
  const copy = await openBook(ports);
  expect(copy.readOnly).toBe(true);
  expect(copy.state()).toEqual({ all: 1, texts: { r1: ['one'] } });
  expect(await copy.verify()).toMatchObject({ kind: 'intact', events: 1 });
  await expect(copy.commit([said('two')], anna)).rejects.toMatchObject({ code: 'read-only' });
});

import { describe, expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { renewIdentity } from '../../../../src-main/book/renew.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { crashAt } from '../../../simulation/disk-plan.ts';
import { portsOn, processOf } from './lib/open.ts';
import { powerOut } from './lib/power-out.ts';
import {
  enrolled,
  incoming,
  say,
  sharedTally,
  spread,
  stations,
  takeAll,
  type Station,
} from './lib/shared.ts';
import { anna, said } from './lib/tally.ts';

/** `b` was copied after two events that `a` has; both copies went on. */
async function cloned() {
  const all = await stations(2);
  const [a, b] = all as [Station, Station];
  await spread(all);
  for (const text of ['b0', 'b1']) await say(b.book, text);
  await spread(all);
  await say(a.book, 'from a');
  const copy = new Map(b.all);
  copy.delete('/books/nord/lock');
  const clone = await openBook({ ...b.ports, random: seededRandom(9), files: memoryFiles(copy) });
  await say(clone, 'the other one');
  await takeAll(a.book, clone);
  await a.book.merge();
  await takeAll(b.book, {
    ...b.book,
    branches: () => a.book.branches().slice(0, 1),
    note: (o) => a.book.note(o),
    lines: (...x) => a.book.lines(...x),
  } as typeof a.book);
  await b.book.merge();
  await b.book.commit([said('mine'), said('mine+', 'r2')], anna);
  await say(b.book, 'mine too');
  await b.book.close();
  return { a, b, clone, old: b.book.device.origin };
}

describe('[R30] a workstation whose identity writes elsewhere begins a new life', () => {
  it('keeps what all agree on under the old one, and its own under the new: nothing of either is lost', async () => {
    const { a, b, clone, old } = await cloned();
    expect(await renewIdentity(b.ports, 2)).toMatchObject({ before: old, kept: 2, renewed: 3 });
    b.book = await openBook(b.ports);
    const { incarnation } = b.book.device;
    expect(incarnation).toBeGreaterThan(1);
    expect(b.book.device.origin).toBe(old.replace(/-1$/, `-${incarnation}`));
    expect(b.book.device.publicKey).not.toBe(clone.device.publicKey);
    expect(b.book.branches().map(({ origin, count, folded }) => ({ origin, count, folded }))).toContainEqual({
      origin: old,
      count: 2,
      folded: 2,
    });
    const mine = (await b.book.read(0, 99)).filter((event) => event.origin === b.book.device.origin);
    expect(mine.map((event) => event.data.text)).toEqual(['mine', 'mine+', 'mine too']);
    expect(mine[0]?.heads.map((head) => head.origin).sort()).toEqual([a.book.device.origin, old].sort());
    expect(mine.map((event) => event.batch)).toEqual([
      { index: 0, of: 2 },
      { index: 1, of: 2 },
      { index: 0, of: 1 },
    ]);
    expect(await b.book.verify()).toMatchObject({ kind: 'intact' });
    expect(
      Buffer.from(
        b.all.get([...b.all.keys()].find((path) => path.includes('/aside/')) as string) ?? [],
      ).toString(),
    ).toContain('mine too');

    await takeAll(b.book, a.book);
    await b.book.merge();
    await a.book.commit([enrolled(b.book)], anna);
    await takeAll(a.book, b.book);
    await a.book.merge();
    await takeAll(b.book, a.book);
    await b.book.merge();
    const texts = async ({ book }: Station): Promise<unknown> =>
      (await book.read(0, 99)).map((event) => event.data.text ?? event.type);
    expect(await texts(a)).toEqual(await texts(b));
    expect(((await texts(a)) as string[]).sort()).toEqual(
      ['b0', 'b1', 'enrolled/1', 'enrolled/1', 'from a', 'mine', 'mine too', 'mine+', 'the other one'].sort(),
    );
    for (const { book } of [a, b]) expect(await book.verify()).toMatchObject({ kind: 'intact' });
  });

  it('does not cut an action in two', async () => {
    const { b } = await cloned();
    expect(await renewIdentity(b.ports, 3)).toMatchObject({ kept: 2, renewed: 3 });
  });

  it('takes a number by chance, so that two copies that do it at once are not one again', async () => {
    const { b } = await cloned();
    const image = new Map(b.all);
    const origins = new Set<string>();
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const ports = { ...b.ports, random, files: memoryFiles(new Map(image)) };
      const { origin } = await renewIdentity(ports, 2, 700);
      expect(Number(origin.slice(37))).toBeGreaterThan(700);
      expect(Number(origin.slice(37))).toBeLessThan(999_999);
      origins.add(origin);
    }
    expect(origins.size).toBe(20);
  });

  it('refuses while the book is open', async () => {
    const { b } = await cloned();
    b.book = await openBook(b.ports);
    await expect(renewIdentity(b.ports, 2)).rejects.toMatchObject({ code: 'book-open-elsewhere' });
  });

  it('[R66] the power goes at any call: the old life or the new one, whole', async () => {
    const { a, b, old } = await cloned();
    const lives = { old: 0, new: 0 };
    for (let call = 1; ; call += 1) {
      const { files, disk } = crashFiles(seededRandom(call));
      for (const [path, bytes] of b.all) await files.write(path, bytes, { mode: 0o600 });
      const ports = { ...portsOn(files, call + 50), folding: sharedTally };
      disk.plan = crashAt(disk.calls + call);
      const done = await renewIdentity(ports, 2).then(
        () => true,
        () => false,
      );
      await powerOut(disk);
      disk.plan = () => 'done';
      const book = await openBook({ ...ports, processes: processOf(2, () => false) });
      const texts = (await book.read(0, 99)).map((event) => event.data.text);
      for (const text of ['b0', 'b1', 'mine', 'mine+', 'mine too'])
        expect(texts, `call ${call}`).toContain(text);
      expect(texts).toHaveLength(7);
      expect(await book.verify()).toMatchObject({ kind: 'intact' });
      await book.commit([said('goes on')], anna);
      lives[book.device.origin === old ? 'old' : 'new'] += 1;
      const renewed = book.device.origin !== old;
      const taken = renewed && (await a.book.take(await incoming(book, a.book, old))).kind;
      expect(taken).toBe(renewed && 'taken');
      await book.close();
      if (done) break;
    }
    expect(lives.old).toBeGreaterThan(20);
    expect(lives.new).toBeGreaterThan(1);
  }, 60_000);
});

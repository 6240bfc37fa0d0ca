import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../shared/events/envelope.ts';
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
  revoked,
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
    expect(await renewIdentity(b.ports, { agreed: 2 })).toMatchObject({ before: old, kept: 2, renewed: 3 });
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
    expect(await renewIdentity(b.ports, { agreed: 3 })).toMatchObject({ kept: 2, renewed: 3 });
  });

  it('carries on what others cut off of an earlier life since, once, with its time and what it had seen', async () => {
    const { a, b, old } = await cloned();
    await renewIdentity(b.ports, { agreed: 2 });
    b.book = await openBook(b.ports);
    const { origin: second } = b.book.device;
    await say(b.book, 'in the second life');
    await a.book.commit([revoked(old, 1)], anna);
    await takeAll(b.book, a.book);
    await b.book.merge();
    const texts = async (): Promise<readonly unknown[]> =>
      (await b.book.read(0, 99)).map((event) => event.data.text).filter((text) => text !== undefined);
    expect(await texts()).not.toContain('b1');
    const lost = (await b.book.lines(old, 1, 2)[Symbol.asyncIterator]().next()).value?.[0];
    await b.book.close();
    expect(await renewIdentity(b.ports, { agreed: 4, cuts: [{ origin: old, from: 1 }] })).toMatchObject({
      before: second,
      kept: 4,
      renewed: 1,
    });
    b.book = await openBook(b.ports);
    const [first] = (await b.book.read(0, 99)).filter(({ origin }) => origin === b.book.device.origin);
    const before = JSON.parse(Buffer.from(lost ?? []).toString()) as Envelope;
    expect(first).toMatchObject({ id: before.id, at: before.at, lamport: before.lamport, data: before.data });
    expect(first?.heads.map(({ origin, seq }) => [origin, seq])).toContainEqual([old, 0]);
    await b.book.close();
    // Recorded again already: not a second time.
    expect(await renewIdentity(b.ports, { agreed: 1, cuts: [{ origin: old, from: 1 }] })).toMatchObject({
      renewed: 0,
    });
    b.book = await openBook(b.ports);
    expect(await b.book.verify()).toMatchObject({ kind: 'intact' });
  });

  it('takes a number by chance, so that two copies that do it at once are not one again', async () => {
    const { b } = await cloned();
    const image = new Map(b.all);
    const origins = new Set<string>();
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const ports = { ...b.ports, random, files: memoryFiles(new Map(image)) };
      const { origin } = await renewIdentity(ports, { agreed: 2, lives: 700 });
      expect(Number(origin.slice(37))).toBeGreaterThan(700);
      expect(Number(origin.slice(37))).toBeLessThan(999_999);
      origins.add(origin);
    }
    expect(origins.size).toBe(20);
  });

  it('refuses while the book is open', async () => {
    const { b } = await cloned();
    b.book = await openBook(b.ports);
    await expect(renewIdentity(b.ports, { agreed: 2 })).rejects.toMatchObject({
      code: 'book-open-elsewhere',
    });
  });

  it('[R66] the power goes at any call: the old life or the new one, whole', async () => {
    const { a, b, old } = await cloned();
    const lives = { old: 0, new: 0 };
    for (let call = 1; ; call += 1) {
      const { files, disk } = crashFiles(seededRandom(call));
      for (const [path, bytes] of b.all) await files.write(path, bytes, { mode: 0o600 });
      const ports = { ...portsOn(files, call + 50), folding: sharedTally };
      disk.plan = crashAt(disk.calls + call);
      const done = await renewIdentity(ports, { agreed: 2 }).then(
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

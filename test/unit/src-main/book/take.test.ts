import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../../../src-main/book/book.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { crashAt } from '../../../simulation/disk-plan.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { powerOut } from './lib/power-out.ts';
import {
  foldedPlainly,
  incoming,
  joinedStation,
  reopened,
  revoked,
  say,
  sharedTally,
  sorted,
  spread,
  stations,
  takeAll,
  type Station,
} from './lib/shared.ts';
import { portsOn, processOf } from './lib/open.ts';
import { anna, said } from './lib/tally.ts';

async function two(): Promise<[Station, Station]> {
  const all = await stations(2);
  await spread(all);
  return all as [Station, Station];
}

async function* given(lines: readonly Uint8Array[]): AsyncGenerator<readonly Uint8Array[]> {
  yield lines;
}

async function linesOf(come: Incoming): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const some of come.lines) all.push(...some);
  return all;
}

const logOf = (of: Station): string => `/books/nord/log/${of.book.device.origin}.log`;
const countOf = ({ book }: Station, of: Station): number | undefined =>
  book.branches().find((branch) => branch.origin === of.book.device.origin)?.count;

describe('[R30] what is taken of another is what was signed, all of it or nothing', () => {
  it('any flipped byte of its lines or its note is refused, and nothing of it stays', async () => {
    const [a, b] = await two();
    await say(b.book, 'one');
    await b.book.commit([said('two'), said('three', 'r2')], anna);
    const good = await incoming(b.book, a.book, b.book.device.origin);
    const lines = await linesOf(good);
    const before = Buffer.from(a.all.get(logOf(b)) ?? []);
    for (const [which, line] of lines.entries())
      for (let at = 0; at < line.length; at += 23) {
        const changed = lines.map((each) => Buffer.from(each));
        (changed[which] as Buffer)[at] = (line[at] as number) ^ 1;
        const taken = await a.book.take({ ...good, lines: given(changed) });
        expect(taken, `line ${which}, byte ${at}`).toMatchObject({ kind: 'refused' });
      }
    for (let at = 0; at < good.note.length; at += 7) {
      const note =
        good.note.slice(0, at) + String.fromCharCode(good.note.charCodeAt(at) ^ 1) + good.note.slice(at + 1);
      expect(await a.book.take({ ...good, note, lines: given(lines) }), `note ${at}`).toMatchObject({
        kind: 'refused',
        why: 'note',
      });
    }
    expect(Buffer.from(a.all.get(logOf(b)) ?? [])).toEqual(before);
    expect(await a.book.take({ ...good, lines: given(lines) })).toEqual({ kind: 'taken', from: 0, to: 3 });
    expect(await a.book.merge()).toMatchObject({ from: 1, to: 4 });
  });

  it('says torn for too little, and note for another key or our own origin', async () => {
    const [a, b] = await two();
    await b.book.commit([said('two'), said('three', 'r2')], anna);
    const good = await incoming(b.book, a.book, b.book.device.origin);
    const lines = await linesOf(good);
    expect(await a.book.take({ ...good, lines: given(lines.slice(0, 1)) })).toMatchObject({ why: 'torn' });
    expect(await a.book.take({ ...good, lines: given([]) })).toMatchObject({ why: 'torn', seq: 0 });
    expect(await a.book.take({ ...good, key: a.book.device.publicKey, lines: given(lines) })).toMatchObject({
      why: 'note',
    });
    expect(await b.book.take({ ...good, lines: given(lines) })).toMatchObject({ why: 'note' });
  });

  it('says fork for a signed history that left the one that is here, at whatever size', async () => {
    const [a, b] = await two();
    await say(b.book, 'one');
    const copy = new Map(b.all);
    copy.delete('/books/nord/lock');
    const clone = await openBook({
      ...b.ports,
      files: (await import('../../../../src-main/platform/memory-files.ts')).memoryFiles(copy),
    });
    await say(b.book, 'as it was');
    await takeAll(a.book, b.book);
    await clone.commit([said('as the clone says')], anna);
    const origin = b.book.device.origin;
    const same = await clone.checkpoint();
    const fork = { origin, key: b.book.device.publicKey, note: same, lines: given([]) };
    expect(await a.book.take(fork)).toMatchObject({ kind: 'refused', why: 'fork' });
    await clone.commit([said('and more')], anna);
    expect(await a.book.take(await incoming(clone, a.book, origin))).toMatchObject({ why: 'fork', seq: 2 });
    expect(countOf(a, b)).toBe(2);
  });

  it('a note of no more than is here is believed, and the newest word is kept', async () => {
    const [a, b] = await two();
    await say(b.book, 'one');
    await takeAll(a.book, b.book);
    const note = await b.book.checkpointWith(['app 0.4.0', 'has x 3']);
    const come = { origin: b.book.device.origin, key: b.book.device.publicKey, note, lines: given([]) };
    expect(await a.book.take(come)).toEqual({ kind: 'taken', from: 1, to: 1 });
    expect(await a.book.note(b.book.device.origin)).toBe(note);
    await reopened(a);
    expect(await a.book.note(b.book.device.origin)).toBe(note);
  });
});

describe('[R67] who counts', () => {
  it('nobody before a workstation that counts has let them in; then from their first event', async () => {
    const [a] = (await stations(1)) as [Station];
    const c = await joinedStation(a.all.get('/books/nord/book.json') as Uint8Array, 77);
    await say(c.book, 'before I was let in');
    await takeAll(a.book, c.book);
    expect(await a.book.merge()).toMatchObject({ from: 0, to: 0, waiting: [] });
    expect(a.book.branches()[1]).toMatchObject({ count: 1, folded: 0, limit: 0 });
    const wrong = { ...c.book.device, publicKey: a.book.device.publicKey };
    const { enrolled } = await import('./lib/shared.ts');
    await a.book.commit([enrolled({ device: wrong })], anna);
    await a.book.merge();
    expect(a.book.branches()[1]).toMatchObject({ folded: 0, limit: 0 });
    await a.book.commit([enrolled(c.book)], anna);
    await a.book.merge();
    expect(a.book.branches()[1]).toMatchObject({ count: 1, folded: 1, limit: null });
    expect(await c.book.read(0, 9)).toHaveLength(1);
  });

  it('a revoked one is cut off at its number wherever that stands, and what had seen more still counts', async () => {
    const all = await stations(3);
    const [a, b, c] = all as [Station, Station, Station];
    await spread(all);
    for (const text of ['b0', 'b1', 'b2']) await say(b.book, text);
    await spread(all);
    await say(c.book, 'c saw it all');
    await spread(all);
    expect(a.book.state().all).toBe(6);
    await a.book.commit([revoked(b.book.device.origin, 1)], anna);
    await a.book.merge();
    await takeAll(c.book, a.book);
    await c.book.merge();
    for (const { book } of [a, c]) {
      const events = await book.read(0, 99);
      expect(events.map((event) => event.data.text ?? event.type)).toEqual([
        'enrolled/1',
        'enrolled/1',
        'b0',
        'c saw it all',
        'revoked/1',
      ]);
      await book.load(['rollout-r1']);
      expect(book.state()).toEqual(foldedPlainly(events));
      expect(await book.verify()).toMatchObject({ kind: 'intact', events: 5 });
    }
    await reopened(a);
    expect(a.book.branches().find(({ origin }) => origin === b.book.device.origin)).toMatchObject({
      count: 3,
      folded: 1,
      limit: 1,
    });
    // Its own events stay in its own sight.
    await takeAll(b.book, a.book);
    await b.book.merge();
    expect(b.book.state().all).toBe(7);
  });

  it('waits for what an event had seen, and says for what', async () => {
    const all = await stations(3);
    const [a, b, c] = all as [Station, Station, Station];
    await spread(all);
    await say(b.book, 'b0');
    await takeAll(c.book, b.book);
    await c.book.merge();
    await say(c.book, 'c saw b0');
    await a.book.take(await incoming(c.book, a.book, c.book.device.origin));
    expect(await a.book.merge()).toEqual({
      from: 2,
      to: 2,
      waiting: [{ origin: c.book.device.origin, seq: 0, wants: { origin: b.book.device.origin, seq: 0 } }],
    });
    await takeAll(a.book, b.book);
    expect(await a.book.merge()).toEqual({ from: 2, to: 4, waiting: [] });
  });
});

describe('[R33] the past of an event is what its workstation had seen', () => {
  it('leaves out what came from elsewhere at the same time, however it is ordered', async () => {
    const all = await stations(2);
    const [a, b] = all as [Station, Station];
    await spread(all);
    for (const text of ['a0', 'a1']) await say(a.book, text);
    for (const text of ['b0', 'b1', 'b2']) await say(b.book, text);
    await spread(all);
    await say(b.book, 'b saw all');
    await spread(all);
    for (const { book } of all) {
      const place = (of: Station, seq: number): number => book.placeOf(of.book.device.origin, seq) as number;
      const texts = async (index: number): Promise<unknown> => (await book.past(index)).state.texts.r1 ?? [];
      expect(await texts(place(a, 2))).toEqual(['a0']);
      expect(await texts(place(b, 2))).toEqual(['b0', 'b1']);
      expect((await book.past(place(b, 2))).count).toBe(3);
      expect((await book.past(place(b, 3))).count).toBe(6);
      expect((await book.past(place(b, 3))).state).toEqual(await book.asOf(6));
    }
  });
});

describe('[R66] the power goes while others’ events are taken and folded in', () => {
  it('at every call of the disk: what was acknowledged stays, and in the end all is there', async () => {
    const [a, b] = await two();
    for (let i = 0; i < 5; i += 1) await b.book.commit([said(`b${i}`), said(`b${i}+`, 'r2')], anna);
    await b.book.checkpoint();
    const wanted = [...(await a.book.read(0, 9)), ...(await b.book.read(1, 99))];
    let crashes = 0;
    for (let call = 1; ; call += 3) {
      const { files, disk } = crashFiles(seededRandom(call));
      for (const [path, bytes] of a.all)
        if (!path.endsWith('/lock')) await files.write(path, bytes, { mode: 0o600 });
      const ports = { ...portsOn(files, call), folding: sharedTally };
      disk.plan = crashAt(disk.calls + call);
      const done = await through(ports, b).catch(() => false);
      await powerOut(disk);
      disk.plan = () => 'done';
      const book = await openBook({ ...ports, processes: processOf(2, () => false) });
      expect(await book.verify()).toMatchObject({ kind: 'intact' });
      await takeAll(book, b.book);
      await book.merge();
      const events = await book.read(0, 99);
      const theirs = new Set(wanted.map((event) => event.id));
      expect(events.filter((event) => theirs.has(event.id)).map((event) => event.id)).toEqual(
        sorted(wanted).map((event) => event.id),
      );
      await book.load(['rollout-r1', 'rollout-r2']);
      expect(book.state()).toEqual(foldedPlainly(events));
      expect(await book.verify()).toMatchObject({ kind: 'intact', events: events.length });
      await book.close();
      if (done) break;
      crashes += 1;
    }
    expect(crashes).toBeGreaterThan(15);
  }, 120_000);
});

async function through(ports: Station['ports'], from: Station): Promise<boolean> {
  const book = await openBook(ports);
  await takeAll(book, from.book);
  await book.merge();
  await book.commit([said('after the merge')], anna);
  await book.close();
  return true;
}

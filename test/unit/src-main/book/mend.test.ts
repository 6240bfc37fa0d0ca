import { describe, expect, it } from 'vitest';
import type { Book } from '../../../../src-main/book/book.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { crashFiles } from '../../../../src-main/platform/crash-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { crashAt } from '../../../simulation/disk-plan.ts';
import { portsOn, processOf } from './lib/open.ts';
import { powerOut } from './lib/power-out.ts';
import {
  incoming,
  reopened,
  say,
  sharedTally,
  spread,
  stations,
  takeAll,
  type Station,
} from './lib/shared.ts';
import { anna, said, type Tally } from './lib/tally.ts';

/** Two workstations that have each other's events; the log of `of` at `at` damaged within event `seq`. */
async function damaged(which: 'own' | 'peer', seq: number) {
  const all = await stations(2);
  const [a, b] = all as [Station, Station];
  await spread(all);
  for (let i = 0; i < 6; i += 1) {
    await a.book.commit([said(`a${i}`), said(`a${i}+`, 'r2')], anna);
    await b.book.commit([said(`b${i}`), said(`b${i}+`, 'r2')], anna);
  }
  await spread(all);
  const of = which === 'own' ? a : b;
  const path = `/books/nord/log/${of.book.device.origin}.log`;
  const whole = Buffer.from(a.all.get(path) as Uint8Array);
  const text = whole.toString('latin1').split('\n');
  const at = text.slice(0, seq).join('\n').length + 1 + (text[seq] as string).indexOf('"data"');
  const bad = Buffer.from(whole);
  bad[at + 20] = (bad[at + 20] as number) ^ 1;
  a.all.set(path, bad);
  return { a, b, path, whole, origin: of.book.device.origin };
}

const from = async (source: Book<Tally>, origin: string, seq: number) => ({
  ...(await incoming(source, source, origin)),
  lines: source.lines(origin, seq, Infinity),
});

describe('[R30] a damaged log is mended from what was signed', () => {
  it.each(['own', 'peer'] as const)(
    '%s: found, named, mended byte for byte, and work goes on',
    async (which) => {
      const { a, b, path, whole, origin } = await damaged(which, 5);
      const found = await a.book.verify();
      expect(found).toMatchObject({ kind: 'damaged', faults: [{ file: path.slice(12), seq: 5 }] });
      const committed = await a.book.commit([said('while it is damaged')], anna).then(
        () => 'recorded',
        (error: unknown) => (error as { code: string }).code,
      );
      expect(committed).toBe(which === 'own' ? 'damaged' : 'recorded');
      expect(await a.book.mend(await from(b.book, origin, 4), 4)).toMatchObject({ kind: 'taken', from: 4 });
      expect(Buffer.from(a.all.get(path) as Uint8Array)).toEqual(whole);
      expect(await a.book.verify()).toMatchObject({ kind: 'intact' });
      expect([...a.all.keys()].filter((each) => each.includes('/aside/'))).toHaveLength(1);
      await say(a.book, 'afterwards');
      await reopened(a);
      expect(await a.book.verify()).toMatchObject({ kind: 'intact', events: a.book.count() });
      expect(a.book.notices()).toEqual([]);
    },
  );

  it('keeps what was recorded after the note that mends it', async () => {
    const { a, b, path, whole, origin } = await damaged('own', 5);
    const wanted = Buffer.concat([whole]);
    const note = (await b.book.note(origin)) as string;
    await a.book.commit([said('not yet with anybody')], anna);
    const longer = Buffer.from(a.all.get(path) as Uint8Array).subarray(whole.length);
    expect(await a.book.mend({ ...(await from(b.book, origin, 5)), note }, 5)).toMatchObject({
      kind: 'taken',
    });
    expect(Buffer.from(a.all.get(path) as Uint8Array)).toEqual(Buffer.concat([wanted, longer]));
    await reopened(a);
    expect(await a.book.verify()).toMatchObject({ kind: 'intact', events: a.book.count() });
  });

  it('with lines that are not those, nothing is changed', async () => {
    const { a, b, path, origin } = await damaged('own', 5);
    const before = Buffer.from(a.all.get(path) as Uint8Array);
    const good = await from(b.book, origin, 5);
    async function* changed(): AsyncGenerator<readonly Uint8Array[]> {
      for await (const lines of good.lines)
        yield lines.map((line) => Buffer.from(Buffer.from(line).toString().replace('a3', 'a4')));
    }
    expect(await a.book.mend({ ...good, lines: changed() }, 5)).toMatchObject({
      kind: 'refused',
      why: 'damaged',
    });
    // Begins after the damage, so it does not take it away.
    expect(await a.book.mend(await from(b.book, origin, 8), 8)).toMatchObject({ kind: 'refused', seq: 5 });
    expect(Buffer.from(a.all.get(path) as Uint8Array)).toEqual(before);
    expect([...a.all.keys()].filter((each) => /aside|\.mend/.test(each))).toEqual([]);
  });

  it('a log that opening found damaged is mended too, and opened anew', async () => {
    const { a, b, origin } = await damaged('own', 5);
    await a.book.close();
    for (const path of a.all.keys()) if (path.includes('/state/')) a.all.delete(path);
    a.book = await openBook(a.ports);
    expect(a.book.readOnly).toBe(true);
    expect(await a.book.mend(await from(b.book, origin, 4), 4)).toMatchObject({ kind: 'taken' });
    await reopened(a);
    expect(await a.book.verify()).toMatchObject({ kind: 'intact', events: b.book.count() });
    await say(a.book, 'again');
  });

  it('what was damaged of another is set aside on opening, blocks nobody, and is taken again', async () => {
    const { a, b, path, whole } = await damaged('peer', 5);
    await a.book.close();
    for (const each of a.all.keys()) if (each.includes('/state/')) a.all.delete(each);
    a.book = await openBook(a.ports);
    expect(a.book.notices().map((notice) => notice.code)).toEqual(['tail-cut', 'state-rebuilt']);
    expect(a.book.branches()[1]).toMatchObject({ count: 4, folded: 4 });
    await say(a.book, 'work goes on');
    await takeAll(a.book, b.book);
    await a.book.merge();
    expect(Buffer.from(a.all.get(path) as Uint8Array)).toEqual(whole);
    expect(await a.book.verify()).toMatchObject({ kind: 'intact', events: b.book.count() + 1 });
  });
});

it('[R66] the power goes while a log is mended: the old text or the new, and it can be mended then', async () => {
  const { a, b, path, whole, origin } = await damaged('own', 5);
  const bad = Buffer.from(a.all.get(path) as Uint8Array);
  await a.book.close();
  const outcomes = { old: 0, mended: 0 };
  for (let call = 1; ; call += 3) {
    const { files, disk } = crashFiles(seededRandom(call));
    for (const [name, bytes] of a.all) await files.write(name, bytes, { mode: 0o600 });
    const ports = { ...portsOn(files, call), folding: sharedTally };
    const mend = async (mark: number): Promise<boolean> => {
      const book = await openBook({ ...ports, processes: processOf(mark, () => false) });
      await book.mend(await from(b.book, origin, 4), 4);
      await book.close();
      return true;
    };
    disk.plan = crashAt(disk.calls + call);
    const done = await mend(1).catch(() => false);
    await powerOut(disk);
    disk.plan = () => 'done';
    const there = Buffer.from((await files.read(path)) ?? []);
    expect(
      [bad, whole].some((each) => each.equals(there)),
      `call ${call}`,
    ).toBe(true);
    outcomes[there.equals(whole) ? 'mended' : 'old'] += 1;
    await mend(2);
    const book = await openBook({ ...ports, processes: processOf(3, () => false) });
    expect(await book.verify()).toMatchObject({ kind: 'intact' });
    if (done) break;
  }
  expect(outcomes.old).toBeGreaterThan(10);
  expect(outcomes.mended).toBeGreaterThan(0);
}, 120_000);

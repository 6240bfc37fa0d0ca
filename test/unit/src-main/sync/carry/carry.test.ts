import { describe, expect, it } from 'vitest';
import { ShareError, type Share, type ShareFault } from '../../../../../src-main/sync/contract.ts';
import { carryIn, carryOut } from '../../../../../src-main/sync/carry/carry.ts';
import { memoryShare } from '../../../../../src-main/sync/memory-share.ts';
import { readShareFile } from '../../../../../src-main/sync/share-file.ts';
import { anna, said } from '../../book/lib/tally.ts';
import { codesOf, exchange, stations, textsOf, type Station } from '../lib/stations.ts';

type Stick = ReturnType<typeof memoryShare>;

const out = (station: Station, stick: Share) => carryOut({ ...station.ports, share: stick });
const into = (station: Station, stick: Share) => carryIn({ ...station.ports, share: stick });

/** Two that share a folder, and a third that only ever meets sticks. */
async function plant(sealed: boolean) {
  const [folder, nowhere] = [memoryShare(), memoryShare()];
  const all = await stations(3, { share: (index) => (index < 2 ? folder : nowhere), sealed });
  const [a, b, c] = all as [Station, Station, Station];
  await exchange([a, b], 3);
  await a.say('a1', 'a2');
  await b.say('b1');
  await b.book.commit(
    Array.from({ length: 300 }, (_, i) => said(`b${i}`)),
    anna,
  );
  await exchange([a, b], 3);
  return { a, b, c, folder, stick: memoryShare() };
}

/** What every file holds now, to see that nothing was changed. */
const copyOf = ({ all }: Stick): ReadonlyMap<string, string> =>
  new Map([...all].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));

describe.each([false, true])('a stick, sealed %s', (sealed) => {
  it('[Y56] carries the work of all, one that was never met too, and the answer back', async () => {
    const { a, b, c, stick } = await plant(sealed);
    const written = await out(a, stick);
    expect(codesOf(written)).toEqual([]);
    expect(written.published).toBe(a.book.branches()[0]?.count);
    const taken = await into(c, stick);
    expect(taken.taken).toBeGreaterThan(300);
    expect(textsOf(c)).toEqual(textsOf(a));
    expect(textsOf(c)).toEqual(textsOf(b));
    await c.say('c1');
    expect(codesOf(await out(c, stick))).toEqual([]);
    expect((await into(a, stick)).taken).toBe(1);
    expect(textsOf(a)).toEqual(textsOf(c));
    // Whoever took it from a stick does not put it on the share: there each writes below its own folder.
    await exchange([a, b], 3);
    expect(textsOf(b)).not.toContain('c1');
  });

  it('[Y56] lays every file as its own workstation lays it, byte for byte', async () => {
    const { a, folder, stick } = await plant(sealed);
    await out(a, stick);
    const [theirs, ours] = [copyOf(folder), copyOf(stick)];
    const bundles = [...ours.keys()].filter((path) => path.includes('/seg/'));
    expect(bundles.length).toBeGreaterThan(2);
    const both = bundles.filter((path) => theirs.has(path));
    expect(both.length).toBeGreaterThan(2);
    expect(both.filter((path) => ours.get(path) !== theirs.get(path))).toEqual([]);
    const origins = new Set(bundles.map((path) => path.split('/')[2]));
    expect(origins.size).toBe(2);
    expect(bundles.some((path) => Buffer.from(stick.all.get(path) ?? []).includes('text-said'))).toBe(
      !sealed,
    );
  });

  it('[Y57] can be written again and again, by whomever, and an old one does no harm', async () => {
    const { a, b, c, stick } = await plant(sealed);
    await out(a, stick);
    const old = memoryShare(new Map(stick.all));
    const before = copyOf(stick);
    expect(codesOf(await out(a, stick))).toEqual([]);
    for (const [path, bytes] of before) expect(copyOf(stick).get(path)).toBe(bytes);
    await b.say('later');
    await exchange([a, b], 3);
    expect(codesOf(await out(b, stick))).toEqual([]);
    await into(c, stick);
    const texts = textsOf(c);
    const again = await into(c, old);
    expect(again.taken).toBe(0);
    expect(codesOf(again)).toEqual([]);
    expect(again.clone).toBeNull();
    expect(textsOf(c)).toEqual(texts);
    expect((await into(b, old)).clone).toBeNull();
  });

  it('[Y57] writes nothing when it is read', async () => {
    const { a, c, stick } = await plant(sealed);
    await out(a, stick);
    const before = copyOf(stick);
    await c.say('c1');
    await into(c, stick);
    expect(copyOf(stick)).toEqual(before);
  });

  it('[Y58] one bundle that is torn holds back its writer from there on, is told, and nothing is half taken', async () => {
    const { a, b, c, stick } = await plant(sealed);
    await out(a, stick);
    const origin = b.book.device.origin;
    const path = [...stick.all.keys()].find((each) => each.endsWith(`${origin}/seg/000000/000000`)) ?? '';
    stick.all.set(path, (stick.all.get(path) as Uint8Array).slice(0, 5_000));
    const taken = await into(c, stick);
    expect(taken.troubles).toContainEqual(expect.objectContaining({ code: 'file-damaged', about: origin }));
    expect(c.book.branches().find((branch) => branch.origin === origin)?.count ?? 0).toBe(0);
    expect(textsOf(c)).toEqual(['a1', 'a2']);
    // Carried out once more, a good copy lies beside the torn one.
    await out(a, stick);
    expect(codesOf(await into(c, stick))).not.toContain('waits-for-others');
    expect(textsOf(c)).toEqual(textsOf(a));
  });

  it.each([
    ['full', 'share-full'],
    ['read-only', 'share-read-only'],
    ['gone', 'share-gone'],
    ['denied', 'share-denied'],
  ] as const)(
    '[Y58] a stick that is %s is told, after whichever file, and can be gone on with',
    async (fault, code) => {
      const { a, c, stick } = await plant(sealed);
      let tries = 0;
      for (; codesOf(await out(a, failing(stick, fault, tries === 0 ? 0 : 1))).includes(code); tries += 1) {
        expect(tries).toBeLessThan(40);
        expect((await into(c, memoryShare(new Map(stick.all)))).clone).toBeNull();
      }
      expect(tries).toBeGreaterThan(3);
      expect(codesOf(await out(a, stick))).toEqual([]);
      await into(c, stick);
      expect(textsOf(c)).toEqual(textsOf(a));
    },
  );

  it('[Y58] a stick without this book is told, and left as it is', async () => {
    const { c, stick } = await plant(sealed);
    stick.all.set('photos/beach.jpg', Buffer.from('sand'));
    const other = await stations(1, { share: () => stick, seed: 77 });
    await other[0]?.say('elsewhere');
    await out(other[0] as Station, stick);
    const before = copyOf(stick);
    const taken = await into(c, stick);
    expect(codesOf(taken)).toContain('share-other-book');
    expect(taken.taken).toBe(0);
    expect(copyOf(stick)).toEqual(before);
  });

  it('[Y59] keeps apart what was put on the share and what was put on a stick', async () => {
    const { a, b, folder, stick } = await plant(sealed);
    const before = await readShareFile(a.ports.files, a.book.dir);
    await out(a, stick);
    expect(await readShareFile(a.ports.files, a.book.dir)).toEqual(before);
    const lies = copyOf(folder);
    await exchange([a, b], 2);
    for (const [path, bytes] of lies) expect(copyOf(folder).get(path)).toBe(bytes);
  });
});

/** A folder that takes so many new files and then fails. */
function failing(stick: Stick, fault: ShareFault, room: number): Share {
  let left = room;
  return {
    list: (folder) => stick.list(folder),
    read: (path) => stick.read(path),
    put: async (path, bytes) => {
      if (!stick.all.has(path) && (left -= 1) < 0) throw new ShareError(fault, path);
      return stick.put(path, bytes);
    },
  };
}

it('[Y59] a book that was never shared leaves sealed, with a key that stays', async () => {
  const stick = memoryShare();
  const [a] = (await stations(1, { share: () => stick })) as [Station];
  await a.ports.files.remove(`${a.book.dir}/share.json`);
  await a.say('secret words');
  await out(a, stick);
  expect([...stick.all.values()].some((bytes) => Buffer.from(bytes).includes('secret words'))).toBe(false);
  const kept = await readShareFile(a.ports.files, a.book.dir);
  expect(kept).toMatchObject({ where: null, sealed: true });
  expect(kept?.keys).toHaveLength(1);
  const lies = copyOf(stick);
  await out(a, stick);
  expect((await readShareFile(a.ports.files, a.book.dir))?.keys).toHaveLength(1);
  for (const [path, bytes] of lies) expect(copyOf(stick).get(path)).toBe(bytes);
});

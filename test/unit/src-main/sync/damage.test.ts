import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import type { RoundResult } from '../../../../src-main/sync/contract.ts';
import { shareLayout } from '../../../../src-main/sync/layout.ts';
import { codesOf, exchange, stations, textsOf, type Station } from './lib/stations.ts';

type Share = ReturnType<typeof memoryShare>;

/** Three workstations; the second and the third have published, and the first has seen none of it yet. */
async function published(sealed: boolean): Promise<{ share: Share; all: [Station, Station, Station] }> {
  const share = memoryShare();
  const all = (await stations(3, { share: () => share, sealed })) as [Station, Station, Station];
  await exchange(all);
  const [, b, c] = all;
  await b.say(...Array.from({ length: 300 }, (_, i) => `b${i}`));
  await c.say('c0', 'c1');
  for (const station of [b, c, b, c]) await station.round();
  return { share, all };
}

function filesOf(share: Share, { book }: Station, what: string): readonly string[] {
  return [...share.all.keys()].filter((path) => path.includes(`/d/${book.device.origin}/${what}`)).sort();
}

function told(result: RoundResult, station: Station): boolean {
  return result.troubles.some(({ about }) => about === station.book.device.origin);
}

const ofB = (station: Station): number => textsOf(station).filter((text) => text.startsWith('b')).length;

describe.each([false, true])('[R70] a flipped bit, sealed %s', (sealed) => {
  it('in any file of a workstation is never read in, and holds back nobody else', async () => {
    const { share, all } = await published(sealed);
    const [a, b] = all;
    const random = seededRandom(7);
    const before = new Map(share.all);
    const files = [...filesOf(share, b, 'seg/'), ...filesOf(share, b, 'cp/').slice(-1)];
    expect(files.length).toBeGreaterThanOrEqual(3);
    let held = 0;
    for (const file of [...files, ...files]) {
      share.all.clear();
      for (const [path, bytes] of before) share.all.set(path, bytes.slice());
      const bytes = share.all.get(file) as Uint8Array;
      bytes[random.next(bytes.length)]! ^= 1 << random.next(8);
      const reader = await fresh(a, share, held);
      await reader.round();
      const result = await reader.round();
      const texts = textsOf(reader);
      expect(texts.filter((text) => text.startsWith('c'))).toEqual(['c0', 'c1']);
      const got = texts.filter((text) => text.startsWith('b'));
      expect(got).toEqual(Array.from({ length: got.length }, (_, i) => `b${i}`));
      held += got.length < 300 ? 1 : 0;
      await reader.round();
      const isTold = told(result, b) || told(await reader.round(), b);
      expect(got.length === 300 || isTold, file).toBe(true);
      expect(await reader.book.verify()).toMatchObject({ kind: 'intact' });
    }
    expect(held).toBeGreaterThan(1);
  });

  it('is told by its writer too, who puts the file beside it, and all comes over', async () => {
    const { share, all } = await published(sealed);
    const [a, b] = all;
    for (const file of filesOf(share, b, 'seg/')) (share.all.get(file) as Uint8Array)[40]! ^= 4;
    await a.round();
    expect(ofB(a)).toBeLessThan(300);
    const codes = [codesOf(await b.round()), codesOf(await b.round()), codesOf(await b.round())];
    expect(codes.flat()).toContain('file-damaged');
    expect(codes[2]).toEqual([]);
    await a.round();
    expect(ofB(a)).toBe(300);
  });
});

/** The first workstation as it was, on a disk and in a memory of its own. */
async function fresh(a: Station, share: Share, _n: number): Promise<Station> {
  await a.book.flush();
  const all = new Map([...a.all].filter(([path]) => !path.endsWith('/lock')));
  const { stationOn } = await import('./lib/stations.ts');
  return stationOn(all, share, 900);
}

describe('[R68] what happens to files on a share', () => {
  const kinds: Record<string, (share: Share, file: string) => void> = {
    truncated: (share, file) => share.all.set(file, (share.all.get(file) as Uint8Array).slice(0, 50)),
    'filled with zeros': (share, file) =>
      share.all.set(file, new Uint8Array(share.all.get(file)?.length ?? 0)),
    emptied: (share, file) => share.all.set(file, new Uint8Array()),
    removed: (share, file) => share.all.delete(file),
  };

  it.each(Object.keys(kinds))(
    '%s files hold back their origin, are told, and are put again by their writer',
    async (kind) => {
      const { share, all } = await published(false);
      const [a, b] = all;
      for (const file of filesOf(share, b, 'seg/')) kinds[kind]?.(share, file);
      const results = [await a.round(), await a.round(), await a.round(), await a.round()];
      expect(ofB(a)).toBe(0);
      expect(textsOf(a)).toContain('c1');
      expect(results.some((result) => told(result, b))).toBe(true);
      const own = [await b.round(), await b.round(), await b.round()];
      expect(own.flatMap(codesOf)).toContain(kind === 'removed' ? 'file-vanished' : 'file-damaged');
      await a.round();
      expect(ofB(a)).toBe(300);
      expect(codesOf(await a.round())).toEqual([]);
    },
  );

  it('[Y6] files under the names of conflict copies, or in other case, are read all the same', async () => {
    const { share, all } = await published(false);
    const [a, b] = all;
    for (const file of [...filesOf(share, b, 'seg/'), ...filesOf(share, b, 'cp/')]) {
      const bytes = share.all.get(file) as Uint8Array;
      share.all.delete(file);
      const dot = file.endsWith('.note') ? file.slice(0, -5) : file;
      share.all.set(`${dot}.sync-conflict-20261122-083000-ABCDEFG${file.slice(dot.length)}`, bytes);
    }
    await a.round();
    expect(ofB(a)).toBe(300);
  });

  it('[Y6] unknown names and passing files are ignored', async () => {
    const { share, all } = await published(false);
    const [a, b] = all;
    const { origin } = b.book.device;
    const { book } = shareLayout(b.book.info.id);
    for (const path of [
      `${book}/d/${origin}/cp/junk`,
      `${book}/d/${origin}/cp/000000/.wb-1.tmp`,
      `${book}/d/desktop.ini`,
      `${book}/d/x/y`,
    ])
      share.all.set(path, Buffer.from('junk'));
    const result = await a.round();
    expect(codesOf(result)).toEqual([]);
    expect(ofB(a)).toBe(300);
  });

  it('[Y6] an end that is gone from the folder takes nothing from anybody', async () => {
    const { share, all } = await published(false);
    const [a, b, c] = all;
    await a.round();
    for (const path of Array.from(share.all.keys()))
      if (path.includes(b.book.device.origin)) share.all.delete(path);
    await a.round();
    expect(ofB(a)).toBe(300);
    expect(ofB(c)).toBe(300);
  });

  it('[R70] events that others countersigned and the folder lacks are an alarm', async () => {
    const { share, all } = await published(false);
    const [a, b] = all;
    await exchange([all[2]]);
    for (const path of Array.from(share.all.keys()))
      if (path.includes(`/d/${b.book.device.origin}/`)) share.all.delete(path);
    const results = [await a.round(), await a.round(), await a.round()];
    expect(codesOf(results[0] as RoundResult)).not.toContain('tail-missing');
    expect(results[2]?.troubles).toContainEqual({
      code: 'tail-missing',
      about: b.book.device.origin,
      data: { events: 300 },
    });
    expect(results[2]?.alarms).toMatchObject([{ kind: 'cut-tail', origin: b.book.device.origin, seq: 0 }]);
  });

  it('a folder that is unplugged is not filled, and told', async () => {
    const { share, all } = await published(false);
    const kept = new Map(share.all);
    share.all.clear();
    const [a] = all;
    await a.round();
    await a.say('meanwhile');
    expect(codesOf(await a.round())).toEqual(['share-other-book']);
    expect(share.all.size).toBe(0);
    for (const [path, bytes] of kept) share.all.set(path, bytes);
    expect(codesOf(await a.round())).toEqual([]);
    await all[1].round();
    expect(textsOf(all[1])).toContain('meanwhile');
  });
});

import { describe, expect, it } from 'vitest';
import { ShareError, type Share } from '../../../../src-main/sync/contract.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { LONGEST_PATH } from '../../../../src-main/sync/layout.ts';
import { codesOf, exchange, stations, textsOf, type Station } from './lib/stations.ts';

describe.each([false, true])('rounds, sealed %s', (sealed) => {
  it('[R67] bring every event to everybody, in one order, and say so', async () => {
    const share = memoryShare();
    const all = await stations(3, { share: () => share, sealed });
    const [a, b, c] = all as [Station, Station, Station];
    await exchange(all);
    await a.say('a1', 'a2');
    await b.say('b1');
    await c.say('c1');
    const results = await exchange(all, 3);
    expect(results.map(codesOf)).toEqual([[], [], []]);
    expect(textsOf(a).length).toBe(4);
    expect(textsOf(b)).toEqual(textsOf(a));
    expect(textsOf(c)).toEqual(textsOf(a));
    expect(results.map(({ published }) => published)).toEqual([5, 1, 1]);
    const seenByB = results[1]?.peers.find(({ origin }) => origin === a.book.device.origin);
    expect(seenByB).toMatchObject({ here: 5, size: 5, witnessed: 1, held: 0, version: '0.4.0' });
    expect(seenByB?.has[b.book.device.origin]).toBe(1);
  });

  it('[Y1] [Y3] [R68] promise nothing while the folder takes only some of the bundles, and put the others as soon as it does', async () => {
    const share = memoryShare();
    let room = 1;
    const small: Share = {
      ...share,
      put: async (path, bytes) => {
        if (path.includes('/seg/') && (room -= 1) < 0) throw new ShareError('full', path);
        return share.put(path, bytes);
      },
    };
    const [a, b] = (await stations(2, { share: () => small, sealed })) as [Station, Station];
    room = Infinity;
    await exchange([a, b]);
    await a.say(...Array.from({ length: 900 }, (_, i) => `t${i}`));
    room = 1;
    expect(codesOf(await a.round())).toEqual(['share-full']);
    expect(codesOf(await b.round())).toEqual([]);
    expect(textsOf(b)).toEqual([]);
    room = Infinity;
    expect(await a.round()).toMatchObject({ published: a.book.count(), troubles: [] });
    await b.round();
    expect(textsOf(b)).toHaveLength(900);
  });

  it('[Y15] cost at most four calls a workstation and four more when nothing is new', async () => {
    for (const count of [1, 2, 4]) {
      const share = memoryShare();
      const all = await stations(count, { share: () => share, sealed });
      await all[0]?.say(...Array.from({ length: 300 }, (_, i) => `t${i}`));
      await exchange(all, 4);
      for (const station of all)
        expect((await station.round()).operations).toBeLessThanOrEqual(4 * count + 4);
    }
  });

  it("[Y1] leave names that every system takes, and nothing outside of one's own folder", async () => {
    const share = memoryShare();
    const all = await stations(2, { share: () => share, sealed });
    await all[1]?.say('b1');
    await exchange(all, 3);
    for (const path of share.all.keys()) {
      expect(path).toMatch(/^[a-z0-9./~-]+$/);
      expect(path.length).toBeLessThanOrEqual(LONGEST_PATH);
    }
    const lies = Buffer.concat(
      [...share.all].filter(([path]) => path.includes('/seg/')).map(([, bytes]) => bytes),
    );
    expect(lies.includes('b1')).toBe(!sealed);
  });
});

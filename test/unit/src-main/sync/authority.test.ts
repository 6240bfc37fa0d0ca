import { describe, expect, it } from 'vitest';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { anna } from '../book/lib/tally.ts';
import {
  codesOf,
  enrolled,
  exchange,
  joined,
  revoked,
  stations,
  textsOf,
  type Station,
} from './lib/stations.ts';
import { setShare } from '../../../../src-main/sync/share-file.ts';
import { noon } from '../book/lib/open.ts';

describe.each([false, true])('who may write, sealed %s', (sealed) => {
  async function withStranger() {
    const share = memoryShare();
    const all = (await stations(2, { share: () => share, sealed })) as [Station, Station];
    await exchange(all);
    const stranger = await joined(all[0], share, 777);
    await setShare(stranger.ports.files, stranger.book.dir, {
      where: '/share',
      sealed,
      since: noon,
      place: 'Dock',
    });
    return { share, all, stranger };
  }

  it('[R33] a workstation that asks is shown by its own signature, and let in it has everything', async () => {
    const { all, stranger } = await withStranger();
    const [a] = all;
    await a.say('a1');
    const asking = await stranger.round();
    expect(codesOf(asking)).toContain('not-enrolled');
    const { asked } = await a.round();
    expect(asked).toMatchObject([{ name: 'Line 777', place: 'Dock', key: stranger.book.device.publicKey }]);
    await a.book.commit([enrolled(stranger)], anna);
    expect((await a.round()).asked).toEqual([]);
    await exchange([stranger, a], 2);
    expect(textsOf(stranger)).toEqual(textsOf(a));
    await stranger.say('s1');
    await exchange([stranger, a], 2);
    expect(textsOf(a)).toContain('s1');
    expect(codesOf(await stranger.round())).toEqual([]);
  });

  it('[R33] what nobody let in writes is held and told, never read in', async () => {
    const { all, stranger } = await withStranger();
    await stranger.say('s1', 's2');
    // It has no key to a sealed folder, so what it writes lies plain or not at all.
    await setShare(stranger.ports.files, stranger.book.dir, {
      where: '/share',
      sealed: false,
      since: noon,
      place: '',
    });
    await stranger.round();
    const result = await all[0].round();
    expect(result.strangers).toEqual([stranger.book.device.origin]);
    expect(result.troubles).toContainEqual({
      code: 'quarantined',
      about: stranger.book.device.origin,
      data: { events: 2 },
    });
    expect(textsOf(all[0])).toEqual([]);
  });

  it('[R33] what a revoked workstation writes afterwards counts nowhere', async () => {
    const { all } = await withStranger();
    const [a, b] = all;
    await b.say('b1');
    await exchange(all, 2);
    await a.book.commit([revoked(b.book.device.origin, 1)], anna);
    await b.say('b2');
    await b.round();
    await exchange([a, b, a], 2);
    expect(textsOf(a)).toEqual(['b1']);
    expect(codesOf(await a.round())).toContain('revoked');
    // Sealed under the next key, even the news of its end is not for it.
    expect(codesOf(await b.round())).toContain(sealed ? 'no-key' : 'revoked');
  });
});

describe('[R70] a request to join', () => {
  it('that was changed, or copied under another name, is not shown', async () => {
    const share = memoryShare();
    const all = (await stations(1, { share: () => share })) as [Station];
    await exchange(all);
    const stranger = await joined(all[0], share, 778);
    await stranger.round();
    const path = [...share.all.keys()].find((each) => each.includes('/join/')) as string;
    const text = Buffer.from(share.all.get(path) as Uint8Array).toString();
    share.all.set(path, Buffer.from(text.replace('Line 778', 'Line 779')));
    expect((await all[0].round()).asked).toEqual([]);
    share.all.set(path, Buffer.from(text));
    expect((await all[0].round()).asked).toHaveLength(1);
  });
});

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

/** The second wrote three events that all have, and two more that the first alone took before they were gone from the folder. */
async function withLostTail() {
  const share = memoryShare();
  const [a, b, c] = (await stations(3, { share: () => share })) as [Station, Station, Station];
  await exchange([a, b, c], 2);
  await b.say('one', 'two', 'three');
  await exchange([b, a, c], 2);
  const common = new Set(share.all.keys());
  await b.say('four', 'five');
  await b.round();
  await a.round();
  const own = `/d/${b.book.device.origin}/`;
  for (const path of share.all.keys()) if (path.includes(own) && !common.has(path)) share.all.delete(path);
  return { share, a, b, c, origin: b.book.device.origin };
}

describe('[R70] [Y10] what others have of a workstation that was revoked', () => {
  it('is missed at a third one while it counts, and by nobody any more once it is revoked', async () => {
    const { a, c, origin } = await withLostTail();
    const missed = (await exchange([c], 4))[0]!;
    expect(codesOf(missed)).toContain('tail-missing');
    expect(missed.alarms).toMatchObject([{ kind: 'cut-tail', origin, seq: 3 }]);
    await a.book.commit([revoked(origin, 3)], anna);
    await a.round();
    const results = [];
    for (let round = 0; round < 5; round += 1) results.push(await c.round());
    for (const { troubles, alarms } of results) {
      expect(troubles.map(({ code }) => code)).toEqual(['revoked']);
      expect(alarms).toEqual([]);
    }
    expect(textsOf(c)).toEqual(['one', 'two', 'three']);
    expect(textsOf(a)).toEqual(textsOf(c));
  });

  it('is not missed by one that joins later, and the receipt of who revoked it does not go back', async () => {
    const { share, a, c, origin } = await withLostTail();
    const before = (await c.round()).peers.find((peer) => peer.origin === a.book.device.origin)!.has[origin];
    await a.book.commit([revoked(origin, 3)], anna);
    await exchange([a, c], 2);
    const d = await joined(a, share, 81);
    await d.round();
    await a.book.commit([enrolled(d)], anna);
    await exchange([a, d], 1);
    for (let round = 0; round < 5; round += 1) {
      const { troubles, alarms } = await d.round();
      expect([troubles.map(({ code }) => code), alarms]).toEqual([['revoked'], []]);
    }
    expect(textsOf(d)).toEqual(['one', 'two', 'three']);
    const after = (await c.round()).peers.find((peer) => peer.origin === a.book.device.origin)!.has[origin];
    expect([before, after]).toEqual([5, 5]);
  });

  it('says nothing of others: what a revoked one signed to have of them is not looked for', async () => {
    const share = memoryShare();
    const [a, b, c] = (await stations(3, { share: () => share })) as [Station, Station, Station];
    await exchange([a, b, c], 2);
    await c.say('one');
    await exchange([c, b], 1);
    const own = `/d/${c.book.device.origin}/`;
    for (const path of share.all.keys()) if (path.includes(own)) share.all.delete(path);
    await a.book.commit([revoked(b.book.device.origin, 0)], anna);
    for (let round = 0; round < 5; round += 1) expect(codesOf(await a.round())).toEqual(['revoked']);
  });
});

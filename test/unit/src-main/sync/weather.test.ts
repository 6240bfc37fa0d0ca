import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { SimulatedShare } from '../../../fixtures/sync/simulated-share.ts';
import { STANDINGS } from '../../../fixtures/sync/weather.ts';
import { exchange, stations, textsOf } from './lib/stations.ts';

const STORM = { delay: 4, torn: 4, zeros: 5, copies: 4, hidden: 12, lost: 0, busy: 25 };
const met = { troubles: new Set<string>(), refused: 0, torn: 0, copies: 0 };

describe('[R68] in any weather nothing is lost, nobody is taken for a clone, and all end equal', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('seed %i', async (seed) => {
    const random = seededRandom(seed + 40);
    const share = new SimulatedShare(seededRandom(seed));
    const clients = [0, 1, 2].map((index) => share.client(`s${index}`));
    const all = await stations(3, {
      share: (index) => clients[index]!,
      sealed: seed % 2 === 0,
      seed: seed + 1,
    });
    share.weather = STORM;
    let saidCount = 0;
    const wrong: unknown[] = [];
    for (let step = 0; step < 45; step += 1) {
      share.tick();
      const at = random.next(3);
      const kind = random.next(10);
      if (kind < 3) await all[at]?.say(`t${(saidCount += 1)}`);
      else if (kind < 4) clients[at]!.standing = STANDINGS[random.next(STANDINGS.length)] ?? 'well';
      else {
        const result = await all[at]!.round();
        result.troubles.forEach(({ code }) => met.troubles.add(code));
        wrong.push(...result.troubles.filter(({ code }) => ['fork', 'clone'].includes(code)));
        if (result.clone !== null) wrong.push(result.clone);
      }
    }
    expect(wrong).toEqual([]);
    share.heal();
    const ends = await exchange(all, 8);
    for (const station of all) {
      expect([...textsOf(station)]).toHaveLength(saidCount);
      expect(textsOf(station)).toEqual(textsOf(all[0]!));
      expect(await station.book.verify()).toMatchObject({ kind: 'intact' });
    }
    expect(ends.map(({ troubles }) => troubles)).toEqual([[], [], []]);
    expect(share.replaced()).toEqual([]);
    for (const { client, path } of share.written()) {
      const own = all[Number(client.slice(1))]?.book.device.origin ?? '';
      expect(path.includes(`/d/${own}/`) || !path.includes('/d/'), path).toBe(true);
    }
    met.refused += share.counts.refused;
    met.torn += share.counts.torn + share.counts.zeros;
    met.copies += share.counts.copies;
  });

  it('was not a walk in the park', () => {
    expect(met.refused).toBeGreaterThan(20);
    expect(met.torn).toBeGreaterThan(20);
    expect(met.copies).toBeGreaterThan(20);
    for (const code of ['file-damaged', 'share-gone', 'file-vanished']) expect(met.troubles).toContain(code);
  });
});

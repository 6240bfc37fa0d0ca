import { describe, expect, it } from 'vitest';
import { readDevice } from '../../../../src-main/book/genesis.ts';
import { layoutOf } from '../../../../src-main/book/layout.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { healBook } from '../../../../src-main/sync/heal.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { renewLife } from '../../../../src-main/sync/renew-life.ts';
import { roundMemory } from '../../../../src-main/sync/round-memory.ts';
import type { Cloned, RoundPorts } from '../../../../src-main/sync/contract.ts';
import { anna } from '../book/lib/tally.ts';
import {
  codesOf,
  enrolled,
  exchange,
  openPorts,
  revoked,
  stationOn,
  stations,
  textsOf,
  type Station,
} from './lib/stations.ts';

async function shared(sealed = false) {
  const share = memoryShare();
  const all = (await stations(3, { share: () => share, sealed })) as [Station, Station, Station];
  await exchange(all, 2);
  return { share, all };
}

async function reopened(station: Station, seed: number): Promise<void> {
  const open = openPorts(station.all, seed);
  station.book = await openBook(open);
  const identity = await readDevice(open.files, layoutOf(open.dir), open.dir);
  if (identity === null) throw new Error('no identity');
  station.ports = { ...station.ports, book: station.book, identity };
  station.memory = roundMemory();
}

async function renewed(station: Station, seed: number, from: number | Cloned): Promise<void> {
  await station.book.close();
  const cloned = typeof from === 'number' ? { agreed: from, cuts: [] } : from;
  await renewLife({ ...openPorts(station.all, seed) }, cloned);
  await reopened(station, seed);
}

describe.each([false, true])('[R69] a new life, sealed %s', (sealed) => {
  it('carries over what only this workstation had, and both who wrote under the old one stop', async () => {
    const { share, all } = await shared(sealed);
    const [a, b] = all;
    await b.say('common');
    await exchange([b, a], 2);
    const copy = await stationOn(new Map([...b.all].filter(([path]) => !path.endsWith('/lock'))), share, 31);
    await b.say('at the one');
    await b.round();
    await copy.say('at the other');
    const { clone } = await copy.round();
    expect(clone).toEqual({ agreed: 1, cuts: [] });
    await renewed(copy, 31, clone?.agreed ?? 0);
    const { incarnation } = copy.book.device;
    expect(incarnation).toBeGreaterThan(1);
    expect(codesOf(await copy.round())).toContain('not-enrolled');
    const { asked } = await a.round();
    expect(asked).toMatchObject([{ incarnation }]);
    await a.book.commit([enrolled(copy)], anna);
    await exchange([a, copy, a, copy, a]);
    expect([...textsOf(a)].sort()).toEqual(['at the one', 'at the other', 'common']);
    const told = await b.round();
    expect(codesOf(told)).toContain('clone');
    expect(told.clone?.agreed).toBe(2);
    await renewed(b, 101, 2);
    expect(codesOf(await b.round())).toContain('not-enrolled');
    // A number after the one that was given to the other.
    expect(b.book.device.incarnation).toBeGreaterThan(incarnation);
    await a.round();
    await a.book.commit([enrolled(b)], anna);
    await exchange([a, b, copy, a, b, copy]);
    await b.say('b again');
    await copy.say('copy again');
    const ends = await exchange([b, copy, a, b, copy, a]);
    expect(ends.map(codesOf)).toEqual([[], [], [], [], [], []]);
    expect(textsOf(b)).toEqual(textsOf(a));
    expect(textsOf(copy)).toEqual(textsOf(a));
    expect(textsOf(a)).toHaveLength(5);
    expect((await copy.round()).clone).toBeNull();
  });
});

describe('[R69] an earlier life that others cut off later', () => {
  it('goes on in one more new life, once, with what counted until then', async () => {
    const { all } = await shared();
    const [a, b] = all;
    await b.say('one', 'two', 'three');
    await exchange([b, a], 2);
    const first = b.book.device.origin;
    await renewed(b, 101, 3);
    await b.say('in the second life');
    await exchange([b, a], 1);
    await a.book.commit([enrolled(b), revoked(first, 1)], anna);
    // As the fold of the book says it of a fork: the authority is cut, and nobody revoked it.
    for (const station of [a, b]) {
      const { members } = station.ports;
      const uncut = () => members().map((each) => ({ ...each, limit: null }));
      station.ports = { ...station.ports, members: uncut };
    }
    await a.round();
    const told = await b.round();
    expect(codesOf(told)).toContain('clone');
    expect(told.clone).toMatchObject({ cuts: [{ origin: first, from: 1 }] });
    expect([...textsOf(b)].sort()).toEqual(['in the second life', 'one']);
    await renewed(b, 102, told.clone ?? { agreed: 0, cuts: [] });
    expect([...textsOf(b)].sort()).toEqual(['in the second life', 'one', 'three', 'two']);
    await b.round();
    await a.book.commit([enrolled(b)], anna);
    const ends = await exchange([a, b, a, b, a, b], 1);
    expect(ends.map(({ clone }) => clone)).toEqual(ends.map(() => null));
    expect(textsOf(a)).toEqual(textsOf(b));
    expect(textsOf(a)).toHaveLength(4);
  });
});

describe('[R69] two copies that begin a new life at once', () => {
  it('the one that took the lower number and was let in too late takes another, and loses nothing', async () => {
    const { share, all } = await shared();
    const [a, b] = all;
    await b.say('common');
    await exchange([b, a], 2);
    const image = new Map([...b.all].filter(([path]) => !path.endsWith('/lock')));
    const copy = await stationOn(image, share, 31);
    await b.say('at the one');
    await copy.say('at the other');
    await renewed(b, 101, 1);
    await renewed(copy, 31, 1);
    const [low, high] = b.book.device.incarnation < copy.book.device.incarnation ? [b, copy] : [copy, b];
    expect(low.book.device.incarnation).not.toBe(high.book.device.incarnation);
    await exchange([low, high, a], 1);
    await a.book.commit([enrolled(high)], anna);
    await a.round();
    // Read in with the first, known from then on.
    await low.round();
    expect((await low.round()).clone).toEqual({ agreed: 0, cuts: [] });
    await renewed(low, 7, 0);
    expect(low.book.device.incarnation).toBeGreaterThan(high.book.device.incarnation);
    await a.book.commit([enrolled(low)], anna);
    await exchange([a, low, high, a, low, high]);
    expect([...textsOf(a)].sort()).toEqual(['at the one', 'at the other', 'common']);
    for (const one of [b, copy]) expect(textsOf(one)).toEqual(textsOf(a));
  });
});

describe('[R30] healing', () => {
  const flip = (station: Station, origin: string, at: number): void => {
    const path = `/books/nord/log/${origin}.log`;
    const bytes = (station.all.get(path) as Uint8Array).slice();
    bytes[at]! ^= 1;
    station.all.set(path, bytes);
  };

  it.each(['own', "another's"])(
    'brings the events of %s log from the share, and the book is intact again',
    async (whose) => {
      const { share, all } = await shared();
      const [a, b] = all;
      await b.say(...Array.from({ length: 270 }, (_, i) => `b${i}`));
      await exchange([b, a], 2);
      const station = whose === 'own' ? b : a;
      const before = new Map(station.all);
      flip(station, b.book.device.origin, 30_000);
      expect(await station.book.verify()).toMatchObject({ kind: 'damaged' });
      const said = await healBook(station.ports as RoundPorts, [{ name: 'the share', share }]);
      expect(said).toMatchObject({
        healed: [{ file: `log/${b.book.device.origin}.log`, from: 'the share' }],
        left: [],
      });
      const path = `/books/nord/log/${b.book.device.origin}.log`;
      expect(Buffer.compare(station.all.get(path) as Uint8Array, before.get(path) as Uint8Array)).toBe(0);
      await station.say('goes on');
    },
  );

  it('says what no source has', async () => {
    const { all } = await shared();
    const [, b] = all;
    await b.say('only here');
    flip(b, b.book.device.origin, 100);
    const said = await healBook(b.ports as RoundPorts, [{ name: 'an empty stick', share: memoryShare() }]);
    expect(said.healed).toEqual([]);
    expect(said.left.length).toBeGreaterThan(0);
  });
});

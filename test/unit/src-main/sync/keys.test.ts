import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { boxKeyOf, boxPairOf, openBox, sealBox } from '../../../../src-main/sync/box.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { bookKey, plainSeal, sealedUnder, sealOf } from '../../../../src-main/sync/seal.ts';
import { readShareFile } from '../../../../src-main/sync/share-file.ts';
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

const random = seededRandom(11);
const text = Buffer.from('{"a":1}\n');

describe('[Y16] sealing', () => {
  const [one, two] = [bookKey(1, random.bytes(32)), bookKey(2, random.bytes(32))];

  it('gives back what was closed at that path, and nothing of it elsewhere or altered', () => {
    const seal = sealOf([one], one);
    const bytes = seal.close('d/x/seg/1', text);
    expect(Buffer.from(bytes).includes('a')).toBe(true);
    expect(Buffer.from(bytes).includes(text)).toBe(false);
    expect(Buffer.from(seal.open('d/x/seg/1', bytes) ?? [])).toEqual(text);
    expect(seal.open('d/x/seg/2', bytes)).toBeNull();
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const other = Uint8Array.from(bytes);
      other[bit >> 3]! ^= 1 << (bit & 7);
      const opened = seal.open('d/x/seg/1', other);
      // A broken head makes it plain rubbish, which no signature covers.
      expect(
        opened === null || (sealedUnder(other) === null && !Buffer.from(opened).equals(text)),
        `bit ${bit}`,
      ).toBe(true);
    }
  });

  it('gives equal bytes for equal content at one place, and other bytes elsewhere', () => {
    const seal = sealOf([one], one);
    expect(seal.close('p', text)).toEqual(seal.close('p', text));
    expect(seal.close('p', text)).not.toEqual(seal.close('q', text));
    expect(seal.close('p', text)).not.toEqual(seal.close('p', Buffer.from('{"a":2}\n')));
  });

  it('opens what older keys closed, and what lies plain; without the key nothing', () => {
    const old = sealOf([one], one).close('p', text);
    expect(Buffer.from(sealOf([one, two], two).open('p', old) ?? [])).toEqual(text);
    expect(sealOf([two], two).open('p', old)).toBeNull();
    expect(plainSeal.open('p', old)).toBeNull();
    expect(sealOf([two], two).open('p', text)).toEqual(text);
  });
});

describe('[Y17] a key sealed to a workstation', () => {
  const [seed, other] = [random.bytes(32), random.bytes(32)];
  const to = Buffer.from(boxKeyOf(seed, 'book'), 'hex');
  const secret = random.bytes(32);

  it('is opened by it alone, under its label alone, unaltered', () => {
    const box = sealBox(to, 'label', secret, random.bytes(32));
    if (box === null) throw new Error('not sealed');
    expect(Buffer.from(openBox(boxPairOf(seed, 'book'), 'label', box) ?? [])).toEqual(Buffer.from(secret));
    expect(openBox(boxPairOf(other, 'book'), 'label', box)).toBeNull();
    expect(openBox(boxPairOf(seed, 'other book'), 'label', box)).toBeNull();
    expect(openBox(boxPairOf(seed, 'book'), 'other', box)).toBeNull();
    expect(openBox(boxPairOf(seed, 'book'), 'label', { ...box, box: `A${box.box.slice(1)}` })).toBeNull();
  });

  it('is not sealed to a point whose secret everybody knows', () => {
    expect(sealBox(new Uint8Array(32), 'label', secret, random.bytes(32))).toBeNull();
  });
});

describe('keys of a shared book', () => {
  const numbers = async ({ ports, book }: Station): Promise<readonly string[]> =>
    ((await readShareFile(ports.files, book.dir))?.keys ?? []).map(({ name }) => name.slice(0, 4));

  it('[Y18] change when a workstation is revoked: what comes after is not for it, what was stays readable', async () => {
    const share = memoryShare();
    const all = (await stations(3, { share: () => share, sealed: true })) as [Station, Station, Station];
    const [a, b, c] = all;
    await exchange(all, 2);
    expect(await numbers(c)).toEqual(['0001']);
    await a.book.commit([revoked(c.book.device.origin, 0)], anna);
    await a.say('not for c');
    await exchange([a, b], 3);
    expect(textsOf(b)).toEqual(['not for c']);
    expect(await numbers(b)).toEqual(['0001', '0002']);
    expect(codesOf(await c.round())).toContain('no-key');
    expect(textsOf(c)).toEqual([]);
    const d = await joined(a, share, 55);
    const { setShare } = await import('../../../../src-main/sync/share-file.ts');
    const { noon } = await import('../book/lib/open.ts');
    await setShare(d.ports.files, d.book.dir, { where: '/share', sealed: true, since: noon, place: '' });
    await d.round();
    await a.book.commit([enrolled(d)], anna);
    await exchange([a, d], 3);
    expect(textsOf(d)).toEqual(['not for c']);
  });

  it('[Y19] made at two workstations at once both stay of use', async () => {
    const share = memoryShare();
    const all = (await stations(4, { share: () => share, sealed: true })) as [
      Station,
      Station,
      Station,
      Station,
    ];
    const [a, b, c, d] = all;
    await exchange(all, 2);
    await a.book.commit([revoked(d.book.device.origin, 0)], anna);
    await a.round();
    // Before the new key of the first is seen by the second, it makes one of its own.
    const apart = memoryShare(new Map([...share.all].filter(([path]) => !/\/key\/0002-/.test(path))));
    const seen = await import('../../../../src-main/sync/round-memory.ts');
    b.memory = seen.roundMemory();
    await b.book.take(await incomingOf(a, b));
    await b.book.merge();
    b.ports = { ...b.ports, share: apart };
    await b.say('from b');
    await b.round();
    for (const [path, bytes] of apart.all) if (!share.all.has(path)) share.all.set(path, bytes);
    b.ports = { ...b.ports, share };
    await a.say('from a');
    await exchange([a, b, c], 4);
    expect([...textsOf(c)].sort()).toEqual(['from a', 'from b']);
    expect((await numbers(c)).filter((number) => number === '0002')).toHaveLength(2);
    const newest = await Promise.all(
      [a, b, c].map(async ({ ports, book }) => {
        const kept = await readShareFile(ports.files, book.dir);
        return kept?.keys
          .map(({ name }) => name)
          .filter((name) => name.startsWith('0002'))
          .sort()[0];
      }),
    );
    expect(new Set(newest).size).toBe(1);
  });
});

async function incomingOf(from: Station, to: Station) {
  const { origin, publicKey: key } = from.book.device;
  const note = (await from.book.note(origin)) as string;
  const has = to.book.branches().find((branch) => branch.origin === origin)?.count ?? 0;
  return { origin, key, note, lines: from.book.lines(origin, has, Number(note.split('\n')[1])) };
}

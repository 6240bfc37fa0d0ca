import { describe, expect, it } from 'vitest';
import { boxKeyOf } from '../../../../src-main/sync/box.ts';
import type { RoundPorts } from '../../../../src-main/sync/contract.ts';
import { keyNote } from '../../../../src-main/sync/key-note.ts';
import { KeyRing } from '../../../../src-main/sync/key-ring.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { beginRound } from '../../../../src-main/sync/round-context.ts';
import { roundMemory } from '../../../../src-main/sync/round-memory.ts';
import { bookKey, sealedUnder, sealOf } from '../../../../src-main/sync/seal.ts';
import { readShareFile, setShare } from '../../../../src-main/sync/share-file.ts';
import { noon } from '../book/lib/open.ts';
import { anna } from '../book/lib/tally.ts';
import { enrolled, exchange, joined, revoked, stations, textsOf, type Station } from './lib/stations.ts';

type Share = ReturnType<typeof memoryShare>;
type Key = ReturnType<typeof bookKey>;

async function threeOn(share: Share) {
  const all = (await stations(3, { share: () => share, sealed: true })) as [Station, Station, Station];
  await exchange(all, 2);
  return all;
}

/** The giver's word, in its own name and well signed: that key, sealed to `to`. */
function give(share: Share, by: Station, key: Key, to: Station, without: readonly string[] = []): void {
  const ports = by.ports as RoundPorts;
  const keys = new KeyRing(ports, null, { sealed: false, plain: false });
  const progress = { origin: by.book.device.origin, met: false, blobs: {}, forks: {} };
  const round = beginRound(ports, roundMemory(), { keys, progress, left: [] });
  const boxKey = boxKeyOf(to.ports.identity.seed, by.book.info.id);
  const reader = { origin: to.book.device.origin, boxKey };
  const file = keyNote(round, { ...key, without, opensOnly: false }, reader) as Uint8Array;
  share.all.set(round.layout.key(round.own, key.name, reader.origin), file);
}

/** Makes others look for that key: something in the giver's folder is sealed under it. */
function sealSomething(share: Share, by: Station, key: Key): void {
  const [note] = [...share.all.keys()].filter((path) => path.includes(`/d/${by.book.device.origin}/cp/`)) as [
    string,
  ];
  const path = note.replace(/\/\d{10}-/, '/0000001000-');
  share.all.set(path, sealOf([key], key).close(path, Buffer.from('anything')));
}

async function keysOf({ ports, book }: Station) {
  return (await readShareFile(ports.files, book.dir))?.keys ?? [];
}

/** Under which keys a workstation has sealed what lies in its folder since then. */
function usedSince(share: Share, before: ReadonlySet<string>, station: Station): ReadonlySet<string> {
  const own = `/d/${station.book.device.origin}/`;
  const fresh = [...share.all].filter(([path]) => path.includes(own) && !before.has(path));
  return new Set(fresh.flatMap(([, bytes]) => sealedUnder(bytes) ?? []));
}

const forged = bookKey(5, new Uint8Array(32).fill(7));

describe('[R70] [Y25] a key that a revoked workstation gives', () => {
  it('opens, is kept as such, and nothing is sealed under it', async () => {
    const share = memoryShare();
    const [a, b, c] = await threeOn(share);
    await a.book.commit([revoked(c.book.device.origin, 0)], anna);
    await exchange([a, b], 3);
    const before = new Set(share.all.keys());
    for (const to of [a, b]) give(share, c, forged, to, []);
    sealSomething(share, c, forged);
    await a.say('not for c');
    await exchange([a, b], 3);
    await b.say('nor this');
    await exchange([a, b], 3);
    expect(textsOf(a)).toEqual(['not for c', 'nor this']);
    for (const one of [a, b]) {
      expect([...usedSince(share, before, one)]).toEqual([expect.stringMatching(/^0002-/)]);
      const known = (await keysOf(one)).find(({ name }) => name === forged.name);
      expect(known).toMatchObject({ opensOnly: true });
    }
  });

  it('made while it was let in, to seem made without it, is no key; nor does it keep a new one from being made', async () => {
    const share = memoryShare();
    const [a, b, c] = await threeOn(share);
    for (const to of [a, b]) give(share, c, forged, to, [c.book.device.origin]);
    sealSomething(share, c, forged);
    await exchange([a, b], 2);
    expect((await keysOf(b)).map(({ name }) => name)).not.toContain(forged.name);
    await a.book.commit([revoked(c.book.device.origin, 0)], anna);
    await exchange([a, b], 3);
    const before = new Set(share.all.keys());
    await a.say('not for c');
    await exchange([a, b], 2);
    expect([...usedSince(share, before, a)]).toEqual([expect.stringMatching(/^0002-/)]);
  });

  it('of the highest number there is uses up no numbers', async () => {
    const share = memoryShare();
    const [a, b, c] = await threeOn(share);
    const last = bookKey(9999, new Uint8Array(32).fill(9));
    for (const to of [a, b]) give(share, c, last, to);
    sealSomething(share, c, last);
    await exchange([a, b], 2);
    expect((await keysOf(a)).find(({ name }) => name === last.name)).toMatchObject({ opensOnly: true });
    await a.book.commit([revoked(c.book.device.origin, 0)], anna);
    await exchange([a, b], 3);
    const before = new Set(share.all.keys());
    await b.say('not for c');
    await exchange([a, b], 2);
    expect(textsOf(a)).toEqual(['not for c']);
    expect([...usedSince(share, before, b)]).toEqual([expect.stringMatching(/^0002-/)]);
  });
});

describe('[Y25] who joins after the one that made the first key was revoked', () => {
  it('reads what was sealed under it, seals under the key of those who remain, and gives both on', async () => {
    const share = memoryShare();
    const [a, b, c] = await threeOn(share);
    await a.say('of the founder');
    await exchange([a, b, c], 2);
    await b.book.commit([revoked(a.book.device.origin, 100)], anna);
    await exchange([b, c], 3);
    const d = await joined(a, share, 71);
    await setShare(d.ports.files, d.book.dir, { where: '/share', sealed: true, since: noon, place: '' });
    await d.round();
    await b.book.commit([enrolled(d)], anna);
    await exchange([b, c, d], 3);
    expect(textsOf(d)).toEqual(['of the founder']);
    const before = new Set(share.all.keys());
    await d.say('of the newcomer');
    await exchange([d, b, c], 2);
    expect(textsOf(c)).toEqual(['of the founder', 'of the newcomer']);
    expect([...usedSince(share, before, d)]).toEqual([expect.stringMatching(/^0002-/)]);
    const names = (await keysOf(d)).map(({ name }) => name.slice(0, 4));
    expect(names.sort()).toEqual(['0001', '0002']);
  });
});

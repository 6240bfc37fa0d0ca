import { describe, expect, it } from 'vitest';
import { boxKeyOf } from '../../../../src-main/sync/box.ts';
import type { RoundPorts, Share } from '../../../../src-main/sync/contract.ts';
import { keyNote } from '../../../../src-main/sync/key-note.ts';
import { KeyRing } from '../../../../src-main/sync/key-ring.ts';
import { shareLayout } from '../../../../src-main/sync/layout.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { renewLife } from '../../../../src-main/sync/renew-life.ts';
import { beginRound } from '../../../../src-main/sync/round-context.ts';
import { roundMemory } from '../../../../src-main/sync/round-memory.ts';
import { bookKey, sealOf, sealedUnder } from '../../../../src-main/sync/seal.ts';
import { readShareFile, setShare } from '../../../../src-main/sync/share-file.ts';
import { noon } from '../book/lib/open.ts';
import { anna } from '../book/lib/tally.ts';
import {
  codesOf,
  enrolled,
  exchange,
  joined,
  openPorts,
  revoked,
  stationOn,
  stations,
  textsOf,
  type Station,
} from './lib/stations.ts';

type Shared = ReturnType<typeof memoryShare>;

/** A sealed share of two, and a third that asks: it knows the founder alone. */
async function withNewcomer() {
  const share = memoryShare();
  const [a, b] = (await stations(2, { share: () => share, sealed: true })) as [Station, Station];
  await a.say('of the founder');
  await exchange([a, b], 2);
  return { share, a, b, d: await asking(a, share, 55) };
}

async function asking(first: Station, share: Share, seed: number): Promise<Station> {
  const station = await joined(first, share, seed);
  const to = { where: '/share', sealed: true, since: noon, place: 'Dock' };
  await setShare(station.ports.files, station.book.dir, to);
  await station.round();
  return station;
}

async function letIn(by: Station, whom: Station): Promise<void> {
  await by.book.commit([enrolled(whom)], anna);
  await by.say('of who let in');
  await by.round();
}

async function keysOf({ ports, book }: Station): Promise<readonly string[]> {
  return ((await readShareFile(ports.files, book.dir))?.keys ?? []).map(({ name }) => name);
}

/** The founder's disk in a life after the first, which is not let in yet. */
async function renewed(station: Station, share: Share, seed: number): Promise<Station> {
  const { count } = station.book.branches().find(({ own }) => own) as { count: number };
  await station.book.close();
  await renewLife({ ...openPorts(station.all, seed) }, { agreed: count, cuts: [] });
  return stationOn(station.all, share, seed);
}

/** Whoever can write to the folder: its own identity, its own key, sealed to `to` and signed as it likes. */
async function forgedFile(forger: Station, key: ReturnType<typeof bookKey>, to: Station) {
  const { ports, book } = forger;
  const keys = new KeyRing(ports as RoundPorts, null, { sealed: false, plain: false });
  const progress = { origin: book.device.origin, met: false, blobs: {}, forks: {} };
  const round = beginRound(ports as RoundPorts, roundMemory(), { keys, progress, left: [] });
  const boxKey = boxKeyOf(to.ports.identity.seed, book.info.id);
  const file = keyNote(
    round,
    { ...key, without: [], opensOnly: false },
    { origin: to.book.device.origin, boxKey },
  );
  return { path: round.layout.key(round.own, key.name, to.book.device.origin), file: file as Uint8Array };
}

function givenTo(share: Shared, to: Station): readonly string[] {
  return [...share.all.keys()].filter(
    (path) => path.includes('/key/') && path.endsWith(`/${to.book.device.origin}`),
  );
}

describe('[Y24] who joins a sealed share', () => {
  it('reads the founder, who is gone, by the key of the one who let it in, and then has that key', async () => {
    const { share, b, d } = await withNewcomer();
    await letIn(b, d);
    expect(givenTo(share, d)).toHaveLength(1);
    await exchange([d, b], 2);
    expect(textsOf(d)).toEqual(['of the founder', 'of who let in']);
    expect(await keysOf(d)).toEqual(await keysOf(b));
    await d.say('of the newcomer');
    expect((await exchange([d, b], 2)).map(codesOf)).toEqual([[], []]);
    expect(textsOf(b)).toContain('of the newcomer');
  });

  it('is given every key by the founder in a later life, while the other is gone', async () => {
    const { share, a, b, d } = await withNewcomer();
    const c = await asking(a, share, 56);
    await letIn(a, c);
    await exchange([c, a, b], 2);
    // A second key, so that two were made before the new life.
    await a.book.commit([revoked(c.book.device.origin, 0)], anna);
    await exchange([a, b], 2);
    const later = await renewed(a, share, 1);
    expect(codesOf(await later.round())).toContain('not-enrolled');
    await b.round();
    await letIn(b, later);
    await later.round();
    await letIn(later, d);
    expect(givenTo(share, d)).toHaveLength(2);
    for (const path of givenTo(share, d)) expect(path).toContain(later.book.device.origin);
    await exchange([d, later], 2);
    expect(textsOf(d)).toEqual(textsOf(later));
    expect(await keysOf(d)).toEqual(await keysOf(later));
    expect(codesOf(await d.round())).toEqual(['revoked']);
  });

  it('keeps no key while nobody it knows gives one, and seals under none', async () => {
    const { share, b, d } = await withNewcomer();
    await letIn(b, d);
    // Given, but the news of the giver is not there: the founder's events of it are on their way.
    const founder = [...share.all].filter(([path]) => /-1\/seg\//.test(path));
    for (const [path] of founder) share.all.delete(path);
    await d.say('of the newcomer');
    expect(codesOf(await d.round())).toContain('not-enrolled');
    expect(await keysOf(d)).toEqual([]);
    expect([...share.all.keys()].some((path) => path.includes(`/d/${d.book.device.origin}/`))).toBe(false);
    for (const [path, bytes] of founder) share.all.set(path, bytes);
    await exchange([d, b], 3);
    expect(await keysOf(d)).toEqual(await keysOf(b));
    expect(textsOf(b)).toContain('of the newcomer');
  });

  it('takes the key in a later round where its own disk refused it in the first', async () => {
    const { b, d } = await withNewcomer();
    await letIn(b, d);
    const { files } = d.ports;
    let full = true;
    d.ports = {
      ...d.ports,
      files: {
        ...files,
        write: async (path, bytes, how) => {
          if (full && path.endsWith('share.json')) throw Object.assign(new Error(), { code: 'ENOSPC' });
          return files.write(path, bytes, how);
        },
      },
    };
    await expect(d.round()).rejects.toMatchObject({ code: 'storage' });
    full = false;
    // Nothing that is sealed is new there: what it opened is not read again.
    await d.round();
    await d.round();
    expect(await keysOf(d)).toEqual(await keysOf(b));
    expect(textsOf(d)).toEqual(textsOf(b));
  });
});

describe('[Y24] a forged key', () => {
  it('in the place of the true one does not keep the true one beside it from being found', async () => {
    const { share, a, b, d } = await withNewcomer();
    await letIn(b, d);
    const [path] = givenTo(share, d) as [string];
    const forger = await joined(a, share, 90);
    const forged = await forgedFile(forger, bookKey(1, new Uint8Array(32).fill(7)), d);
    share.all.set(`${path}~0000aaaa`, share.all.get(path) as Uint8Array);
    share.all.set(path, forged.file);
    await exchange([d, b], 2);
    expect(textsOf(d)).toEqual(textsOf(b));
  });

  it('opens nothing into the book, is not kept, and nothing is ever sealed under it', async () => {
    const { share, a, b, d } = await withNewcomer();
    const forger = await joined(a, share, 90);
    const key = bookKey(9, new Uint8Array(32).fill(7));
    const { path, file } = await forgedFile(forger, key, d);
    share.all.set(path, file);
    // A newer note and events of the founder, in words of the forger's own, sealed under it.
    await forger.say('forged');
    const { origin } = forger.book.device;
    const lines: Uint8Array[] = [];
    for await (const some of forger.book.lines(origin, 0, 1)) lines.push(...some, Buffer.from('\n'));
    const layout = shareLayout(a.book.info.id);
    const close = (at: string, plain: Uint8Array): void =>
      void share.all.set(at, sealOf([key], key).close(at, plain));
    const founder = a.book.device.origin;
    const note = (await forger.book.note(origin)) as string;
    close(layout.note(founder, { known: 900, size: 9, tag: '0123456789abcdef' }), Buffer.from(note));
    close(layout.full(founder, 0), Buffer.concat(lines));
    const before = await d.round();
    expect(before.taken).toBe(0);
    expect(await keysOf(d)).toEqual([]);
    await letIn(b, d);
    await d.say('of the newcomer');
    await exchange([d, b], 3);
    expect(textsOf(d)).toEqual(textsOf(b));
    expect(textsOf(b)).toContain('of the newcomer');
    expect(textsOf(d)).not.toContain('forged');
    expect(await keysOf(d)).toEqual(await keysOf(b));
    const sealed = [...share.all].filter(([at]) => at.includes(`/d/${d.book.device.origin}/`));
    const names = new Set(sealed.map(([, bytes]) => sealedUnder(bytes)).filter((name) => name !== null));
    expect([...names]).toEqual(await keysOf(b));
  });

  it('of the very name of the true one stands beside it; neither is written with', async () => {
    const { d } = await withNewcomer();
    const [one, other] = [bookKey(1, new Uint8Array(32).fill(1)), bookKey(1, new Uint8Array(32).fill(2))];
    const ring = new KeyRing(d.ports as RoundPorts, await readShareFile(d.ports.files, d.book.dir), {
      sealed: false,
      plain: false,
    });
    const [path, plain] = ['wb/d/x/seg/1', Buffer.from('plain\n')];
    const bytes = sealOf([one], one).close(path, plain);
    ring.lend({ name: one.name, key: other.key });
    expect(ring.open(path, bytes)).toBeNull();
    ring.lend(one);
    expect(Buffer.from(ring.open(path, bytes) ?? [])).toEqual(plain);
    expect([ring.newest, ring.keys, [...ring.missing]]).toEqual([null, [], [one.name]]);
    expect(ring.close(path, plain)).toEqual(plain);
  });
});

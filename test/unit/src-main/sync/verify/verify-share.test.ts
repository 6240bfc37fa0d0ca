import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../../shared/events/envelope.ts';
import type { ShareChecked } from '../../../../../shared/views/shape/share-check.ts';
import { shareVerdict } from '../../../../../shared/views/shape/share-check.ts';
import { memoryShare } from '../../../../../src-main/sync/memory-share.ts';
import { knownBookOf } from '../../../../../src-main/sync/verify/known-book.ts';
import { verifyShare } from '../../../../../src-main/sync/verify/verify-share.ts';
import { anna } from '../../book/lib/tally.ts';
import { enrolled, exchange, joined, revoked, saying, stations, type Station } from '../lib/stations.ts';

type All = [Station, Station, Station];

/** Three workstations: the second with more than one bundle and a photograph, all of it exchanged. */
async function shared(sealed: boolean) {
  const share = memoryShare();
  const all = (await stations(3, { share: () => share, sealed })) as All;
  const [a, b, c] = all;
  await exchange(all, 2);
  await a.say('hello');
  const photograph = await b.book.putBlob(Buffer.from('a photograph of line 2'));
  const subject = { kind: 'wave', id: 'w1', rollout: 'r1', wave: 'w1' } as const;
  const data = { text: 'look', blob: photograph };
  await b.book.commit([{ type: 'text-said/1', subject, data, reason: null }], anna);
  await b.say(...Array.from({ length: 300 }, (_, index) => `b${index}`));
  await exchange(all, 3);
  const folder = [...share.all.keys()][0]?.split('/')[0] as string;
  const check = async (by: Station | null): Promise<ShareChecked> => {
    const known = by && (await knownBookOf(by.book, by.ports.members(), by.ports.files));
    const { blobsOf } = a.ports;
    const authority = (event: Envelope) => saying.authority?.(event) ?? null;
    return verifyShare({ share, authority, blobsOf }, folder, known);
  };
  const below = (station: Station, part: string): readonly string[] =>
    [...share.all.keys()].filter((path) => path.includes(`/d/${station.book.device.origin}/${part}`));
  return { share, all, a, b, c, check, below, folder };
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const other = Uint8Array.from(bytes);
  other[at]! ^= 1;
  return other;
}

describe.each([false, true])('[R30] [Y70] a check of the shared folder, sealed %s', (sealed) => {
  it('reads all of it, and proves every event that was published', async () => {
    const { a, b, c, check, share } = await shared(sealed);
    const found = await check(a);
    expect(found).toMatchObject({ faults: [], unchecked: [], healed: [], needless: [], others: 0 });
    expect(shareVerdict(found)).toBe('intact');
    expect(found.files).toBe(share.all.size);
    expect(found.sealed > 0).toBe(sealed);
    const events = [a, b, c].reduce((sum, one) => sum + (one.book.branches()[0]?.count ?? 0), 0);
    expect(found.events).toBe(events);
  });

  it('tells any file in which one bit was changed, by its path, wherever that bit is', async () => {
    const { a, check, share } = await shared(sealed);
    let seen = 0;
    for (const [path, bytes] of share.all) {
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        share.all.set(path, flip(bytes, at));
        const { faults, needless } = await check(a);
        const told = [...faults.map(({ file }) => file), ...needless];
        expect(told, `${path} byte ${at}`).toContain(path);
        expect(faults.length, `${path} byte ${at}: ${JSON.stringify(faults)}`).toBeLessThan(2);
        seen += 1;
      }
      share.all.set(path, bytes);
    }
    expect(seen).toBeGreaterThan(30);
    expect(shareVerdict(await check(a))).toBe('intact');
  });

  it('names the records of what is damaged or missing, by what the book here has', async () => {
    const { a, b, check, share, below } = await shared(sealed);
    const [full] = below(b, 'seg/000000/000000') as [string];
    const bytes = share.all.get(full) as Uint8Array;
    share.all.set(full, bytes.slice(0, 1000));
    const damaged = await check(a);
    expect(damaged.faults).toMatchObject([
      { code: 'events-damaged', file: full, origin: b.book.device.origin, from: 0, to: 256 },
    ]);
    expect(damaged.faults[0]?.records).toContainEqual(expect.objectContaining({ kind: 'wave', id: 'w1' }));
    // What follows it is proved with what lies here.
    expect(damaged.unchecked).toEqual([]);
    share.all.delete(full);
    expect((await check(a)).faults).toMatchObject([{ code: 'events-missing', file: full, from: 0, to: 256 }]);
    share.all.set(full, bytes);
    const [photograph] = below(b, 'blob/') as [string];
    share.all.delete(photograph);
    expect((await check(a)).faults).toMatchObject([
      { code: 'evidence-missing', file: photograph, records: [{ kind: 'wave', id: 'w1' }], from: 0, to: 1 },
    ]);
  });

  it('tells events that others signed to have, and that somebody took away', async () => {
    const { a, b, check, share, below } = await shared(sealed);
    for (const path of [...below(b, 'seg/'), ...below(b, 'cp/')]) share.all.delete(path);
    const { faults } = await check(a);
    const { origin } = b.book.device;
    expect(faults).toMatchObject([{ code: 'tail-missing', origin, from: 0, to: 301 }]);
  });

  it('passes by a damaged file beside which a sound copy lies, and what is none of the book', async () => {
    const { a, b, check, share, below, folder } = await shared(sealed);
    const [full] = below(b, 'seg/000000/000000') as [string];
    const bytes = share.all.get(full) as Uint8Array;
    share.all.set(`${full}~1f2e3d4c`, bytes);
    share.all.set(full, flip(bytes, 700));
    share.all.set(`${folder}/desktop.ini`, Buffer.from('x'));
    const found = await check(a);
    expect(found).toMatchObject({ faults: [], healed: [full], others: 1 });
    expect(shareVerdict(found)).toBe('intact');
  });

  it('tells two signed histories of one workstation', async () => {
    const { a, b, check, share, all } = await shared(sealed);
    const { stationOn } = await import('../lib/stations.ts');
    const image = new Map([...b.all].filter(([path]) => !path.endsWith('/lock')));
    const other = memoryShare(new Map(share.all));
    const copy = await stationOn(image, other, 77);
    await copy.say('at the other');
    await copy.round();
    await b.say('at the one');
    await exchange(all, 1);
    for (const [path, bytes] of other.all) if (!share.all.has(path)) share.all.set(path, bytes);
    const { faults } = await check(a);
    expect(faults.map(({ code }) => code)).toContain('fork');
    expect(faults.find(({ code }) => code === 'fork')).toMatchObject({
      origin: b.book.device.origin,
      from: 301,
    });
  });

  it('counts what somebody unknown writes there, and holds it against nobody', async () => {
    const { a, check, share } = await shared(sealed);
    const stranger = await joined(a, share, 909);
    await stranger.round();
    const found = await check(a);
    expect(found.faults).toEqual([]);
    expect(shareVerdict(found)).toBe('intact');
  });
});

describe('[R30] [Y71] without the book', () => {
  it('a plain folder is proved from the first workstation on: its events tell who counts', async () => {
    const { check, share, b, below } = await shared(false);
    const found = await check(null);
    expect(found).toMatchObject({ withBook: false, faults: [], unchecked: [] });
    expect(found.origins).toHaveLength(3);
    expect(found.origins.every(({ promised, proved }) => promised === proved && promised >= 0)).toBe(true);
    const [full] = below(b, 'seg/000000/000000') as [string];
    const bytes = share.all.get(full) as Uint8Array;
    const at = Buffer.from(bytes).indexOf('"b7"');
    share.all.set(full, flip(bytes, at + 1));
    const damaged = await check(null);
    // The photograph is the first event, so b7 is number 8; it is named, and what comes after cannot be proved.
    expect(damaged.faults).toMatchObject([
      { code: 'events-damaged', file: full, from: 8, to: 9, records: [{ kind: 'rollout', id: 'r1' }] },
    ]);
    expect(damaged.unchecked).toMatchObject([{ why: 'unproved', about: b.book.device.origin }]);
  });

  it('of a sealed one it says which key is wanted, finds what is torn or missing, and never says intact', async () => {
    const { check, share, b, below } = await shared(true);
    const found = await check(null);
    expect(found.faults).toEqual([]);
    expect(shareVerdict(found)).toBe('in-part');
    expect(found.unchecked).toMatchObject([
      { why: 'no-key', about: expect.stringMatching(/^0001-/) as string },
    ]);
    const [full] = below(b, 'seg/000000/000000') as [string];
    const bytes = share.all.get(full) as Uint8Array;
    share.all.set(full, bytes.slice(0, 40));
    expect((await check(null)).faults).toMatchObject([{ file: full }]);
    share.all.delete(full);
    expect((await check(null)).faults).toMatchObject([
      { code: 'events-missing', file: full, from: 0, to: 256 },
    ]);
  });

  it('a folder whose first file is gone is tied to no book, and that is told', async () => {
    const { check, share, folder } = await shared(false);
    const genesis = [...share.all.keys()].find((path) => path.startsWith(`${folder}/book-`)) as string;
    share.all.delete(genesis);
    const found = await check(null);
    expect(found.faults).toMatchObject([{ code: 'genesis-missing' }]);
    expect(found.events).toBe(0);
    expect(shareVerdict(found)).toBe('damaged');
  });
});

describe('[R30] [Y70] who was revoked', () => {
  it('misses nothing: what others once had of it is not looked for', async () => {
    const { a, b, check, share, below, all } = await shared(false);
    await a.book.commit([revoked(b.book.device.origin, 301)], anna);
    await exchange(all, 2);
    for (const path of [...below(b, 'seg/'), ...below(b, 'cp/'), ...below(b, 'blob/')])
      share.all.delete(path);
    expect((await check(a)).faults).toEqual([]);
    expect(enrolled(a).type).toBe('enrolled/1');
  });
});

import { describe, expect, it, vi } from 'vitest';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { roundMemory } from '../../../../src-main/sync/round-memory.ts';
import { readProgress, writeProgress } from '../../../../src-main/sync/share-file.ts';
import type { Draft } from '../../../../shared/events/envelope.ts';
import { anna } from '../book/lib/tally.ts';
import { codesOf, exchange, stations, textsOf, type Station } from './lib/stations.ts';

const naming = (text: string, blob: string): Draft => ({
  type: 'text-said/1',
  subject: { kind: 'rollout', id: 'r1' },
  data: { text, blob },
  reason: null,
});

describe.each([false, true])('evidence, sealed %s', (sealed) => {
  async function withEvidence() {
    const share = memoryShare();
    const all = (await stations(3, { share: () => share, sealed })) as [Station, Station, Station];
    await exchange(all, 2);
    const [, b] = all;
    const digest = await b.book.putBlob(Buffer.from('a photograph of line 2'));
    await b.book.commit([naming('look', digest)], anna);
    return { share, all, digest };
  }
  const at = (share: ReturnType<typeof memoryShare>): string =>
    [...share.all.keys()].find((path) => path.includes('/blob/')) as string;

  it('[Y20] goes to everybody with the event that names it', async () => {
    const { share, all, digest } = await withEvidence();
    const [a, b] = all;
    await exchange([b, a]);
    expect(Buffer.from((await a.book.getBlob(digest)) ?? []).toString()).toBe('a photograph of line 2');
    expect(Buffer.from(share.all.get(at(share)) as Uint8Array).includes('photograph')).toBe(!sealed);
  });

  it('[Y20] [Y23] that the disk of who looks for it refuses is told as that, never as missing in the folder, and is asked for again', async () => {
    const { all, digest } = await withEvidence();
    const [a, b] = all;
    await exchange([b, a]);
    a.memory = roundMemory();
    const { files, identity } = a.ports;
    const { blobs, ...rest } = await readProgress(files, a.book.dir, identity.origin);
    await writeProgress(files, a.book.dir, { ...rest, blobs: { ...blobs, [b.book.device.origin]: 0 } });
    const refusing = vi.spyOn(a.book, 'getBlob');
    refusing.mockRejectedValue(Object.assign(new Error('EIO'), { code: 'EIO' }));
    for (let round = 0; round < 5; round += 1) {
      const { troubles } = await a.round();
      expect(troubles).toEqual([{ code: 'own-disk', about: null, data: { what: 'EIO', file: digest } }]);
    }
    refusing.mockRestore();
    expect(codesOf(await a.round())).toEqual([]);
    expect((await readProgress(files, a.book.dir, identity.origin)).blobs[b.book.device.origin]).toBe(1);
  });

  it('[Y20] [Y23] that its own disk refuses for a while is told, holds back no event, and goes out after', async () => {
    const { share, all } = await withEvidence();
    const [a, b] = all;
    const refusing = vi.spyOn(b.book, 'getBlob');
    refusing.mockRejectedValue(Object.assign(new Error('EIO'), { code: 'EIO' }));
    const refused = await b.round();
    expect(codesOf(refused)).toEqual(['own-disk']);
    expect(refused.published).toBe(0);
    await a.round();
    expect(textsOf(a)).toEqual(['look']);
    expect(at(share)).toBeUndefined();
    refusing.mockRestore();
    expect(await b.round()).toMatchObject({ published: 1, troubles: [] });
    expect(at(share)).toBeDefined();
  });

  it('[Y20] that is missing or damaged holds back no event, is told, and comes when it is there', async () => {
    const { share, all, digest } = await withEvidence();
    const [a, b] = all;
    await b.round();
    const path = at(share);
    const bytes = share.all.get(path) as Uint8Array;
    share.all.delete(path);
    await a.round();
    expect(textsOf(a)).toEqual(['look']);
    await a.round();
    const late = await a.round();
    expect(late.troubles).toEqual([
      { code: 'file-missing', about: b.book.device.origin, data: { file: path } },
    ]);
    const other = bytes.slice();
    other[other.length - 3]! ^= 1;
    share.all.set(path, other);
    expect(codesOf(await a.round())).toContain('file-damaged');
    expect(await a.book.getBlob(digest)).toBeNull();
    // Beside it, as a conflict copy, it is as good.
    share.all.set(`${path} (copy)`, bytes);
    await a.round();
    expect(await a.book.getBlob(digest)).not.toBeNull();
    expect(codesOf(await a.round())).toEqual([]);
  });
});

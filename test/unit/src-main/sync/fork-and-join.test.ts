import { describe, expect, it } from 'vitest';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { codesOf, exchange, joined, revoked, stations, type Station } from './lib/stations.ts';

describe('[R69] a request to join that was damaged on the folder', () => {
  it('is put beside, where others read it', async () => {
    const share = memoryShare();
    const [a] = (await stations(1, { share: () => share })) as [Station];
    await a.round();
    const b = await joined(a, share, 300);
    await b.round();
    const path = [...share.all.keys()].find((each) => each.includes('/join/')) as string;
    share.all.set(path, new Uint8Array(50));
    b.memory = (await import('../../../../src-main/sync/round-memory.ts')).roundMemory();
    await b.round();
    const { asked } = await a.round();
    expect(asked.map(({ key }) => key)).toEqual([b.book.device.publicKey]);
    expect([...share.all.get(path)!]).toEqual([...new Uint8Array(50)]);
  });
});

describe('[R69] an identity that others cut off', () => {
  it('is told how much still counts, unless people revoked it', async () => {
    const share = memoryShare();
    const all = (await stations(2, { share: () => share })) as [Station, Station];
    const [a, b] = all;
    await b.say('one', 'two', 'three');
    await exchange([b, a], 2);
    const members = b.ports.members;
    await a.book.commit([revoked(b.book.device.origin, 1)], { actor: null, role: null, session: null });
    for (const { clone } of await exchange([a, b], 2)) expect(clone).toBeNull();
    const { limit, cut } = b.book.branches().find(({ own }) => own) ?? {};
    expect({ limit, cut }).toEqual({ limit: null, cut: 1 });
    // As the fold of the book says it of a fork: the authority is cut, and nobody revoked it.
    b.ports = { ...b.ports, members: () => members().map((each) => ({ ...each, limit: null })) };
    const told = await b.round();
    expect(codesOf(told)).toContain('clone');
    expect(told.clone).toEqual({ agreed: 1, cuts: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { codesOf, exchange, stationOn, stations, textsOf, type Station } from './lib/stations.ts';

async function shared() {
  const share = memoryShare();
  const all = (await stations(3, { share: () => share })) as [Station, Station, Station];
  await exchange(all, 2);
  return { share, all };
}

/** The disk of a workstation, copied to another machine. */
async function copyOf(station: Station, share: ReturnType<typeof memoryShare>): Promise<Station> {
  await station.book.flush();
  const all = new Map([...station.all].filter(([path]) => !path.endsWith('/lock')));
  return stationOn(new Map([...all].map(([path, bytes]) => [path, bytes.slice()])), share, 31);
}

describe('[R69] one identity on two machines', () => {
  it('is found by the one that comes second, which writes nothing more under it', async () => {
    const { share, all } = await shared();
    const [, b] = all;
    await b.say('common');
    await b.round();
    const copy = await copyOf(b, share);
    await b.say('at the one');
    await b.round();
    await copy.say('at the other', 'and again');
    const before = new Map(share.all);
    const result = await copy.round();
    expect(codesOf(result)).toContain('clone');
    expect(result.clone).toEqual({ agreed: 1, cuts: [] });
    expect(result.alarms).toMatchObject([{ kind: 'clone', origin: b.book.device.origin, seq: 1 }]);
    expect([...share.all.keys()]).toEqual([...before.keys()]);
    expect((await b.round()).clone).toBeNull();
  });

  it('is found when what lies there goes on from ours: put back from a backup', async () => {
    const { share, all } = await shared();
    const [, b] = all;
    await b.say('before');
    await b.round();
    const restored = await copyOf(b, share);
    await b.say('after the backup');
    await b.round();
    expect((await restored.round()).clone).toEqual({ agreed: 1, cuts: [] });
  });

  it('is found by what others countersigned, where the folder has lost the rest', async () => {
    const { share, all } = await shared();
    const [a, b] = all;
    await b.say('before');
    await exchange([b, a], 2);
    const restored = await copyOf(b, share);
    await b.say('after the backup');
    await exchange([b, a], 2);
    for (const path of Array.from(share.all.keys()))
      if (path.includes(`/d/${b.book.device.origin}/`)) share.all.delete(path);
    // Nothing is left to say that what is here is how that begins: all of it is recorded again, and counts once.
    expect((await restored.round()).clone).toEqual({ agreed: 0, cuts: [] });
  });

  it('is a fork for everybody else when both had written, and holds back that origin alone', async () => {
    const { share, all } = await shared();
    const [a, b, c] = all;
    await b.say('common');
    await exchange([b, a, c], 2);
    const apart = memoryShare(new Map(share.all));
    const copy = await copyOf(b, apart);
    copy.ports = { ...copy.ports, share: apart };
    await b.say('at the one');
    await b.round();
    await a.round();
    await copy.say('at the other');
    await copy.round();
    for (const [path, bytes] of apart.all) if (!share.all.has(path)) share.all.set(path, bytes);
    await c.say('from c');
    await c.round();
    const result = await a.round();
    const { origin } = b.book.device;
    expect(result.troubles).toContainEqual({ code: 'fork', about: origin, data: { seq: 1 } });
    expect(result.alarms).toMatchObject([{ kind: 'fork', origin, seq: 1 }]);
    expect(textsOf(a)).toContain('from c');
    expect(textsOf(a)).not.toContain('at the other');
    // Also after a restart, and both writers know.
    a.memory = (await import('../../../../src-main/sync/round-memory.ts')).roundMemory();
    expect(codesOf(await a.round())).toContain('fork');
    expect((await b.round()).clone).toEqual({ agreed: 1, cuts: [] });
    copy.ports = { ...copy.ports, share };
    expect((await copy.round()).clone).toEqual({ agreed: 1, cuts: [] });
  });

  it('waits some rounds for what the other one signed, and writes nothing; then what is known to be common must do', async () => {
    const { share, all } = await shared();
    const [a, b] = all;
    await b.say('common');
    await exchange([b, a], 2);
    const apart = memoryShare(new Map(share.all));
    const copy = await copyOf(b, apart);
    await copy.say('at the other', 'and again');
    await copy.round();
    await b.say('at the one');
    const late = [...apart.all].filter(([path]) => !share.all.has(path));
    for (const [path, bytes] of late) if (path.includes('/cp/')) share.all.set(path, bytes);
    const before = [...share.all.keys()];
    for (let round = 0; round < 3; round += 1) {
      const result = await b.round();
      expect(codesOf(result)).toContain('clone');
      expect(result.clone).toBeNull();
    }
    expect((await b.round()).clone).toEqual({ agreed: 1, cuts: [] });
    expect([...share.all.keys()]).toEqual(before);
  });

  it('knows from where on they differ once both lie there whole', async () => {
    const { share, all } = await shared();
    const [a, b] = all;
    await b.say('common', 'not seen by anybody');
    await exchange([b, a], 2);
    const apart = memoryShare(new Map(share.all));
    const copy = await copyOf(b, apart);
    await copy.say('at the other');
    await copy.round();
    await b.say('at the one');
    const late = [...apart.all].filter(([path]) => !share.all.has(path));
    for (const [path, bytes] of late) if (path.includes('/cp/')) share.all.set(path, bytes);
    expect((await b.round()).clone).toBeNull();
    for (const [path, bytes] of late) share.all.set(path, bytes);
    expect((await b.round()).clone).toEqual({ agreed: 2, cuts: [] });
  });

  it('is not seen where there is none: a copy that only reads', async () => {
    const { share, all } = await shared();
    const [, b] = all;
    await b.say('one');
    await exchange(all, 2);
    const copy = await copyOf(b, share);
    expect(codesOf(await copy.round())).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src-main/platform/seeded-random.ts';
import { ShareError, type ShareFault } from '../../src-main/sync/contract.ts';
import { SimulatedShare, type ShareClient } from '../fixtures/sync/simulated-share.ts';
import { CALM, type Weather } from '../fixtures/sync/weather.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const text = (found: Uint8Array | null): string | null =>
  found === null ? null : Buffer.from(found).toString();
const STORM: Weather = { ...CALM, delay: 6, torn: 3, zeros: 3, copies: 3, lost: 3 };

function shared(
  weather: Partial<Weather> = {},
  seed = 1,
): { share: SimulatedShare; a: ShareClient; b: ShareClient } {
  const share = new SimulatedShare(seededRandom(seed));
  share.weather = { ...CALM, ...weather };
  return { share, a: share.client('a'), b: share.client('b') };
}

async function faultOf(call: Promise<unknown>): Promise<ShareFault | null> {
  return call.then(
    () => null,
    (error: unknown) => (error instanceof ShareError ? error.fault : null),
  );
}

describe('a simulated share in calm weather', () => {
  it('shows everybody what was put, and keeps what lay there first', async () => {
    const { share, a, b } = shared();
    expect(await a.put('x/d/1', bytes('one'))).toBe('made');
    expect(await b.put('x/d/1', bytes('one'))).toBe('same');
    expect(await b.put('x/d/1', bytes('two'))).toBe('other');
    expect(text(await b.read('x/d/1'))).toBe('one');
    expect(await b.list('x')).toEqual([{ name: 'd', kind: 'folder' }]);
    expect(await b.list('x/d')).toEqual([{ name: '1', kind: 'file' }]);
    expect([await b.list('y'), await b.read('y/1')]).toEqual([null, null]);
    expect(share.replaced()).toEqual([]);
  });

  it('tells of each writing once, and of what was replaced', async () => {
    const { share, a } = shared();
    await a.put('x/1', bytes('one'));
    expect(share.written()).toEqual([{ client: 'a', path: 'x/1' }]);
    expect(share.written()).toEqual([]);
    a.replace('x/1', bytes('two'));
    expect(share.replaced()).toEqual(['x/1']);
    share.tamper('x/1', bytes('three'));
    expect(share.replaced()).toEqual([]);
  });
});

describe('a simulated share in bad weather', () => {
  it('shows a file at once to whoever wrote it, and late to others', async () => {
    const late = await Promise.all(
      Array.from({ length: 40 }, async (_, seed) => {
        const { share, a, b } = shared({ delay: 5 }, seed);
        await a.put('x/1', bytes('one'));
        expect(text(await a.read('x/1'))).toBe('one');
        let steps = 0;
        for (; (await b.read('x/1')) === null; steps += 1) share.tick();
        return steps;
      }),
    );
    expect(Math.max(...late)).toBe(5);
    expect(Math.min(...late)).toBe(0);
  });

  it('tears, zeroes, copies and reorders, and each is whole in the end', async () => {
    const { share, a, b } = shared(STORM);
    for (let i = 0; i < 60; i += 1) {
      await a.put(`x/${i}`, bytes('0123456789'.repeat(5)));
      share.tick();
      await b.list('x');
    }
    const { torn, zeros, copies, late, outOfOrder } = share.counts;
    for (const count of [torn, zeros, copies, late, outOfOrder]) expect(count).toBeGreaterThan(0);
    for (let step = 0; step < 40; step += 1) share.tick();
    for (const path of share.paths) expect(text(await b.read(path))).toBe('0123456789'.repeat(5));
    expect(share.replaced()).toEqual([]);
  });

  it('loses what had not spread when the power of its writer fails', async () => {
    const { share, a, b } = shared({ lost: 1, delay: 3 });
    for (let i = 0; i < 30; i += 1) await a.put(`x/${i}`, bytes(`content ${i}`));
    for (let i = 0; i < 30; i += 1) expect(await b.read(`x/${i}`)).toBe(null);
    a.crash();
    expect(share.counts.lost).toBe(30);
    const left = share.paths.map((path) => text(share.peek(path)));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(30);
    for (const each of left) expect(each).not.toMatch(/^content \d+$/);
  });

  it('does not lose what had spread', async () => {
    const { share, a, b } = shared({ lost: 1, delay: 3 });
    await a.put('x/1', bytes('one'));
    for (let step = 0; step < 8; step += 1) share.tick();
    a.crash();
    expect(text(await b.read('x/1'))).toBe('one');
  });

  it('keeps both when two who do not see each other put one name', async () => {
    const { share, a, b } = shared({ delay: 50 }, 3);
    await a.put('x/1', bytes('one'));
    expect(await b.put('x/1', bytes('two'))).toBe('made');
    expect(
      share.paths
        .map((path) => text(share.peek(path)))
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual(['one', 'two']);
    expect(share.paths.every((path) => path.startsWith('x/1'))).toBe(true);
    expect(share.replaced()).toEqual([]);
  });

  it('leaves files out of some listings', async () => {
    const { share, a, b } = shared({ hidden: 3 });
    for (let i = 0; i < 30; i += 1) await a.put(`x/${i}`, bytes('one'));
    expect((await b.list('x'))?.length).toBeLessThan(30);
    expect(share.counts.hidden).toBeGreaterThan(0);
  });

  it('stands to each client as it is set, until it heals', async () => {
    const { share, a, b } = shared();
    await a.put('x/1', bytes('one'));
    b.standing = 'gone';
    expect(await faultOf(b.list('x'))).toBe('gone');
    b.standing = 'denied';
    expect(await faultOf(b.read('x/1'))).toBe('denied');
    for (const standing of ['full', 'read-only'] as const) {
      b.standing = standing;
      expect(await faultOf(b.put('x/2', bytes('two')))).toBe(standing);
      expect(text(await b.read('x/1'))).toBe('one');
    }
    b.standing = 'empty';
    expect([await b.list('x'), await b.read('x/1'), await b.put('x/3', bytes('three'))]).toEqual([
      null,
      null,
      'made',
    ]);
    share.weather = { ...STORM, busy: 1 };
    expect(['busy', 'failed']).toContain(await faultOf(a.read('x/1')));
    share.heal();
    expect(text(await b.read('x/1'))).toBe('one');
    expect(share.paths).toEqual(['x/1']);
  });

  it('does the same from the same seed', async () => {
    const run = async (seed: number): Promise<string> => {
      const { share, a, b } = shared({ ...STORM, hidden: 5, busy: 9 }, seed);
      const said: string[] = [];
      for (let i = 0; i < 40; i += 1) {
        await a.put(`x/${i}`, bytes(`content ${i}`)).catch((error: unknown) => said.push(String(error)));
        share.tick();
        said.push(JSON.stringify(await b.list('x').catch(String)));
      }
      return said.join('\n');
    };
    expect(await run(5)).toBe(await run(5));
    expect(await run(5)).not.toBe(await run(6));
  });
});

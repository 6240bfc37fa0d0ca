import { describe, expect, it } from 'vitest';
import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import type { Refusal } from '../../../../shared/kernel/result.ts';
import { refusalLine } from '../../../../shared/words/refusal-words.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { ShareError, type Share, type ShareFault } from '../../../../src-main/sync/contract.ts';
import { ADMIN, benchDesk, valueOf } from './bench-desk.ts';
import { benchShares, type BenchShares } from './bench-shares.ts';
import { signsIn } from './plant-nord.ts';
import { exchange, SHARE, twoWorkstations } from './two-workstations.ts';

/** The same folders, of which every call after so many fails in that way; writing alone where nothing can be written. */
function failing(shares: BenchShares, fault: ShareFault) {
  const left = { calls: Infinity };
  const tried = <Value>(path: string, act: () => Promise<Value>): Promise<Value> => {
    left.calls -= 1;
    return left.calls < 0 ? Promise.reject(new ShareError(fault, path)) : act();
  };
  const writing = fault === 'read-only' || fault === 'full';
  const at = (where: string): Share => {
    const share = shares.at(where);
    const passed = <Value>(path: string, act: () => Promise<Value>) => (writing ? act() : tried(path, act));
    return {
      list: (folder) => passed(folder, () => share.list(folder)),
      read: (path) => passed(path, () => share.read(path)),
      put: (path, bytes) => tried(path, () => share.put(path, bytes)),
    };
  };
  return { left, shares: { ...shares, at } };
}

type Asking = (api: TRPCClient<Router>) => Promise<{ readonly ok: boolean }>;
const OTHER = '/mnt/other';
const ASKED: readonly (readonly [string, Asking])[] = [
  ['a round', (api) => api.sync.round.mutate()],
  ['sharing', (api) => api.sync.share.mutate({ where: OTHER, sealed: true, reason: 'It moves' })],
  ['carrying out', (api) => api.sync.carry.mutate({ how: 'out', where: OTHER })],
  ['carrying in', (api) => api.sync.carry.mutate({ how: 'in', where: SHARE })],
  ['the doctor', (api) => api.sync.doctor.mutate({ where: null })],
  ['healing', (api) => api.sync.heal.mutate()],
  ['a check of the share', (api) => api.sync.verify.mutate()],
];
const FAULTS: readonly ShareFault[] = ['gone', 'denied', 'read-only', 'full', 'busy', 'failed'];

describe.each(FAULTS)('[R68] a folder that is %s in the middle', (fault) => {
  it.each(ASKED)('%s: is told as that with what to do, never as a fault of ours', async (what, ask) => {
    const base = await twoWorkstations();
    base.shares.folders.set(OTHER, new Map([['a', new Uint8Array(1)]]));
    const { left, shares } = failing(base.shares, fault);
    const bench = benchDesk({ shares, files: base.first.tools.files, random: seededRandom(5) });
    const { dir } = base.first.desk.current()!.book;
    await base.first.desk.close();
    const api = bench.clientOf('window');
    valueOf(await api.desk.open.mutate({ dir }));
    await signsIn(api, ADMIN.id);
    let refusals = 0;
    for (const calls of [0, 1, 2, 3, 5, 8, 12, 20, 40, 100]) {
      left.calls = calls;
      const done = await ask(api);
      left.calls = Infinity;
      if (done.ok) continue;
      const { refusal } = done as unknown as { refusal: Refusal };
      if (refusal.code === 'unchanged') continue;
      expect(refusal).toMatchObject({ code: 'share-unreachable', data: { why: fault } });
      expect(refusalLine(refusal)).toMatch(/Work goes on without it\./);
      refusals += 1;
    }
    expect(bench.faults).toEqual([]);
    // A round tells it as a trouble, and healing says what is left; of what is only read, nothing that is written is missed.
    const reads = ['gone', 'denied', 'busy', 'failed'].includes(fault);
    expect(refusals > 0).toBe(reads && !['a round', 'healing'].includes(what));
    await bench.desk.close();
  });

  it('joining is refused, or goes on with the trouble told; a next try finds nothing half made', async () => {
    const base = await twoWorkstations();
    await exchange(base);
    const whole = { code: 'share-unreachable', data: { where: SHARE, why: fault } };
    for (let calls = 0; calls < 40; calls += 3) {
      const { left, shares } = failing(base.shares, fault);
      const bench = benchDesk({ shares, random: seededRandom(50 + calls) });
      left.calls = calls;
      const api = bench.clientOf('window');
      const done = await api.desk.join.mutate({ where: SHARE, name: 'NORD-PK-03', place: '' });
      expect(bench.faults).toEqual([]);
      const books = (await bench.tools.files.list(bench.tools.places.books)) ?? [];
      expect(books).toHaveLength(done.ok ? 1 : 0);
      const said = done.ok ? null : { code: done.refusal.code, data: done.refusal.data };
      expect(said ?? whole).toEqual(whole);
      await bench.desk.close();
    }
    expect(benchShares().folders.size).toBe(0);
  });
});

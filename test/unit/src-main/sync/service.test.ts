import { describe, expect, it } from 'vitest';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import {
  ShareError,
  type RoundResult,
  type Share,
  type SyncService,
} from '../../../../src-main/sync/contract.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { syncService } from '../../../../src-main/sync/service.ts';
import { codesOf, stations, type Station } from './lib/stations.ts';

interface Run {
  readonly station: Station;
  readonly timer: ReturnType<typeof manualTimer>;
  readonly service: SyncService;
  readonly share: ReturnType<typeof memoryShare>;
  readonly fault: { now: ConstructorParameters<typeof ShareError>[0] | null };
  readonly disk: { refuses: boolean };
}

const OWN_DISK = {
  code: 'own-disk',
  about: null,
  data: { what: 'EACCES', file: expect.stringContaining('share.idx') as string },
};

async function running(timings: { round: number; settle: number } | null = null): Promise<Run> {
  const share = memoryShare();
  const fault: Run['fault'] = { now: null };
  const guarded = <Value>(path: string, act: () => Promise<Value>): Promise<Value> =>
    fault.now === null ? act() : Promise.reject(new ShareError(fault.now, path));
  const weak: Share = {
    list: (folder) => guarded(folder, () => share.list(folder)),
    read: (path) => guarded(path, () => share.read(path)),
    put: (path, bytes) => guarded(path, () => share.put(path, bytes)),
  };
  const [station] = (await stations(1, { share: () => weak })) as [Station];
  const timer = manualTimer();
  const clock = { ...station.ports.clock, monotonic: () => 0 };
  const disk = { refuses: false };
  const files = {
    ...station.ports.files,
    read: (path: string) =>
      disk.refuses && path.endsWith('share.idx')
        ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES', path }))
        : station.ports.files.read(path),
  };
  const service = syncService({ ...station.ports, files, clock, timer, timings: () => timings });
  return { station, timer, service, share, fault, disk };
}

const after = (service: SyncService): Promise<RoundResult> =>
  new Promise((resolve) => {
    const stop = service.onRound((result) => {
      stop();
      resolve(result);
    });
  });

describe('[Y14] the service', () => {
  it('begins a round at once, then as often as the doctor says', async () => {
    const { service, timer } = await running({ round: 2000, settle: 0 });
    const first = after(service);
    timer.advance(0);
    expect(codesOf(await first)).toEqual([]);
    await service.stop();
    expect(service.standing()).toMatchObject({ running: false, next: null, published: 1 });
    expect(service.standing().publishedAt.map(({ count }) => count)).toEqual([1]);
  });

  it('goes soon after a commit, which does not wait for it', async () => {
    const { service, timer, station, fault } = await running();
    await service.round();
    fault.now = 'gone';
    await station.say('works on');
    fault.now = null;
    expect(service.standing().next).toBe(400);
    const next = after(service);
    timer.advance(400);
    expect((await next).published).toBe(2);
    expect(service.standing().next).toBe(5000);
    await service.stop();
  });

  it('looks ever more rarely for a folder that is gone, says so, and goes on when it is back', async () => {
    const { service, fault, station } = await running();
    await service.round();
    fault.now = 'gone';
    const waits: (number | null)[] = [];
    for (let i = 0; i < 8; i += 1) {
      const result = await service.round();
      expect(result.reached).toBe(false);
      expect(codesOf(result)).toEqual(['share-gone']);
      waits.push(service.standing().next);
    }
    expect(waits).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000]);
    await station.say('meanwhile');
    fault.now = null;
    expect(await service.round()).toMatchObject({ reached: true, published: 2, troubles: [] });
    await service.stop();
  });

  it.each([
    ['read-only', 'share-read-only'],
    ['full', 'share-full'],
    ['denied', 'share-denied'],
  ] as const)('tells %s as what it is', async (kind, code) => {
    const { service, fault } = await running();
    fault.now = kind;
    expect(codesOf(await service.round())).toContain(code);
    await service.stop();
  });

  it('[Y23] [R68] tells that the disk under the book refuses, and goes on when it does no more', async () => {
    const { service, disk } = await running();
    const told: RoundResult[] = [];
    service.onRound((result) => told.push(result));
    await service.round();
    disk.refuses = true;
    await expect(service.round()).rejects.toMatchObject({ code: 'storage', data: { what: 'EACCES' } });
    expect(told.map(codesOf)).toEqual([[], ['own-disk']]);
    expect(service.standing().last).toMatchObject({ reached: false, published: 1, troubles: [OWN_DISK] });
    expect(service.standing().next).toBe(10_000);
    disk.refuses = false;
    expect(await service.round()).toMatchObject({ reached: true, troubles: [] });
    expect(told).toHaveLength(3);
    await service.stop();
  });

  it('runs one round at a time and none after it was stopped', async () => {
    const { service, timer } = await running();
    const rounds = await Promise.all([service.round(), service.round()]);
    expect(rounds).toHaveLength(2);
    await service.stop();
    let told = 0;
    service.onRound(() => (told += 1));
    timer.advance(600_000);
    await service.stop();
    expect(told).toBe(0);
  });
});

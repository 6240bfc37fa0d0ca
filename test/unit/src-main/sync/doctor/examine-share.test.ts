import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shareReport, type ShareProbe, type ShareReport } from '../../../../../shared/domain/device.ts';
import { systemClock } from '../../../../../src-main/platform/clock.ts';
import { seededRandom } from '../../../../../src-main/platform/seeded-random.ts';
import { systemTimer } from '../../../../../src-main/platform/timer.ts';
import { examineShare } from '../../../../../src-main/sync/doctor/examine-share.ts';
import { nodeShareClient } from '../../../../../src-main/sync/doctor/node-share-client.ts';
import { faultyFolder, type Faults } from './lib/faulty-folder.ts';
import { flowingTime } from './lib/flowing-time.ts';

const BOOK = 'wb-0190b5f2';

async function examined(faults: Faults): Promise<ShareReport & { left: readonly string[]; took: number }> {
  const time = flowingTime();
  const folder = faultyFolder(time, faults);
  const report = await examineShare({
    first: folder.first,
    second: folder.second,
    book: BOOK,
    clock: time.clock,
    timer: time.timer,
    random: seededRandom(7),
  });
  return { ...report, left: [...folder.all.keys()], took: time.clock.monotonic() };
}

function probe(report: ShareReport, id: ShareProbe['id']): ShareProbe {
  const found = report.probes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no probe ${id}`);
  return found;
}

describe('the share doctor', () => {
  it('[Y40] finds a sound folder fit, tries every probe, and leaves nothing behind', async () => {
    const report = await examined({});
    expect(report.fit).toBe('fit');
    expect(report.probes.map(({ id, result }) => [id, result])).toEqual([
      ['write', 'good'],
      ['rename', 'good'],
      ['no-replace', 'good'],
      ['visibility', 'good'],
      ['fsync', 'unknown'],
      ['listing', 'good'],
      ['case-folding', 'good'],
      ['path-length', 'good'],
      ['names', 'good'],
      ['time-stamps', 'good'],
      ['free-space', 'good'],
      ['delete', 'good'],
    ]);
    expect(probe(report, 'path-length').value).toBe(120);
    expect(report.left).toEqual([]);
    const { left: _left, took: _took, ...said } = report;
    expect(shareReport.safeParse(said).success).toBe(true);
  });

  const UNFIT: readonly (readonly [string, ShareProbe['id'], Faults])[] = [
    ['that refuses to be written', 'write', { refuses: { call: 'write', code: 'EROFS' } }],
    ['that cuts files short', 'write', { cutsAt: 4096 }],
    ['that keeps the old name too', 'rename', { keepsOldName: true }],
    ['that refuses to rename', 'rename', { refuses: { call: 'move', code: 'EXDEV' } }],
    ['whose files nobody else sees', 'visibility', { nameLate: 3_600_000 }],
    ['that shows a name long before its bytes', 'fsync', { bytesLate: 2_500 }],
    ['whose listings miss new files', 'listing', { listLate: 3_600_000 }],
    ['that changes the case of names', 'case-folding', { listsAs: (name) => name.toUpperCase() }],
    ['that takes paths of 110 characters only', 'path-length', { longest: 110 }],
    ['that changes names with a dot', 'names', { dropsNames: /\.(?=note|p\/)/ }],
    ['that is full', 'free-space', { free: 1_000_000 }],
  ];
  it.each(UNFIT)('[Y41] finds a folder unfit %s: %s', async (_what, id, faults) => {
    const report = await examined(faults);
    expect(probe(report, id).result).toBe('bad');
    expect(report.fit).toBe('unfit');
  });

  const CARE: readonly (readonly [string, ShareProbe['id'], 'slow' | 'bad', Faults])[] = [
    ['that takes seconds to write', 'write', 'slow', { writeTakes: 2_500 }],
    ['that replaces what lies there', 'no-replace', 'bad', { replaces: true }],
    ['that shows files late', 'visibility', 'slow', { nameLate: 2_400 }],
    ['whose listings are late', 'listing', 'slow', { listLate: 4_000 }],
    ['whose clock is an hour ahead', 'time-stamps', 'slow', { clockOff: 3_600_000 }],
    ['whose clock is an hour behind', 'time-stamps', 'slow', { clockOff: -3_600_000 }],
    ['with little room', 'free-space', 'slow', { free: 500_000_000 }],
    ['that takes nothing away', 'delete', 'bad', { keepsDeleted: true }],
  ];
  it.each(CARE)('[Y41] wants care with a folder %s: %s', async (_what, id, result, faults) => {
    const report = await examined(faults);
    expect(probe(report, id).result).toBe(result);
    expect(report.fit).toBe('with-care');
  });

  it('[Y41] says that it does not know where nothing can be told, and holds nothing against the folder', async () => {
    const report = await examined({ clockOff: null, free: null });
    expect(probe(report, 'time-stamps').result).toBe('unknown');
    expect(probe(report, 'free-space').result).toBe('unknown');
    expect(probe(report, 'fsync').result).toBe('unknown');
    expect(report.fit).toBe('fit');
  });

  it('[Y41] a folder that folds cases is fit, and said to', async () => {
    const report = await examined({ folds: true });
    expect(probe(report, 'case-folding').detail).toContain('are one');
    expect(report.fit).toBe('fit');
  });

  it('[Y42] waits for a virus scanner that lets go after a moment', async () => {
    const report = await examined({ refuses: { call: 'move', code: 'EBUSY', times: 2 } });
    expect(probe(report, 'no-replace').result).toBe('good');
  });

  it.each(['write', 'read', 'list', 'move', 'about'] as const)(
    '[Y43] ends although %s never comes back',
    async (call) => {
      const report = await examined({ hangs: new Set([call]) });
      expect(report.probes).toHaveLength(12);
      expect(report.probes.some(({ detail }) => detail === 'no answer')).toBe(true);
      expect(report.fit).not.toBe('fit');
      expect(report.took).toBeLessThan(120_000);
    },
  );

  it('[Y44] looks less often where files show late, and grants them twice the worst that was seen', async () => {
    const quick = await examined({});
    const slow = await examined({ nameLate: 2_400, writeTakes: 300 });
    expect(quick.timings).toEqual({ round: 2_000, settle: 0 });
    expect(slow.timings.settle).toBeGreaterThanOrEqual(4_800);
    expect(slow.timings.round).toBeGreaterThanOrEqual(2_400);
  });

  it('[Y40] finds a folder of this machine usable, with two ways into it, and clean afterwards', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'wavebook-doctor-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const said: string[] = [];
    const report = await examineShare({
      first: nodeShareClient(dir),
      second: nodeShareClient(dir, { past: true }),
      book: null,
      clock: systemClock(),
      timer: systemTimer(),
      random: seededRandom(8),
      said: ({ id }) => said.push(id),
    });
    const wrong = report.probes.filter(({ id, result }) => result === 'bad' && id !== 'free-space');
    expect(wrong).toEqual([]);
    expect(said).toHaveLength(12);
    expect(await readdir(dir)).toEqual([]);
  });

  it('[Y41] says what the system said of a share that is not there, and does not make it', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'wavebook-doctor-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const client = nodeShareClient(join(dir, 'share'));
    const report = await examineShare({
      first: client,
      second: client,
      book: BOOK,
      clock: systemClock(),
      timer: systemTimer(),
      random: seededRandom(9),
    });
    expect(probe(report, 'write').detail).toContain('ENOENT');
    expect(report.probes.filter(({ detail }) => detail === 'not tried')).toHaveLength(11);
    expect(report.fit).toBe('unfit');
    expect(await readdir(dir)).toEqual([]);
  });
});

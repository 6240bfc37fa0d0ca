import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { ADMIN, benchDesk, BOOK, codeOf, valueOf, type BenchDesk } from './bench-desk.ts';
import { benchShares } from './bench-shares.ts';
import { handClock, MINUTE } from './hand-clock.ts';
import { does, signsIn } from './plant-nord.ts';
import { asksToJoin, exchange, letIn, SHARE, withSecond, type TwoWorkstations } from './two-workstations.ts';

const description = {
  class: 'major',
  site: 'Plant Nord',
  owner: ADMIN.id,
  reason: 'Paper is late',
  current: 'Paper',
  intended: 'Screens',
} as const;

type Disk = Map<string, Uint8Array>;

const plans = (api: TwoWorkstations['here'], title: string) =>
  does(api, { kind: 'rollout.plan', description: { ...description, title } });
const round = ({ desk }: BenchDesk) => desk.current()!.sync.round();
const originOf = ({ desk }: BenchDesk) => desk.current()!.book.device.origin;
const titlesAt = ({ desk }: BenchDesk) =>
  [...desk.current()!.book.state().summaries.values()].map(({ title }) => title).sort();
const troublesOf = async (api: TwoWorkstations['here']) =>
  valueOf(await api.read.sync.query()).troubles.map(({ code }) => code);

async function eventsAt({ desk }: BenchDesk, type: string) {
  const { book } = desk.current()!;
  return (await book.read(0, book.count())).filter((event) => event.type === type);
}

/** Two that share a book, and the disk of the second. */
async function onDisks() {
  const shares = benchShares(SHARE);
  const disk: Disk = new Map();
  const first = benchDesk({ shares });
  const here = first.clientOf('window');
  valueOf(await here.desk.make.mutate(BOOK));
  await signsIn(here, ADMIN.id);
  const both = await withSecond({ shares, first, here }, { files: memoryFiles(disk) });
  return { ...both, disk };
}

/** Another machine with a copy of a disk as it is now, its book open and somebody signed in. */
async function copied(both: Awaited<ReturnType<typeof onDisks>>, seed: number, shares = both.shares) {
  const { book } = both.second.desk.current()!;
  await book.flush();
  const disk: Disk = new Map(
    [...both.disk].filter(([path]) => !path.endsWith('/lock')).map(([path, bytes]) => [path, bytes.slice()]),
  );
  const bench = benchDesk({
    shares,
    files: memoryFiles(disk),
    random: seededRandom(seed),
    deviceName: 'NORD-PK-02',
  });
  const api = bench.clientOf('window');
  valueOf(await api.desk.open.mutate({ dir: book.dir }));
  await signsIn(api, ADMIN.id);
  return { bench, api };
}

describe('[R69] a book folder that was copied', () => {
  it('goes on in a new life, says so, asks to be let in again, and loses nothing', async () => {
    const both = await onDisks();
    const { first, second, here, there } = both;
    const copy = await copied(both, 77);
    await plans(there, 'At the one');
    await round(second);
    await plans(copy.api, 'At the copy');
    const before = originOf(copy.bench);
    await round(copy.bench);
    const after = originOf(copy.bench);
    expect([before, after === before, after.startsWith(before.replace(/-\d+$/, '-'))]).toEqual([
      originOf(second),
      false,
      true,
    ]);
    // People sign in anew; what waits for it is said, and what was recorded is still there.
    const status = await copy.api.desk.status.query();
    expect([status.me, status.joining?.again]).toEqual([null, true]);
    await signsIn(copy.api, ADMIN.id);
    expect(titlesAt(copy.bench)).toContain('At the copy');
    expect(
      codeOf(await copy.api.act.mutate({ command: planning('Before it is let in'), credential: null })),
    ).toBe('done');
    // The one that came first is not disturbed.
    await exchange(both);
    expect(originOf(second)).toBe(before);
    await round(copy.bench);
    await round(first);
    const page = valueOf(await here.read.sync.query());
    expect(page.asked).toMatchObject([{ name: 'NORD-PK-02', again: true }]);
    await letIn(first, here);
    for (const one of [copy.bench, first, second, copy.bench, first, second]) await round(one);
    const all = ['At the copy', 'At the one', 'Before it is let in'];
    for (const one of [first, second, copy.bench]) expect(titlesAt(one)).toEqual(all);
    const alarms = (await eventsAt(first, 'sync-alarm/1')).map(({ data }) => [data['kind'], data['origin']]);
    expect(alarms).toContainEqual(['clone', before]);
    expect((await copy.api.desk.status.query()).joining).toBeNull();
    expect([...first.faults, ...second.faults, ...copy.bench.faults]).toEqual([]);
  }, 120_000);

  it('is an alert that somebody has to look at, told once however many rounds follow; both are let in, and stay', async () => {
    const both = await onDisks();
    const { first, second, here, there } = both;
    const copy = await copied(both, 78);
    const all = [copy.bench, first, second];
    const life = originOf(second);
    await plans(there, 'At the one');
    await round(second);
    await plans(copy.api, 'At the copy');
    // Whoever went on under the life that was copied stops with it too, once it hears.
    for (let turn = 0; turn < 6; turn += 1) {
      await letIn(first, here);
      for (const one of all) await round(one);
    }
    const lives = all.map(originOf);
    expect(new Set([...lives, life]).size).toBe(4);
    const told = async () =>
      (await eventsAt(first, 'sync-alarm/1')).filter(({ data }) => data['origin'] === life).length;
    const before = await told();
    expect(before).toBeGreaterThan(0);
    for (let turn = 0; turn < 4; turn += 1) for (const one of all) await round(one);
    expect([await told(), all.map(originOf)]).toEqual([before, lives]);
    for (const one of [copy.bench, second]) {
      const api = one.clientOf('window');
      expect((await api.desk.status.query()).joining).toBeNull();
      await signsIn(api, ADMIN.id);
      await plans(api, `After, at ${originOf(one)}`);
      await round(one);
    }
    await round(first);
    for (const origin of [originOf(copy.bench), originOf(second)])
      expect(titlesAt(first)).toContain(`After, at ${origin}`);

    const open = valueOf(await here.read.settings.query()).alerts.filter(({ kind }) => kind === 'sync-clone');
    expect(open.map(({ acknowledged }) => acknowledged)).toEqual(open.map(() => null));
    for (const { id } of open)
      await does(here, { kind: 'alert.acknowledge', id, note: 'The disk was cloned on Monday' });
    await exchange(both);
    expect([await told(), (await here.desk.status.query()).alerts]).toEqual([before, 0]);
    // Revoked, it is revoked in every life: neither of the two writes anything more that counts.
    const { id } = second.desk.current()!.book.device;
    await does(here, { kind: 'device.revoke', id, reason: 'Nobody knows whose it is' });
    await round(first);
    for (const one of [copy.bench, second]) {
      await plans(one.clientOf('window'), 'After the end');
      await round(one);
      await round(first);
    }
    expect(titlesAt(first)).not.toContain('After the end');
    // It is told of as one workstation, by the life that the book shows it in.
    const page = valueOf(await here.read.sync.query());
    const revoked = page.troubles.filter(({ code }) => code === 'revoked').map(({ about }) => about);
    const row = page.workstations.find(({ id: one }) => one === id);
    expect([revoked, row?.standing]).toEqual([[row?.origin], 'revoked']);
    expect([...first.faults, ...second.faults, ...copy.bench.faults]).toEqual([]);
  }, 120_000);
});

describe('[R69] two histories of one workstation', () => {
  it('are kept, alarmed once with the first event that differs, and what follows it counts nowhere', async () => {
    const both = await onDisks();
    const { first, second, here, there, shares } = both;
    await plans(there, 'Common to both');
    await exchange(both);
    // The copy is on the other side of a carrier that brings each side's files to the other a day later.
    const beyond = benchShares();
    beyond.folders.set(SHARE, new Map(shares.folders.get(SHARE)));
    const copy = await copied(both, 79, beyond);
    const common = second.desk
      .current()!
      .book.branches()
      .find(({ own }) => own)!.count;
    await plans(there, 'One history');
    await plans(there, 'One history goes on');
    await exchange(both);
    expect(titlesAt(first)).toContain('One history');
    await plans(copy.api, 'Another history');
    await round(copy.bench);
    for (const [path, bytes] of beyond.folders.get(SHARE)!)
      if (path.includes(`/d/${originOf(second)}/`)) shares.folders.get(SHARE)!.set(path, bytes);
    await round(first);
    expect(await troublesOf(here)).toContain('fork');
    const rows = valueOf(await here.read.sync.query()).workstations;
    expect(rows.find(({ origin }) => origin === originOf(second))?.standing).toBe('forked');
    for (let turn = 0; turn < 4; turn += 1) await round(first);
    const forks = (await eventsAt(first, 'sync-alarm/1')).filter(({ data }) => data['kind'] === 'fork');
    expect(forks.map(({ data }) => [data['origin'], Number(data['seq']) >= common])).toEqual([
      [originOf(second), true],
    ]);
    const [row] = valueOf(await here.read.trail.query({ what: 'sync-alarm' } as never)).rows;
    expect([row!.about, row!.what]).toEqual(['NORD-PK-02', 'History in two versions seen']);
    // What was before the parting counts; what one of two tells after it is proof of nothing.
    expect(titlesAt(first)).toContain('Common to both');
    expect(titlesAt(first)).not.toContain('Another history');
  }, 120_000);
});

describe('[R69] [R30] events that others countersigned and that are gone', () => {
  it('are told and alarmed once, however many rounds follow, and come back from whoever wrote them', async () => {
    const both = await onDisks();
    const { first, second, here, there, shares } = both;
    const clock = handClock();
    const third = await asksToJoin(shares, 'NORD-PK-03', 3, { clock });
    await letIn(first, here);
    const all = [first, second, third];
    for (let turn = 0; turn < 3; turn += 1) for (const one of all) await round(one);
    const api = third.clientOf('window');
    await signsIn(api, ADMIN.id);
    const folder = shares.folders.get(SHARE)!;
    const before = new Set(folder.keys());
    await plans(there, 'Somebody takes this away');
    await exchange(both);
    expect(titlesAt(first)).toEqual(['Somebody takes this away']);
    const ofSecond = `/d/${originOf(second)}/`;
    for (const path of Array.from(folder.keys()))
      if (path.includes(ofSecond) && !before.has(path)) folder.delete(path);
    const alarms = async (one: BenchDesk) =>
      (await eventsAt(one, 'sync-alarm/1')).map(({ data }) => [data['kind'], data['origin']]);
    for (let turn = 0; turn < 4; turn += 1) await round(third);
    // It may be on its way for as long as the folder takes to settle.
    expect([await troublesOf(api), await alarms(third)]).toEqual([['tail-missing'], []]);
    clock.pass(10 * MINUTE);
    for (let turn = 0; turn < 4; turn += 1) await round(third);
    expect(await alarms(third)).toEqual([['cut-tail', originOf(second)]]);
    await round(first);
    expect(await alarms(first)).toEqual(await alarms(third));
    expect((await here.desk.status.query()).alerts).toBe(1);
    // Nothing is lost where it was: whoever wrote it puts it there again.
    for (let turn = 0; turn < 4; turn += 1) for (const one of all) await round(one);
    expect(titlesAt(third)).toEqual(['Somebody takes this away']);
    expect(await troublesOf(api)).not.toContain('tail-missing');
    expect(await alarms(third)).toEqual(await alarms(first));
    expect(await alarms(first)).toHaveLength(1);
    expect(all.flatMap(({ faults }) => faults)).toEqual([]);
  }, 120_000);
});

function planning(title: string) {
  return { kind: 'rollout.plan', description: { ...description, title } } as never;
}

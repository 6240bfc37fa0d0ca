import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { benchDesk, codeOf, valueOf, type BenchDesk } from './bench-desk.ts';
import { DAY, handClock, MINUTE } from './hand-clock.ts';
import { does, newcomer, plantNord, signPlan, signsIn } from './plant-nord.ts';

const QA = 't.wieczorek';
const HOUR = 60 * MINUTE;

async function bench(clock = handClock(), files = memoryFiles()) {
  const plant = await plantNord(benchDesk({ clock, files }));
  const alerts = async () => valueOf(await plant.owner.read.settings.query()).alerts;
  const count = async (api = plant.owner) => (await api.desk.status.query()).alerts;
  const flags = async () => flagsIn(plant);
  return { ...plant, clock, alerts, count, flags };
}

async function flagsIn({ desk }: BenchDesk): Promise<readonly (readonly [unknown, unknown])[]> {
  const { book } = desk.current()!;
  const events = await book.read(0, book.count());
  return events
    .filter(({ type }) => type === 'clock-flagged/1')
    .map(({ data }) => [data['kind'], Math.round(Number(data['ms']) / MINUTE)] as const);
}

describe('an alert', () => {
  it('[R5] is raised by a locked account, stays through unlocking and reopening, and ends with a note by somebody else', async () => {
    const { owner, quality, rollout, alerts, count, desk } = await bench();
    expect(await count()).toBe(0);
    const command = await signPlan(quality, rollout);
    for (let turn = 0; turn < 5; turn += 1)
      await quality.act.mutate({ command, credential: { id: QA, password: 'a guess' } });
    expect(await count()).toBe(1);
    await does(owner, { kind: 'account.unlock', id: QA, reason: 'He called from his desk' });
    const { dir } = desk.current()!.book;
    await owner.desk.close.mutate();
    valueOf(await owner.desk.open.mutate({ dir }));
    await signsIn(owner, 'i.solberg');
    await signsIn(quality, QA);
    expect(await count()).toBe(1);
    const [alert] = await alerts();
    expect(alert).toMatchObject({
      kind: 'account-locked',
      about: QA,
      aboutName: 'Tomasz Wieczorek',
      size: 5,
      acknowledged: null,
    });
    const acknowledge = {
      kind: 'alert.acknowledge',
      id: alert?.id,
      note: 'His keyboard was German',
    } as never;
    expect(codeOf(await quality.act.mutate({ command: acknowledge, credential: null }))).toBe('own-alert');
    expect(await count()).toBe(1);
    await does(owner, acknowledge);
    expect(await count()).toBe(0);
    expect((await alerts())[0]).toMatchObject({
      acknowledged: { by: 'i.solberg', note: 'His keyboard was German' },
    });
  });

  it('[R5] is counted for those who may acknowledge it, and for nobody else', async () => {
    const plant = await bench();
    const lead = await newcomer(plant, plant.owner, {
      id: 'a.rahimi',
      name: 'Amir Rahimi',
      roles: ['line-lead'],
    });
    expect(await plant.count(lead)).toBeNull();
    expect(await plant.count(plant.quality)).toBe(0);
    expect(await plant.count(plant.clientOf('nobody'))).toBeNull();
  });

  it('[R5] [R6] whoever is locked out or revoked is signed out in that moment, in the trail too', async () => {
    const { owner, quality, clientOf, desk } = await bench();
    const types = async () => {
      const { book } = desk.current()!;
      return (await book.read(0, book.count()))
        .slice(-7)
        .filter(({ subject }) => subject.id === QA)
        .map(({ type }) => type);
    };
    for (let turn = 0; turn < 5; turn += 1)
      await clientOf('x').session.signIn.mutate({ id: QA, password: 'a guess' });
    await desk.current()!.turn.run(async () => undefined);
    expect((await types()).slice(-2)).toEqual(['account-locked/1', 'signed-out/1']);
    expect(codeOf(await quality.read.home.query({}))).toBe('locked');
    await does(owner, { kind: 'account.unlock', id: QA, reason: 'He called' });
    expect(codeOf(await quality.read.home.query({}))).toBe('not-signed-in');
    await signsIn(quality, QA);
    await does(owner, { kind: 'account.revoke', id: QA, reason: 'Left' });
    await owner.desk.status.query();
    expect((await types()).slice(-2)).toEqual(['account-revoked/1', 'signed-out/1']);
  });
});

describe('the clock of a workstation', () => {
  it('[R27] set back is flagged before the next thing written, once, and shown until it is right again', async () => {
    const { owner, rollout, clock, flags, alerts } = await bench();
    clock.setBy(-2 * HOUR);
    const halt = { kind: 'rollout.halt', rollout, waves: 'all', seen: 'Smoke' };
    await does(owner, halt);
    await does(owner, { ...halt, seen: 'More smoke' });
    expect(await flags()).toEqual([['back', 120]]);
    expect((await owner.desk.status.query()).clock).toMatchObject({ kind: 'back' });
    expect((await alerts())[0]).toMatchObject({ kind: 'clock-back', aboutName: 'NORD-PK-01' });
    // The time that passes meanwhile is no other jump.
    clock.pass(30 * MINUTE);
    await signsIn(owner, 'i.solberg');
    await does(owner, { ...halt, seen: 'Still' });
    expect(await flags()).toHaveLength(1);
    clock.setBy(2 * HOUR);
    await signsIn(owner, 'i.solberg');
    expect((await owner.desk.status.query()).clock).toBeNull();
    clock.setBy(-3 * HOUR);
    await does(owner, { ...halt, seen: 'Again' });
    expect(await flags()).toEqual([
      ['back', 120],
      ['back', 180],
    ]);
  });

  it('[R27] less than a minute off is no jump', async () => {
    const { owner, rollout, clock, flags } = await bench();
    clock.setBy(-59_000);
    await does(owner, { kind: 'rollout.halt', rollout, waves: 'all', seen: 'Smoke' });
    expect(await flags()).toEqual([]);
    expect((await owner.desk.status.query()).clock).toBeNull();
  });

  it('[R27] that runs ahead of the time the machine has been on is flagged while nobody does anything, once', async () => {
    const { owner, clock, timer, flags, desk } = await bench();
    const settle = () => desk.current()!.turn.run(() => new Promise<void>((done) => setImmediate(done)));
    clock.pass(8 * HOUR);
    timer.advance(30_000);
    await settle();
    expect(await flags()).toEqual([]);
    clock.setBy(10 * MINUTE);
    timer.advance(30_000);
    await settle();
    timer.advance(30_000);
    await settle();
    expect(await flags()).toEqual([['forward', 10]]);
    await signsIn(owner, 'i.solberg');
    expect((await owner.desk.status.query()).clock).toMatchObject({ kind: 'forward' });
    const [alert] = valueOf(await owner.read.settings.query()).alerts;
    await does(owner, { kind: 'alert.acknowledge', id: alert?.id, note: 'The time server came back' });
    expect((await owner.desk.status.query()).clock).toBeNull();
  });

  it('[R27] is held against the book on opening: one behind it is flagged once, however often it is opened', async () => {
    const { owner, clock, flags, desk } = await bench();
    const { dir } = desk.current()!.book;
    const reopened = async () => {
      await owner.desk.close.mutate();
      valueOf(await owner.desk.open.mutate({ dir }));
    };
    clock.setBy(-DAY);
    await reopened();
    await reopened();
    expect(await flags()).toEqual([['back', 24 * 60]]);
    expect((await owner.desk.status.query()).clock).toMatchObject({ kind: 'back' });
    clock.setBy(-HOUR);
    await reopened();
    expect(await flags()).toHaveLength(2);
  });

  it('[R27] of a book that takes no writing is shown, and nothing is written', async () => {
    const files = memoryFiles();
    const { clock, desk, owner } = await bench(handClock(), files);
    const { dir } = desk.current()!.book;
    await desk.close();
    // A copy without the workstation's own key is for reading.
    files.all.delete(`${dir}/device.json`);
    clock.setBy(-HOUR);
    await desk.open(dir);
    const { book } = desk.current()!;
    expect(book.readOnly).toBe(true);
    expect((await owner.desk.status.query()).clock).toMatchObject({ kind: 'back' });
    const last = await book.read(book.count() - 1, book.count());
    expect(last[0]?.type).toBe('signed-out/1');
  });
});

it('[R1] [R27] the trail row of what was written meanwhile says by how much its clock was behind', async () => {
  const { owner, rollout, clock } = await bench();
  clock.setBy(-2 * HOUR);
  await does(owner, { kind: 'rollout.halt', rollout, waves: 'all', seen: 'Smoke' });
  const [row] = valueOf(await owner.read.trail.query({ limit: 1 })).rows;
  expect(Math.round((row?.behind ?? 0) / HOUR)).toBe(2);
});

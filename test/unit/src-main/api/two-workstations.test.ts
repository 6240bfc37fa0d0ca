import { describe, expect, it } from 'vitest';
import { ADMIN, benchDesk, BOOK, codeOf, valueOf } from './bench-desk.ts';
import { benchShares } from './bench-shares.ts';
import { does, signsIn } from './plant-nord.ts';
import { asksToJoin, exchange, letIn, SHARE, twoWorkstations } from './two-workstations.ts';
import { trailIndexOf } from '../../../../src-main/api/trail/trail-index.ts';
import { trailTextsOf } from '../../../../src-main/api/trail/trail-texts.ts';
import { trail } from '../../../../shared/api/inputs.ts';
import { search } from '../../../../src-main/api/trail/trail-search.ts';

const description = {
  title: 'MES work instructions',
  class: 'major',
  site: 'Plant Nord',
  owner: ADMIN.id,
  reason: 'Paper is late',
  current: 'Paper',
  intended: 'Screens',
} as const;

describe('a workstation that joins', () => {
  it('[R33] [R29] waits with both fingerprints, can do nothing before it is let in, and is an ordinary one after', async () => {
    const shares = benchShares(SHARE);
    const first = benchDesk({ shares });
    const here = first.clientOf('window');
    valueOf(await here.desk.make.mutate(BOOK));
    await signsIn(here, ADMIN.id);
    valueOf(await here.sync.share.mutate({ where: SHARE, reason: 'A second line' }));
    await first.desk.current()!.sync.round();

    const second = await asksToJoin(shares, 'NORD-PK-02', 2);
    const there = second.clientOf('window');
    const { joining } = await there.desk.status.query();
    expect(joining).toMatchObject({
      name: 'NORD-PK-02',
      place: 'Packaging line 2',
      again: false,
      where: SHARE,
    });
    expect(codeOf(await there.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }))).toBe(
      'join-waiting',
    );
    await first.desk.current()!.sync.round();
    const page = valueOf(await here.read.sync.query());
    expect(page.asked).toMatchObject([{ name: 'NORD-PK-02', fingerprint: joining!.fingerprint }]);
    expect(page.fingerprint).toBe(joining!.bookFingerprint);

    await letIn(first, here);
    await exchange({ first, second });
    expect((await there.desk.status.query()).joining).toBeNull();
    await signsIn(there, ADMIN.id);
    await exchange({ first, second });
    const rows = valueOf(await here.read.trail.query({})).rows;
    const types = rows.map(({ type }) => type);
    for (const type of ['device-enrolled/2', 'share-set/1', 'device-described/1'])
      expect(types).toContain(type);
    // What came in from there is named where it was taken in: the next action here says what it had seen.
    await does(here, { kind: 'rollout.plan', description });
    const { book } = first.desk.current()!;
    const [own] = (await book.read(0, book.count())).filter((event) => event.type === 'rollout-planned/2');
    expect(own!.heads.map(({ origin }) => origin)).toEqual([second.desk.current()!.book.device.origin]);
    expect([...first.faults, ...second.faults]).toEqual([]);
  }, 60_000);
});

describe('two workstations', () => {
  it('[R34] keep both of two edits, settle with a reason, and agree', async () => {
    const both = await twoWorkstations();
    const { here, there, first, second } = both;
    const { ids } = await does(here, { kind: 'rollout.plan', description });
    const rollout = ids[0] as string;
    await exchange(both);
    await does(here, {
      kind: 'rollout.describe',
      rollout,
      description: { ...description, title: 'MES here' },
      reason: 'a',
    });
    await does(there, {
      kind: 'rollout.describe',
      rollout,
      description: { ...description, title: 'MES there' },
      reason: 'b',
    });
    await exchange(both);
    const [conflict, ...others] = valueOf(await here.read.sync.query()).conflicts;
    expect([others.length, conflict!.sides.map(({ text }) => text).sort(), conflict!.mine]).toEqual([
      0,
      ['MES here', 'MES there'],
      true,
    ]);
    expect(valueOf(await there.read.conflict.query({ id: conflict!.id })).sides).toEqual(conflict!.sides);
    const chosen = conflict!.sides.find(({ text }) => text === 'MES here')!;
    await does(there, {
      kind: 'conflict.settle',
      choices: [{ id: conflict!.id, event: chosen.event }],
      reason: 'The owner said so',
    });
    await exchange(both);
    for (const api of [here, there]) {
      const page = valueOf(await api.read.sync.query());
      expect([page.conflicts.length, page.settled[0]?.settled?.reason]).toEqual([0, 'The owner said so']);
      expect(valueOf(await api.read.rollout.query({ id: rollout })).rollout.title).toBe('MES here');
    }
    expect([...first.faults, ...second.faults]).toEqual([]);
  }, 60_000);

  it('[R67] what was kept by place follows events that come in between', async () => {
    const both = await twoWorkstations();
    const { here, there, first, second } = both;
    const { book } = first.desk.current()!;
    // Everything is asked for once, so that all of it is kept; then each works on, alone.
    await trailTextsOf(book).ready();
    await trailIndexOf(book).ready();
    const titles = ['one', 'two', 'three'];
    for (const title of titles)
      await does(there, { kind: 'rollout.plan', description: { ...description, title } });
    for (const title of titles)
      await does(here, { kind: 'rollout.plan', description: { ...description, title: `h ${title}` } });
    await trailTextsOf(book).ready();
    const moved: number[] = [];
    book.onAppend(({ from, to }) => void (from < to && moved.push(from)));
    const before = book.count();
    await exchange(both);
    expect(Math.min(...moved)).toBeLessThan(before);
    for (const { desk } of [first, second]) {
      const { book: each } = desk.current()!;
      const index = await trailIndexOf(each).ready();
      const events = await each.read(0, each.count());
      const plain = (what: string) => events.flatMap(({ type }, at) => (type === what ? [at + 1] : []));
      expect([...index.positions({ what: 'rollout-planned' })]).toEqual(plain('rollout-planned/2'));
      for (const { id } of events) {
        const places = index.positionsOfId(id);
        expect(places.map((place) => events[place - 1]!.id)).toContain(id);
      }
      const found = await search(each, trail.parse({ text: 'h three' }));
      expect([...found].map((place) => events[place - 1]!.type)).toContain('rollout-planned/2');
    }
    // Both have the same order, event by event.
    const [one, two] = [first, second].map(({ desk }) => desk.current()!.book);
    const ids = async (of: typeof book) => (await of.read(0, 20)).map(({ id }) => id);
    expect(await ids(one!)).toEqual(await ids(two!));
    const done = await does(here, { kind: 'rollout.plan', description });
    const event = valueOf(await here.read.event.query({ position: done.from }));
    expect(event.row.type).toBe('rollout-planned/2');
  }, 60_000);

  it('[R68] work goes on while the share is gone, and what waited goes out when it is back', async () => {
    const both = await twoWorkstations();
    const { here, shares, first } = both;
    shares.takeAway(SHARE);
    await does(here, { kind: 'rollout.plan', description });
    await first.desk.current()!.sync.round();
    const away = (await here.desk.status.query()).sync;
    expect(away?.troubles.map(({ code }) => code)).toContain('share-gone');
    expect(away?.waiting).toBeGreaterThan(0);
    shares.putBack(SHARE);
    await exchange(both);
    const back = (await here.desk.status.query()).sync;
    expect([back?.waiting, back?.seen, back?.of]).toEqual([0, 1, 1]);
  }, 60_000);

  it('[R68] the newest actions are work, not coming and going: each by how far it has come', async () => {
    const both = await twoWorkstations();
    const { here, first, shares } = both;
    await exchange(both);
    await does(here, { kind: 'rollout.plan', description });
    await exchange(both);
    shares.takeAway(SHARE);
    await signsIn(first.clientOf('another window'), ADMIN.id);
    await does(here, { kind: 'rollout.plan', description: { ...description, title: 'While it is gone' } });
    const { actions, waiting } = valueOf(await here.read.sync.query());
    expect(
      actions.slice(0, 2).map(({ what, published, seen, of }) => [what, published !== null, seen, of]),
    ).toEqual([
      ['Rollout planned', false, 0, 1],
      ['Rollout planned', true, 1, 1],
    ]);
    expect(actions.map(({ what }) => what)).not.toContain('Signed in');
    // It waits all the same.
    expect(waiting).toBe(2);
  }, 60_000);

  it('[R33] what a revoked workstation writes after counts nowhere', async () => {
    const both = await twoWorkstations();
    const { here, there, first, second } = both;
    await does(here, { kind: 'device.revoke', id: second.desk.current()!.book.device.id, reason: 'Lost' });
    await does(there, { kind: 'rollout.plan', description });
    await exchange(both);
    expect(first.desk.current()!.book.state().summaries.size).toBe(0);
    const rows = valueOf(await here.read.sync.query()).workstations;
    expect(rows.find(({ self }) => !self)?.standing).toBe('revoked');
  }, 60_000);

  it('[R2] sharing, ending it and backing up are for administrators; nothing is shared unlogged', async () => {
    const bench = benchDesk({ shares: benchShares(SHARE) });
    const api = bench.clientOf('window');
    valueOf(await api.desk.make.mutate(BOOK));
    expect(codeOf(await api.sync.share.mutate({ where: SHARE, reason: 'x' }))).toBe('not-signed-in');
    await signsIn(api, ADMIN.id);
    expect(codeOf(await api.sync.round.mutate())).toBe('share-not-set');
    expect(codeOf(await api.sync.share.mutate({ where: '/mnt/none', reason: 'x' }))).toBe(
      'share-unreachable',
    );
    expect(codeOf(await api.sync.share.mutate({ where: SHARE, reason: ' ' }))).toBe('invalid');
    valueOf(await api.sync.share.mutate({ where: SHARE, reason: 'x' }));
    valueOf(await api.sync.unshare.mutate({ reason: 'The line closes' }));
    expect((await api.desk.status.query()).sync?.shared).toBe(false);
    const rows = valueOf(await api.read.trail.query({})).rows.map(({ type }) => type);
    expect(rows.filter((type) => type.startsWith('share-'))).toEqual(['share-removed/1', 'share-set/1']);
  }, 60_000);
});

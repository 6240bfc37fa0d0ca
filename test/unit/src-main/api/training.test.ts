import { describe, expect, it } from 'vitest';
import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import { isoOf } from '../../../../shared/kernel/instant.ts';
import { ADMIN, codeOf, valueOf } from './bench-desk.ts';
import { does, secret } from './plant-nord.ts';
import { checkOf, gapsOf, item, roster, session, wavePreparing } from './wave-preparing.ts';

type Api = TRPCClient<Router>;
const DAY = 86_400_000;

describe('training through the api, the book opened anew before each step', () => {
  it('[R45] [R47] names who lacks what, from the roster through a signed session to no gap', async () => {
    const plant = await wavePreparing();
    const { owner, trainer, trainee, reopen } = plant;
    await reopen();
    expect(await gapsOf(plant)).toEqual([
      'P-1 SOP-1 never',
      'P-2 SOP-1 never',
      'P-3 SOP-1 never',
      'P-3 SOP-2 never',
    ]);
    expect(await checkOf(plant, 'training')).toMatchObject({ met: false, have: 0, want: 3 });
    await reopen();
    const people = ['P-1', 'P-2'];
    const signed = { kind: 'training.record-signed', people, record: session(), comment: '' };
    expect(codeOf(await trainer.act.mutate({ command: signed as never }))).toBe('password-needed');
    await does(trainer, signed, 'h.lund', secret('h.lund'));
    await reopen();
    expect(await gapsOf(plant)).toEqual([
      'P-1 SOP-1 unsigned',
      'P-2 SOP-1 unsigned',
      'P-3 SOP-1 never',
      'P-3 SOP-2 never',
    ]);
    await reopen();
    const page = valueOf(await trainee.read.person.query({ id: 'P-1' }));
    expect(page).toMatchObject({ account: 'j.bakke', records: [{ missing: ['trainee'], yours: 'trainee' }] });
    const records = [{ person: 'P-1', id: page.records[0]!.id }];
    await does(trainee, { kind: 'training.sign', as: 'trainee', records }, 'j.bakke', secret('j.bakke'));
    await reopen();
    expect(await gapsOf(plant)).not.toContain('P-1 SOP-1 unsigned');
    expect(await checkOf(plant, 'training')).toMatchObject({ have: 1, want: 3 });
    const sop = valueOf(await owner.read.item.query({ id: 'SOP-1' }));
    expect(sop).toMatchObject({ required: 3, trained: 1 });
    expect(sop.lacking.map((one) => one.person).sort()).toEqual(['P-2', 'P-3']);
    expect(plant.faults).toEqual([]);
  });

  it('[R46] a new version reopens the gap of everybody its rule means', async () => {
    const plant = await wavePreparing();
    const { trainer, reopen } = plant;
    for (const who of ['P-1', 'P-2', 'P-3'])
      await does(trainer, {
        kind: 'training.record',
        people: [who],
        record: session({ item: 'SOP-2', method: 'assessment', result: 'passed' }),
      });
    await does(trainer, {
      kind: 'item.change',
      item: { ...item('SOP-1'), versions: undefined },
      reason: 'no signatures',
    });
    await does(trainer, { kind: 'training.record', people: ['P-1', 'P-2', 'P-3'], record: session() });
    expect(await gapsOf(plant)).toEqual([]);
    await reopen();
    const retraining = {
      rule: 'in-scope',
      whom: { roles: [], sites: [], lines: [], shifts: ['late'], departments: [] },
      reason: 'only the late shift changed',
    };
    const version = { version: 2, effective: '2026-02-01', note: 'new seal', retraining };
    await does(trainer, { kind: 'item.version', id: 'SOP-1', version });
    await reopen();
    expect(await gapsOf(plant)).toEqual(['P-2 SOP-1 outdated', 'P-3 SOP-1 outdated']);
  });

  it('[R49] an override is signed by quality for one person, ends their gap, and is refused beyond its limits', async () => {
    const plant = await wavePreparing();
    const { owner, quality, of, reopen, tools } = plant;
    const until = (days: number) =>
      isoOf({ ...tools.clock.now(), ms: tools.clock.now().ms + days * DAY }).slice(0, 10);
    const override = (days: number, part: object = {}) => ({
      kind: 'wave.override',
      ...of,
      person: 'P-2',
      item: 'SOP-1',
      until: until(days),
      reason: 'on leave until then',
      ...part,
    });
    const asked = (api: Api, command: object, id: string) =>
      api.act.mutate({ command: command as never, credential: { id, password: secret(id) } });
    await reopen();
    expect(codeOf(await asked(quality, override(91), 't.wieczorek'))).toBe('too-long');
    expect(codeOf(await asked(quality, override(30, { item: 'SOP-2' }), 't.wieczorek'))).toBe('not-a-gap');
    expect(
      codeOf(
        await owner.act.mutate({
          command: override(30) as never,
          credential: { id: ADMIN.id, password: ADMIN.password },
        }),
      ),
    ).toBe('not-allowed');
    const { ids } = await does(quality, override(30), 't.wieczorek', secret('t.wieczorek'));
    await reopen();
    expect(await gapsOf(plant)).not.toContain('P-2 SOP-1 never');
    const page = valueOf(await owner.read.training.query({ rollout: of.rollout }));
    expect(page.overrides).toMatchObject([{ person: 'P-2', item: 'SOP-1', byName: 'Tomasz Wieczorek' }]);
    const [held] = valueOf(await owner.read.wave.query({ rollout: of.rollout, id: of.wave })).overrides;
    expect(ids).toContain(held!.id);
    await reopen();
    await does(owner, { kind: 'wave.withdraw-override', ...of, id: held!.id, reason: 'back early' });
    expect(await gapsOf(plant)).toContain('P-2 SOP-1 never');
    const refused = valueOf(await owner.read.trail.query({ what: 'attempt-refused' }));
    expect(refused.rows.filter(({ name }) => name === ADMIN.name)).toHaveLength(1);
    expect(plant.faults).toEqual([]);
  });

  it('[R45] who comes after the freeze is named in the gate until somebody decides', async () => {
    const plant = await wavePreparing();
    const { owner, of, reopen, takesIn } = plant;
    await reopen();
    valueOf(
      await takesIn(
        roster(
          'P-4,Siri,Moen,Operator,Plant Nord,Line 1,early',
          'P-5,Ola,Lie,Operator,Plant Nord,Line 2,early',
        ),
      ),
    );
    await reopen();
    expect((await checkOf(plant, 'cohort'))?.blockers).toMatchObject([{ kind: 'joiner', person: 'P-4' }]);
    const decide = (people: readonly string[]) => ({
      kind: 'wave.joiners',
      ...of,
      people,
      decision: 'left-out',
      reason: 'works from spring on',
    });
    expect(codeOf(await owner.act.mutate({ command: decide(['P-5']) as never }))).toBe('not-a-joiner');
    await reopen();
    await does(owner, decide(['P-4']));
    expect((await checkOf(plant, 'cohort'))?.met).toBe(true);
  });
});

describe('[R45] the readiness that is kept', () => {
  it('costs what changed: after one record one row is read, and pages read none again', async () => {
    const plant = await wavePreparing();
    const { owner, trainer, of, desk } = plant;
    const work = () => {
      const { book, readiness } = desk.current()!;
      const wave = book.state().rollouts.get(of.rollout as never)!.waves[0]!;
      return readiness(book.state(), wave, plant.tools.clock.now()).work.rows;
    };
    await gapsOf(plant);
    expect(work()).toBe(0);
    await does(trainer, { kind: 'training.record', people: ['P-2'], record: session() });
    expect(work()).toBe(1);
    await does(trainer, { kind: 'training.record', people: ['P-3'], record: session() });
    valueOf(await owner.read.home.query({}));
    expect(work()).toBe(0);
    valueOf(await owner.read.wave.query({ rollout: of.rollout, id: of.wave, at: 20 }));
    expect(work()).toBe(0);
  });
});

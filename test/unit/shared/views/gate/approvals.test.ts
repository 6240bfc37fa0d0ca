import { describe, expect, it } from 'vitest';
import { gateOf } from '../../../../../shared/views/gate.ts';
import { build } from '../../../../fixtures/build/build.ts';
import { entryGateOf, intact, unmet } from './bench.ts';

const { readyBook, readyRollout, readyWave, signature, step, who } = build;

describe('approvals in the entry gate', () => {
  it('[GT12] asks for every step of the route with the meaning it asks for', () => {
    expect(unmet(entryGateOf({ signatures: [] }))).toMatchObject([
      {
        id: 'approvals',
        have: 0,
        want: 1,
        blockers: [{ kind: 'approval', role: 'quality', meaning: 'approved', status: 'waiting' }],
      },
    ]);
    expect(
      unmet(entryGateOf({ signatures: [signature(who.quality, step(), { meaning: 'reviewed' })] })),
    ).toMatchObject([{ id: 'approvals' }]);
    expect(unmet(entryGateOf({ entryRoute: build.route([]) }))).toEqual([
      { id: 'approvals', have: 0, want: 1, blockers: [{ kind: 'missing', what: 'route' }] },
    ]);
    const onlyReview = build.route([step('quality', 'reviewed')]);
    expect(
      unmet(
        entryGateOf({
          entryRoute: onlyReview,
          signatures: [signature(who.quality, step('quality', 'reviewed'))],
        }),
      ),
    ).toMatchObject([{ id: 'approvals', blockers: [{ what: 'route' }] }]);
  });

  it('[GT13] [R13] a void signature and a rejection leave the step unsigned', () => {
    expect(
      unmet(entryGateOf({ signatures: [signature(who.quality, step(), {}, 'criteria')] })),
    ).toMatchObject([{ id: 'approvals', have: 0, blockers: [{ status: 'void' }] }]);
    expect(
      unmet(entryGateOf({ signatures: [signature(who.quality, step(), { meaning: 'rejected' })] })),
    ).toMatchObject([{ id: 'approvals', have: 0, blockers: [{ status: 'rejected' }] }]);
  });

  it('[GT14] [R19] the author cannot be the only approver', () => {
    const rollout = readyRollout({ authors: ['i.solberg', 't.wieczorek'] });
    const { state } = readyBook();
    const [review] = readyWave().reviews;
    const reviews = [{ ...review!, by: who.production.id }];
    const gate = gateOf(state, rollout, readyWave({ reviews }), 'entry', intact);
    expect(unmet(gate)).toMatchObject([
      { id: 'plan-approved', blockers: [{ kind: 'only-author', name: 'Tomasz Wieczorek' }] },
      { id: 'approvals', blockers: [{ kind: 'only-author', name: 'Tomasz Wieczorek' }] },
    ]);
    const both = [step(), step('production')];
    const signed = readyWave({
      reviews,
      entryRoute: build.route(both),
      signatures: [signature(who.quality, step()), signature(who.production, step('production'))],
    });
    expect(unmet(gateOf(state, rollout, signed, 'entry', intact)).map((check) => check.id)).toEqual([
      'plan-approved',
    ]);
  });

  it('[GT28] counts signatures, of all that the steps want; what a function still lacks is not there', () => {
    const board = step('board', 'approved', { also: ['quality'], need: 3, must: ['quality'], days: 1 });
    const on = (...signatures: readonly ReturnType<typeof signature>[]) =>
      unmet(entryGateOf({ entryRoute: build.route([board, step('production')]), signatures })).find(
        ({ id }) => id === 'approvals',
      );
    const member = (id: string) => signature(build.account(id, { roles: ['board'] }), board);
    const three = [member('b.one'), member('b.two'), member('b.three')];
    expect(on()).toMatchObject({ have: 0, want: 4 });
    expect(on(...three.slice(0, 1))).toMatchObject({ have: 1, want: 4 });
    expect(on(...three)).toMatchObject({
      have: 2,
      want: 4,
      blockers: [{ have: 2, need: 3, late: true }, {}],
    });
    const quality = signature(who.quality, board, { role: 'quality' });
    expect(on(...three.slice(0, 2), quality)).toMatchObject({
      have: 3,
      want: 4,
      blockers: [{ role: 'production' }],
    });
  });

  it('[GT28] a paper counts as a signature once it is witnessed', () => {
    const papers = (...witnesses: readonly Parameters<typeof build.account>[0][]) => [
      build.paper(
        who.quality,
        step(),
        witnesses.map((id) => build.account(id)),
      ),
    ];
    const gate = (part: Parameters<typeof entryGateOf>[0]) =>
      unmet(entryGateOf({ signatures: [], ...part })).map(({ id }) => id);
    expect(gate({ papers: papers('h.lund') })).toEqual(['approvals']);
    expect(gate({ papers: papers('h.lund', 'a.demir') })).toEqual([]);
  });

  it('[GT29] [R19] of several approvers one must be no author', () => {
    const pair = step('quality', 'approved', { need: 2 });
    const other = build.account('k.lie', { roles: ['quality'] });
    const [review] = readyWave().reviews;
    const reviews = [{ ...review!, by: who.production.id }];
    const signatures = [signature(who.quality, pair), signature(other, pair)];
    const wave = readyWave({ reviews, entryRoute: build.route([pair]), signatures });
    const ids = (...authors: string[]) =>
      unmet(gateOf(readyBook().state, readyRollout({ authors, waves: [wave] }), wave, 'entry', intact)).map(
        ({ id, blockers }) => [id, blockers.map((one) => one.kind === 'only-author' && one.name)],
      );
    expect(ids('k.lie')).toEqual([]);
    expect(ids('k.lie', 't.wieczorek').at(-1)).toEqual(['approvals', ['Tomasz Wieczorek', 'Kari Lie']]);
  });

  it('[GT30] [R26] a reviewer who worked on the wave, before or since, leaves the trail to be reviewed', () => {
    const check = (by: string) =>
      build.criterion('entry', 1, { check: { ...build.checked(), by: by as never } });
    expect(unmet(entryGateOf({ criteria: [check('k.lie'), build.criterion('exit', 1)] }))).toEqual([]);
    const own = { criteria: [check('t.wieczorek'), build.criterion('exit', 1)] };
    expect(unmet(entryGateOf(own))).toMatchObject([{ id: 'trail-review', have: 0, want: 1 }]);
    const [review] = readyWave().reviews;
    const second = [review!, { ...review!, by: who.production.id }];
    expect(unmet(entryGateOf({ ...own, reviews: second }))).toEqual([]);
  });
});

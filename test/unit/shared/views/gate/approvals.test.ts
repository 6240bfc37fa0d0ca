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
});

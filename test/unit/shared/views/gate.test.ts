import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import type { Wave } from '../../../../shared/domain/wave.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import type { Gate } from '../../../../shared/views/shape/gate.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, readyBook, readyRollout, readyWave, signature, step, who } = build;
const intact = { now, intact: true };

const entry = (part: Partial<Rollout> = {}, more: Parameters<typeof readyBook>[1] = {}): Gate => {
  const { state, rollout, wave } = readyBook(part, more);
  return gateOf(state, rollout, wave, 'entry', intact);
};
const ofWave = (part: Parameters<typeof readyWave>[0]): Gate => entry({ waves: [readyWave(part)] });
/** The one check that is not met, and by whom. */
const unmet = (gate: Gate) =>
  gate.checks
    .filter((check) => !check.met)
    .map(({ id, have, want, blockers }) => ({ id, have, want, blockers }));

describe('the entry gate', () => {
  it('[GT1] is open when everything it asks for is there, and reads its checks in a fixed order', () => {
    const gate = entry();
    expect(unmet(gate)).toEqual([]);
    expect(gate).toMatchObject({ side: 'entry', open: true, met: 11 });
    expect(gate.checks.map((check) => check.id)).toEqual([
      'earlier-phases',
      'no-halt',
      'plan-approved',
      'cohort',
      'rollback',
      'criteria',
      'activities',
      'training',
      'approvals',
      'trail-review',
      'intact',
    ]);
  });

  it('[GT2] [R36] waits by name for the waves of earlier phases, and not for its neighbours', () => {
    const pilot = build.wave(2, {
      phase: build.phase(1).id,
      state: { kind: 'live', since: at('2026-11-01 08:00'), by: 'i.solberg' },
    });
    const mine = readyWave({ phase: build.phase(2).id });
    const phases = [build.phase(1), build.phase(2)];
    expect(unmet(entry({ phases, waves: [mine, pilot] }))).toEqual([
      {
        id: 'earlier-phases',
        have: 0,
        want: 1,
        blockers: [{ kind: 'wave-ahead', wave: pilot.id, number: 'W-014-2', title: 'Line 2' }],
      },
    ]);
    const over: Wave['state'][] = [
      { kind: 'handed-over', wentLive: now, since: now, by: 'i.solberg' },
      { kind: 'rolled-back', wentLive: now, since: now, by: 'i.solberg', reason: 'x' },
      { kind: 'cancelled', since: now, by: 'i.solberg', reason: 'x' },
    ];
    for (const state of over) expect(entry({ phases, waves: [mine, { ...pilot, state }] }).open).toBe(true);
    expect(entry({ phases, waves: [mine, { ...pilot, phase: build.phase(2).id }] }).open).toBe(true);
  });

  it('[GT3] [R41] is closed by an open halt over this wave or over all, not by one lifted or elsewhere', () => {
    const lifted = { at: now, by: 'i.solberg', reason: 'label replaced' };
    expect(unmet(entry({ halts: [build.halt()] }))).toMatchObject([
      {
        id: 'no-halt',
        have: 0,
        want: 1,
        blockers: [{ kind: 'halt', seen: 'Old label on terminal 4', by: 'p.nygard' }],
      },
    ]);
    expect(unmet(entry({ halts: [build.halt({ waves: [readyWave().id] })] }))).toMatchObject([
      { id: 'no-halt' },
    ]);
    expect(entry({ halts: [build.halt({ waves: [build.wave(2).id] })] }).open).toBe(true);
    expect(entry({ halts: [build.halt({ lifted })] }).open).toBe(true);
  });

  it('[GT4] [R37] [R38] [R40] asks for an approved plan with impact, risk and rollback plan', () => {
    expect(unmet(entry({ impact: [] }))).toMatchObject([
      { id: 'plan-approved', blockers: [{ kind: 'missing', what: 'impact' }] },
    ]);
    expect(unmet(entry({ risk: [] }))).toMatchObject([
      { id: 'plan-approved', blockers: [{ kind: 'missing', what: 'risk' }] },
    ]);
    expect(unmet(entry({ rollback: null })).map((check) => check.id)).toEqual(['plan-approved', 'rollback']);
    expect(unmet(entry({ signatures: [] }))).toMatchObject([
      {
        id: 'plan-approved',
        have: 0,
        want: 1,
        blockers: [{ kind: 'approval', role: 'quality', status: 'waiting' }],
      },
    ]);
  });

  it('[GT5] asks for a cohort that is not empty and is frozen', () => {
    expect(unmet(ofWave({ frozen: null }))).toEqual([
      { id: 'cohort', have: 0, want: 1, blockers: [{ kind: 'missing', what: 'cohort-open' }] },
    ]);
    expect(unmet(ofWave({ cohort: [] })).map((check) => check.id)).toEqual(['cohort', 'training']);
  });

  it('[GT6] asks for a rehearsal of the rollback plan', () => {
    expect(unmet(entry({ rehearsals: [] }))).toEqual([
      { id: 'rollback', have: 1, want: 2, blockers: [{ kind: 'missing', what: 'rehearsal' }] },
    ]);
  });

  it('[GT7] asks for each entry criterion: not looked at and not met close it, waived does not', () => {
    const one = build.criterion('entry', 1, { check: build.checked('waived') });
    const two = build.criterion('entry', 2, { check: build.checked('not-met') });
    const three = build.criterion('entry', 3);
    expect(unmet(ofWave({ criteria: [one, two, three] }))).toMatchObject([
      {
        id: 'criteria',
        have: 1,
        want: 3,
        blockers: [
          { kind: 'criterion', id: two.id, verdict: 'not-met' },
          { kind: 'criterion', id: three.id, verdict: null },
        ],
      },
    ]);
    expect(ofWave({ criteria: [one] }).open).toBe(true);
  });

  it('[GT8] a gate with nothing to check is closed: no criterion, no activity, no requirement', () => {
    expect(unmet(ofWave({ criteria: [build.criterion('exit')] }))).toEqual([
      { id: 'criteria', have: 0, want: 1, blockers: [{ kind: 'missing', what: 'criteria' }] },
    ]);
    expect(unmet(ofWave({ activities: [] }))).toMatchObject([
      { id: 'activities', blockers: [{ kind: 'missing', what: 'activities' }] },
    ]);
    expect(unmet(ofWave({ requirements: [] }))).toMatchObject([
      { id: 'training', blockers: [{ kind: 'missing', what: 'requirements' }] },
    ]);
  });

  it('[GT9] asks for activities due by go-live, names the late ones, and leaves later ones to the exit gate', () => {
    const late = build.activity(2, { due: at('2026-11-18 05:03') });
    const tomorrow = build.activity(3, { due: at('2026-11-19 14:00') });
    const support = build.activity(4, { due: at('2026-11-19 14:01') });
    const gate = ofWave({ activities: [build.activity(1, { done: build.done() }), late, tomorrow, support] });
    expect(unmet(gate)).toMatchObject([
      {
        id: 'activities',
        have: 1,
        want: 3,
        blockers: [
          { id: late.id, late: true },
          { id: tomorrow.id, late: false },
        ],
      },
    ]);
  });

  it('[GT10] [R45] is closed, by name, while one in-scope person lacks the current version', () => {
    expect(unmet(entry({}, { records: [{ person: 'p1' }] }))).toEqual([
      {
        id: 'training',
        have: 1,
        want: 2,
        blockers: [
          {
            kind: 'gap',
            person: 'p2',
            name: 'Amir Rahimi',
            item: 'WI-118',
            title: 'Line clearance',
            version: 1,
            cause: 'never',
            trainedOn: null,
          },
        ],
      },
    ]);
  });

  it('[GT11] [R45] a leaver does not close it, and a cohort of leavers does not open it', () => {
    const bakke = build.person('p1', { family: 'Bakke' });
    const gone = build.person('p2', { left: '2026-11-10' });
    expect(entry({}, { people: [bakke, gone], records: [{ person: 'p1' }] }).open).toBe(true);
    expect(unmet(entry({}, { people: [{ ...bakke, left: '2026-11-10' }, gone], records: [] }))).toMatchObject(
      [{ id: 'training', blockers: [{ what: 'cohort-empty' }] }],
    );
  });

  it('[GT12] asks for every step of the route with the meaning it asks for', () => {
    expect(unmet(ofWave({ signatures: [] }))).toMatchObject([
      {
        id: 'approvals',
        have: 0,
        want: 1,
        blockers: [{ kind: 'approval', role: 'quality', meaning: 'approved', status: 'waiting' }],
      },
    ]);
    expect(
      unmet(ofWave({ signatures: [signature(who.quality, step(), { meaning: 'reviewed' })] })),
    ).toMatchObject([{ id: 'approvals' }]);
    expect(unmet(ofWave({ entryRoute: build.route([]) }))).toEqual([
      { id: 'approvals', have: 0, want: 1, blockers: [{ kind: 'missing', what: 'route' }] },
    ]);
    const onlyReview = build.route([step('quality', 'reviewed')]);
    expect(
      unmet(
        ofWave({ entryRoute: onlyReview, signatures: [signature(who.quality, step('quality', 'reviewed'))] }),
      ),
    ).toMatchObject([{ id: 'approvals', blockers: [{ what: 'route' }] }]);
  });

  it('[GT13] [R13] a void signature and a rejection leave the step unsigned', () => {
    expect(unmet(ofWave({ signatures: [signature(who.quality, step(), {}, 'criteria')] }))).toMatchObject([
      { id: 'approvals', have: 0, blockers: [{ status: 'void' }] },
    ]);
    expect(
      unmet(ofWave({ signatures: [signature(who.quality, step(), { meaning: 'rejected' })] })),
    ).toMatchObject([{ id: 'approvals', have: 0, blockers: [{ status: 'rejected' }] }]);
  });

  it('[GT14] [R19] the author cannot be the only approver', () => {
    const rollout = readyRollout({ authors: ['i.solberg', 't.wieczorek'] });
    const { state } = readyBook();
    const gate = gateOf(state, rollout, readyWave(), 'entry', intact);
    expect(unmet(gate)).toMatchObject([
      { id: 'plan-approved', blockers: [{ kind: 'only-author', name: 'Tomasz Wieczorek' }] },
      { id: 'approvals', blockers: [{ kind: 'only-author', name: 'Tomasz Wieczorek' }] },
    ]);
    const both = [step(), step('production')];
    const signed = readyWave({
      entryRoute: build.route(both),
      signatures: [signature(who.quality, step()), signature(who.production, step('production'))],
    });
    expect(unmet(gateOf(state, rollout, signed, 'entry', intact)).map((check) => check.id)).toEqual([
      'plan-approved',
    ]);
  });

  it('[GT15] [R26] asks for a review of the audit trail', () => {
    expect(unmet(ofWave({ reviews: [] }))).toEqual([
      { id: 'trail-review', have: 0, want: 1, blockers: [{ kind: 'missing', what: 'trail-review' }] },
    ]);
  });

  it('[GT16] [R30] is closed while the book is damaged', () => {
    const { state, rollout, wave } = readyBook();
    expect(unmet(gateOf(state, rollout, wave, 'entry', { now, intact: false }))).toEqual([
      { id: 'intact', have: 0, want: 1, blockers: [{ kind: 'damaged' }] },
    ]);
  });
});

describe('the exit gate', () => {
  const handoff = step('quality', 'accepted-handoff');
  const liveWave = (part: Parameters<typeof readyWave>[0] = {}): Wave =>
    readyWave({
      state: { kind: 'live', since: at('2026-11-10 14:00'), by: 'i.solberg' },
      criteria: [build.criterion('exit', 1, { check: build.checked() })],
      askedExit: { at: now, by: 'i.solberg' },
      signatures: [signature(who.quality, handoff)],
      ...part,
    });
  const exit = (wave: Wave, part: Partial<Rollout> = {}): Gate => {
    const { state, rollout } = readyBook({ waves: [wave], ...part });
    return gateOf(state, rollout, wave, 'exit', intact);
  };

  it('[GT17] is open when criteria, activities, deviations and the handoff are in order', () => {
    const gate = exit(liveWave());
    expect(unmet(gate)).toEqual([]);
    expect(gate.checks.map((check) => check.id)).toEqual([
      'no-halt',
      'criteria',
      'activities',
      'deviations',
      'approvals',
      'intact',
    ]);
  });

  it('[GT18] [R42] asks for all activities, whenever due', () => {
    const support = build.activity(2, { due: at('2027-01-10 08:00') });
    expect(unmet(exit(liveWave({ activities: [support] })))).toMatchObject([
      { id: 'activities', have: 0, want: 1 },
    ]);
  });

  it('[GT19] is closed by an open deviation of severity high of this wave only', () => {
    const closed = { at: now, by: 't.wieczorek', disposition: 'relabelled' };
    expect(
      unmet(exit(liveWave(), { deviations: [build.deviation(1), build.deviation(2, { closed })] })),
    ).toMatchObject([{ id: 'deviations', have: 1, want: 2, blockers: [{ number: 'DV-014-1' }] }]);
    expect(
      exit(liveWave(), {
        deviations: [
          build.deviation(1, { severity: 'medium' }),
          build.deviation(2, { closed }),
          build.deviation(3, { wave: build.wave(2).id }),
        ],
      }).open,
    ).toBe(true);
  });

  it('[GT20] [R39] a missed exit criterion closes it', () => {
    expect(
      unmet(exit(liveWave({ criteria: [build.criterion('exit', 1, { check: build.checked('not-met') })] }))),
    ).toMatchObject([{ id: 'criteria', have: 0, want: 1 }]);
  });

  it('[GT21] the handoff is accepted by somebody who is not an author', () => {
    expect(unmet(exit(liveWave({ signatures: [] })))).toMatchObject([
      { id: 'approvals', blockers: [{ meaning: 'accepted-handoff', status: 'waiting' }] },
    ]);
    expect(unmet(exit(liveWave(), { authors: ['t.wieczorek'] }))).toMatchObject([
      { id: 'approvals', blockers: [{ kind: 'only-author' }] },
    ]);
  });
});

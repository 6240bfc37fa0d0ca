import { describe, expect, it } from 'vitest';
import type { Wave } from '../../../../../shared/domain/wave.ts';
import { gateOf } from '../../../../../shared/views/gate.ts';
import { build } from '../../../../fixtures/build/build.ts';
import { entryGate, entryGateOf, unmet } from './bench.ts';

const { at, now, readyBook, readyWave } = build;

describe('the entry gate', () => {
  it('[GT1] is open when everything it asks for is there, and reads its checks in a fixed order', () => {
    const gate = entryGate();
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
    expect(unmet(entryGate({ phases, waves: [mine, pilot] }))).toEqual([
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
    for (const state of over)
      expect(entryGate({ phases, waves: [mine, { ...pilot, state }] }).open).toBe(true);
    expect(entryGate({ phases, waves: [mine, { ...pilot, phase: build.phase(2).id }] }).open).toBe(true);
  });

  it('[GT3] [R41] is closed by an open halt over this wave or over all, not by one lifted or elsewhere', () => {
    const lifted = { at: now, by: 'i.solberg', reason: 'label replaced' };
    expect(unmet(entryGate({ halts: [build.halt()] }))).toMatchObject([
      {
        id: 'no-halt',
        have: 0,
        want: 1,
        blockers: [{ kind: 'halt', seen: 'Old label on terminal 4', by: 'p.nygard' }],
      },
    ]);
    expect(unmet(entryGate({ halts: [build.halt({ waves: [readyWave().id] })] }))).toMatchObject([
      { id: 'no-halt' },
    ]);
    expect(entryGate({ halts: [build.halt({ waves: [build.wave(2).id] })] }).open).toBe(true);
    expect(entryGate({ halts: [build.halt({ lifted })] }).open).toBe(true);
  });

  it('[GT4] [R37] [R38] [R40] asks for an approved plan with impact, risk and rollback plan', () => {
    expect(unmet(entryGate({ impact: [] }))).toMatchObject([
      { id: 'plan-approved', blockers: [{ kind: 'missing', what: 'impact' }] },
    ]);
    expect(unmet(entryGate({ risk: [] }))).toMatchObject([
      { id: 'plan-approved', blockers: [{ kind: 'missing', what: 'risk' }] },
    ]);
    expect(unmet(entryGate({ rollback: null })).map((check) => check.id)).toEqual([
      'plan-approved',
      'rollback',
    ]);
    expect(unmet(entryGate({ signatures: [] }))).toMatchObject([
      {
        id: 'plan-approved',
        have: 0,
        want: 1,
        blockers: [{ kind: 'approval', role: 'quality', status: 'waiting' }],
      },
    ]);
  });

  it('[GT5] asks for a cohort that is not empty and is frozen', () => {
    expect(unmet(entryGateOf({ frozen: null }))).toEqual([
      { id: 'cohort', have: 0, want: 1, blockers: [{ kind: 'missing', what: 'cohort-open' }] },
    ]);
    expect(unmet(entryGateOf({ cohort: [] })).map((check) => check.id)).toEqual(['cohort', 'training']);
  });

  it('[GT6] asks for a rehearsal of the rollback plan', () => {
    expect(unmet(entryGate({ rehearsals: [] }))).toEqual([
      { id: 'rollback', have: 1, want: 2, blockers: [{ kind: 'missing', what: 'rehearsal' }] },
    ]);
  });

  it('[GT7] asks for each entry criterion: not looked at and not met close it, waived does not', () => {
    const one = build.criterion('entry', 1, { check: build.checked('waived') });
    const two = build.criterion('entry', 2, { check: build.checked('not-met') });
    const three = build.criterion('entry', 3);
    expect(unmet(entryGateOf({ criteria: [one, two, three] }))).toMatchObject([
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
    expect(entryGateOf({ criteria: [one] }).open).toBe(true);
  });

  it('[GT8] a gate with nothing to check is closed: no criterion, no activity, no requirement', () => {
    expect(unmet(entryGateOf({ criteria: [build.criterion('exit')] }))).toEqual([
      { id: 'criteria', have: 0, want: 1, blockers: [{ kind: 'missing', what: 'criteria' }] },
    ]);
    expect(unmet(entryGateOf({ activities: [] }))).toMatchObject([
      { id: 'activities', blockers: [{ kind: 'missing', what: 'activities' }] },
    ]);
    expect(unmet(entryGateOf({ requirements: [] }))).toMatchObject([
      { id: 'training', blockers: [{ kind: 'missing', what: 'requirements' }] },
    ]);
  });

  it('[GT9] asks for activities due by go-live, names the late ones, and leaves later ones to the exit gate', () => {
    const late = build.activity(2, { due: at('2026-11-18 05:03') });
    const tomorrow = build.activity(3, { due: at('2026-11-19 14:00') });
    const support = build.activity(4, { due: at('2026-11-19 14:01') });
    const gate = entryGateOf({
      activities: [build.activity(1, { done: build.done() }), late, tomorrow, support],
    });
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

  it('[GT15] [R26] asks for a review of the audit trail', () => {
    expect(unmet(entryGateOf({ reviews: [] }))).toEqual([
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

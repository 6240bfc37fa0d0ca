import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import type { Gate, GateCheck } from '../../../../shared/views/shape/gate.ts';
import { blockerWords, checkDetail, checkStatement } from '../../../../shared/words/check-words.ts';
import { checkLabel, gateCount, gateHeadline, gateReasons } from '../../../../shared/words/gate-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, signature, step, who } = build;

function entry(part: Partial<Rollout> = {}, more: Parameters<typeof build.readyBook>[1] = {}): Gate {
  const { state, rollout, wave } = build.readyBook(part, more);
  return gateOf(state, rollout, wave, 'entry', { now, intact: true });
}
const ofWave = (
  part: Parameters<typeof build.readyWave>[0],
  more: Parameters<typeof build.readyBook>[1] = {},
) => entry({ waves: [build.readyWave(part)] }, more);
const check = (gate: Gate, id: GateCheck['id']): GateCheck =>
  gate.checks.find((one) => one.id === id) as GateCheck;

describe('a gate in words', () => {
  const three = ['p1', 'p2', 'p3'].map((id) => build.person(id));

  it('[WD6] the headline is a true sentence with numbers', () => {
    const gate = ofWave({ cohort: ['p1', 'p2', 'p3'], signatures: [] }, { people: three, records: [] });
    expect(gateHeadline(gate)).toBe('Entry gate closed: 3 people untrained, QA approval missing');
    expect(gateHeadline(entry())).toBe('Entry gate open: all 11 checks met');
    expect(gateHeadline(entry({}, { records: [{ person: 'p1' }] }))).toBe(
      'Entry gate closed: 1 person untrained',
    );
    expect(gateCount(gate)).toBe('9 of 11 checks met');
  });

  it('[WD7] a long headline names three reasons and counts the rest', () => {
    const gate = entry({ waves: [build.wave(1)], rehearsals: [], signatures: [] });
    expect(gateHeadline(gate)).toBe(
      'Entry gate closed: plan not approved, nobody in the cohort, cohort not frozen and 6 more',
    );
    expect(gateReasons(gate, 99).split(', ')).toHaveLength(9);
  });

  it('[WD8] each check has a label for the list of all, met or not', () => {
    const gate = ofWave({ signatures: [] }, { records: [{ person: 'p1' }] });
    expect(gate.checks.map(checkLabel)).toEqual([
      'Earlier phases finished',
      'No halt',
      'Plan approved',
      'Cohort frozen',
      'Rollback rehearsed',
      'Criteria 1 of 1',
      'Activities 1 of 1',
      'Training 1 of 2',
      'Approvals 0 of 1',
      'Trail reviewed',
      'Book intact',
    ]);
  });

  it('[WD9] an unmet check is one statement, and below it who was asked and when', () => {
    const gate = ofWave(
      { signatures: [], entryRoute: build.route([step('quality', 'approved', { who: who.quality.id })]) },
      { records: [{ person: 'p1' }] },
    );
    expect(checkStatement(check(gate, 'training'))).toBe(
      '1 of 2 people is not trained on the current version',
    );
    expect(checkStatement(check(gate, 'approvals'))).toBe('QA has not approved');
    expect(checkDetail(check(gate, 'approvals'))).toBe(
      'Tomasz Wieczorek was asked on Mon 16 Nov 2026, 08:00 +01:00.',
    );
    expect(checkDetail(check(gate, 'training'))).toBeNull();
    const rejected = ofWave({ signatures: [signature(who.quality, step(), { meaning: 'rejected' })] });
    expect(checkStatement(check(rejected, 'approvals'))).toBe('QA rejected it');
    expect(gateHeadline(rejected)).toBe('Entry gate closed: rejected by QA');
  });

  it('[WD9] [R38] a plan says what it lacks', () => {
    const lacking = check(entry({ impact: [], signatures: [] }), 'plan-approved');
    expect(checkStatement(lacking)).toBe('The plan is not approved');
    expect(checkDetail(lacking)).toBe(
      'The impact assessment is missing: what must be done. Anybody for QA may sign; asked on Mon 16 Nov 2026, 08:00 +01:00.',
    );
  });

  it('[WD10] [R45] each reason stands by name, with its cause and mark', () => {
    const gap = {
      kind: 'gap',
      person: 'p1',
      name: 'Jonas Bakke',
      item: 'WI-118',
      title: 'Line clearance',
      version: 4,
      trainedOn: null,
    } as const;
    expect(blockerWords({ ...gap, cause: 'never' })).toEqual({
      mark: 'training/never',
      name: 'Jonas Bakke',
      cause: 'WI-118 v4, never trained',
    });
    expect(blockerWords({ ...gap, cause: 'outdated', trainedOn: 2 })).toEqual({
      mark: 'training/outdated',
      name: 'Jonas Bakke',
      cause: 'WI-118 v4, trained on v2',
    });
    expect(blockerWords({ ...gap, cause: 'failed' }).cause).toBe('WI-118 v4, did not pass');
    expect(blockerWords({ ...gap, cause: 'no-version', version: null }).cause).toBe(
      'WI-118, no version in force',
    );
    const late = blockerWords({
      kind: 'activity',
      id: 'x',
      title: 'Label stock check',
      owner: 'Marit Haugen',
      due: at('2026-11-17 14:00'),
      late: true,
    });
    expect(late).toEqual({
      mark: 'check/late',
      name: 'Label stock check',
      cause: 'Marit Haugen, was due Tue 17 Nov 2026, 14:00 +01:00',
    });
    expect(
      blockerWords({
        kind: 'approval',
        step: 'x',
        role: 'quality',
        meaning: 'approved',
        who: null,
        name: null,
        status: 'not-asked',
        asked: null,
        have: 0,
        need: 1,
        lacks: [],
        people: [],
        papers: [],
        due: null,
        late: false,
        reminded: null,
      }),
    ).toEqual({
      mark: 'signature/waiting',
      name: 'QA',
      cause: 'approval, not asked now',
    });
  });

  it('[WD11] every check that is not met has a statement, whatever is missing', () => {
    const gates = [
      entry({
        waves: [build.wave(1)],
        impact: [],
        risk: [],
        rollback: null,
        rehearsals: [],
        signatures: [],
        route: build.route([]),
        halts: [build.halt(), build.halt({ id: build.id('halt', 2) })],
      }),
    ];
    const { state, rollout, wave } = build.readyBook({ deviations: [build.deviation()] });
    gates.push(gateOf(state, rollout, wave, 'exit', { now, intact: false }));
    const unmet = gates.flatMap((gate) => gate.checks.filter((one) => !one.met));
    expect(unmet.length).toBeGreaterThan(12);
    for (const one of unmet) {
      expect(checkStatement(one)).toMatch(/^[A-Z0-9].{4,}/);
      expect(one.blockers.map((blocker) => blockerWords(blocker).name.length > 0)).not.toContain(false);
    }
    expect(gateHeadline(gates[1] as Gate)).toBe(
      'Exit gate closed: 1 criterion not met, 1 high deviation open, QA handoff acceptance missing and 1 more',
    );
  });

  it('[WD32] late joiners stand in the headline, the statement and by name', () => {
    const scope = build.scope();
    const people = [...three.slice(0, 2), build.person('p3', { given: 'Silje', family: 'Moen' })];
    const ofJoiner = (side: 'entry' | 'exit', part: Parameters<typeof build.readyWave>[0]): Gate => {
      const wave = build.readyWave({ scope, ...part });
      const { state, rollout } = build.readyBook({ waves: [wave] }, { people, records: [{ person: 'p1' }] });
      const { placed } = build.state({ placed: { p3: at('2026-11-10 07:00') } });
      return gateOf({ ...state, placed }, rollout, wave, side, { now, intact: true });
    };
    const gate = ofJoiner('entry', {});
    expect(gateHeadline(gate)).toBe('Entry gate closed: 1 late joiner undecided, 1 person untrained');
    const cohort = check(gate, 'cohort');
    expect(checkStatement(cohort)).toBe('Nobody decided on 1 late joiner who came after the freeze');
    expect(checkDetail(cohort)).toBe('Take each of them in, or leave them out with a reason.');
    expect(cohort.blockers.map(blockerWords)).toEqual([
      {
        mark: 'check/not-met',
        name: 'Silje Moen',
        cause: 'there since Tue 10 Nov 2026, 07:00 +01:00, nobody decided',
      },
    ]);
    const live = { kind: 'live', since: at('2026-11-12 06:00'), by: 'i.solberg' } as const;
    const joined = {
      person: build.person('p3').id,
      decision: 'taken-in',
      at: now,
      by: 'i.solberg',
      reason: '',
    } as const;
    const exit = ofJoiner('exit', { state: live, joiners: [joined], criteria: [], signatures: [] });
    expect(gateHeadline(exit)).toContain('1 late joiner untrained');
    expect(checkStatement(check(exit, 'joiners'))).toBe(
      '1 late joiner is not trained on the current version',
    );
    expect(checkLabel(check(exit, 'joiners'))).toBe('Late joiners');
  });
});

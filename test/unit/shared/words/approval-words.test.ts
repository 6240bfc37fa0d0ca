import { describe, expect, it } from 'vitest';
import type { Wave } from '../../../../shared/domain/wave.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import type { Blocker, Gate, GateCheck } from '../../../../shared/views/shape/gate.ts';
import { blockerWords, checkDetail, checkStatement } from '../../../../shared/words/check-words.ts';
import { gateHeadline } from '../../../../shared/words/gate-words.ts';
import { stepText } from '../../../../shared/words/route-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, paper, signature, step, who } = build;
const board = step('board', 'approved', { need: 3, also: ['quality'], must: ['quality'] });

function gateWith(part: Partial<Wave>): Gate {
  const { state, rollout, wave } = build.readyBook({
    waves: [build.readyWave({ signatures: [], ...(part as object) })],
  });
  return gateOf(state, rollout, wave, 'entry', { now, intact: true });
}
const approvals = (gate: Gate): GateCheck => gate.checks.find(({ id }) => id === 'approvals') as GateCheck;

const missing: Extract<Blocker, { kind: 'approval' }> = {
  kind: 'approval',
  step: 'x',
  role: 'board',
  meaning: 'approved',
  who: null,
  name: null,
  status: 'waiting',
  asked: at('2026-11-16 08:00'),
  have: 0,
  need: 1,
  lacks: [],
  people: [],
  papers: [],
  due: null,
  late: false,
  reminded: null,
};
const check = (...blockers: readonly Blocker[]): GateCheck => ({
  id: 'approvals',
  met: false,
  have: 0,
  want: 3,
  blockers,
});

describe('approvals in words', () => {
  it('[WD34] a step says how many of whom, which functions among them, and by when', () => {
    const quality = 'quality' as const;
    expect(stepText(step())).toBe('QA');
    expect(stepText(step('quality', 'approved', { also: ['production'] }))).toBe('QA or production');
    expect(stepText(step('board', 'approved', { need: 2, days: 3 }))).toBe(
      '2 people: change-control board, within 3 days',
    );
    expect(stepText(step('board', 'approved', { need: 2, also: [quality], must: [quality], days: 1 }))).toBe(
      '2 people: change-control board or QA, QA among them, within 1 day',
    );
    const people = ['k.lie', 'a.demir', 'p.nygard'] as never;
    const names: Readonly<Record<string, string>> = {
      'k.lie': 'Kari Lie',
      'a.demir': 'Aylin Demir',
      'p.nygard': 'Per Nygård',
    };
    expect(stepText(step('board', 'approved', { need: 2, people }), (id) => names[id] ?? id)).toBe(
      '2 of 3: Demir, Lie and Nygård (change-control board)',
    );
    expect(stepText(step('quality', 'approved', { who: who.quality.id }), () => 'Tomasz Wieczorek')).toBe(
      'Tomasz Wieczorek (QA)',
    );
  });

  it('[WD34] a step of a page names its people and its date', () => {
    const { state, rollout, wave } = build.readyBook({
      waves: [
        build.readyWave({
          signatures: [],
          entryRoute: build.route([step('quality', 'approved', { who: who.quality.id, days: 3 })]),
        }),
      ],
    });
    const gate = gateOf(state, rollout, wave, 'entry', { now, intact: true });
    expect(checkDetail(approvals(gate))).toContain('Tomasz Wieczorek was asked on');
    const view = {
      ...step('board', 'approved', { need: 2 }),
      name: null,
      people: [
        { id: 'a', name: 'Kari Lie' },
        { id: 'b', name: 'Aylin Demir' },
      ],
      due: at('2026-11-19 08:00'),
    };
    expect(stepText(view as never)).toBe(
      '2 of 2: Demir and Lie (change-control board), due Thu 19 Nov 2026, 08:00 +01:00',
    );
  });

  it('[WD35] [R36] a quorum says how many signed and which function is still missing', () => {
    const gate = gateWith({ entryRoute: build.route([board]) });
    expect(gateHeadline(gate)).toBe('Entry gate closed: 3 approvals missing');
    expect(checkStatement(approvals(gate))).toBe('0 of 3 signed; QA still missing');
    const member = build.account('k.lie', { roles: ['board'] });
    const one = gateWith({ entryRoute: build.route([board]), signatures: [signature(member, board)] });
    expect(gateHeadline(one)).toBe('Entry gate closed: 2 of 3 approvals missing');
    expect(checkStatement(approvals(one))).toBe('1 of 3 signed; QA still missing');
    expect(
      gateHeadline({ ...one, checks: [check({ ...missing, need: 3, have: 2, lacks: ['quality'] })] }),
    ).toBe('Entry gate closed: QA approval missing');
    expect(checkStatement(check({ ...missing, need: 3 }, missing))).toBe('4 approvals are missing');
  });

  it('[WD35] who is named is told by name, with when they were asked, reminded and due', () => {
    const named = {
      ...missing,
      people: ['Kari Lie', 'Aylin Demir'],
      reminded: at('2026-11-17 09:00'),
      due: at('2026-11-17 08:00'),
      late: true,
      need: 2,
      have: 1,
    };
    expect(checkDetail(check(named))).toBe(
      'Demir and Lie were asked on Mon 16 Nov 2026, 08:00 +01:00. Reminded on Tue 17 Nov 2026, 09:00 +01:00. Late: it was due on Tue 17 Nov 2026, 08:00 +01:00.',
    );
    expect(blockerWords(named)).toEqual({
      mark: 'check/late',
      name: 'Demir and Lie',
      cause:
        'change-control board approval, asked Mon 16 Nov 2026, 08:00 +01:00, 1 of 2 signed, late since Tue 17 Nov 2026, 08:00 +01:00',
    });
    expect(blockerWords({ ...missing, people: ['Kari Lie'] }).name).toBe('Kari Lie');
  });

  it('[WD35] who answered already is no longer named', () => {
    const lie = build.account('k.lie', { roles: ['board'] });
    const both = step('board', 'approved', {
      need: 2,
      people: [lie.id, who.quality.id] as never,
      also: ['quality'],
    });
    const gate = gateWith({ entryRoute: build.route([both]), signatures: [signature(lie, both)] });
    expect(blockerWords(approvals(gate).blockers[0] as Blocker).name).toBe('Tomasz Wieczorek');
  });

  it('[WD35] a paper says that witnesses are missing; a route taken back is not asked now', () => {
    const quality = step();
    const onPaper = gateWith({ papers: [paper(who.quality, quality)] });
    expect(checkDetail(approvals(onPaper))).toContain(
      'The signature of Tomasz Wieczorek on paper waits for witnesses.',
    );
    expect(blockerWords(approvals(onPaper).blockers[0] as Blocker).cause).toContain(
      'signed on paper, witnesses missing',
    );
    const back = gateWith({ asked: null });
    expect(checkDetail(approvals(back))).toBe('QA is not asked to sign now.');
    expect(blockerWords(approvals(back).blockers[0] as Blocker).cause).toBe('approval, not asked now');
  });

  it('[WD35] a rejection and a void signature keep their mark', () => {
    expect(blockerWords({ ...missing, status: 'rejected', late: true, due: now })).toMatchObject({
      mark: 'signature/rejected',
      name: 'Change-control board',
    });
    expect(blockerWords({ ...missing, status: 'void' })).toMatchObject({
      mark: 'signature/void',
      cause: 'approval, void since an edit',
    });
    expect(blockerWords({ ...missing, status: 'not-due' }).cause).toBe('approval, not due yet');
  });
});

import { describe, expect, it } from 'vitest';
import type { WaveState } from '../../../../shared/domain/wave.ts';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import { rolloutPage } from '../../../../shared/views/rollout-page.ts';
import { wavePage } from '../../../../shared/views/wave-page.ts';
import type { WaveRow } from '../../../../shared/views/shape/wave-row.ts';
import { homeSentence, waitNote, waitText } from '../../../../shared/words/home-words.ts';
import { nextStepButton, nextStepText } from '../../../../shared/words/next-step-words.ts';
import { rolloutIdLine, rolloutSentence } from '../../../../shared/words/rollout-words.ts';
import { rolesText, roleTitle, roleWord } from '../../../../shared/words/roles.ts';
import { sectionSummary } from '../../../../shared/words/section-words.ts';
import { waveSentence } from '../../../../shared/words/wave-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, who } = build;
const context = { now, intact: true, viewer: who.owner };

function rowOf(part: Parameters<typeof build.readyWave>[0], more: Partial<Rollout> = {}): WaveRow {
  const { state, rollout, wave } = build.readyBook({ waves: [build.readyWave(part)], ...more });
  return (wavePage(state, rollout.id, wave.id, context) as { row: WaveRow }).row;
}

describe('headings are true sentences', () => {
  it('[WD16] a wave says who and where, and how far its date is', () => {
    const baseline = { goLive: at('2026-11-12 14:00'), exit: at('2026-12-01 14:00') };
    expect(waveSentence(rowOf({ baseline }), now)).toBe(
      '2 people on Packaging line 3. Planned to go live Thu 19 Nov, 14:00, in 32 h; 7 days after baseline.',
    );
    expect(waveSentence(rowOf({ cohort: [], scope: build.scope({ lines: [] }) }), now)).toBe(
      'Nobody chosen yet. Planned to go live Thu 19 Nov, 14:00, in 32 h.',
    );
    expect(waveSentence(rowOf({ scope: build.scope({ lines: [] }) }), build.later(now, 60 * 34))).toContain(
      '2 people at Plant Nord. Planned to go live Thu 19 Nov, 14:00, 1 h 4 min late.',
    );
    expect(
      waveSentence(rowOf({ state: { kind: 'live', since: at('2026-11-17 14:00'), by: 'i.solberg' } }), now),
    ).toBe(
      '2 people on Packaging line 3. Live since Tue 17 Nov, 14:00; exit planned Tue 8 Dec, 14:00, in 20 d.',
    );
    expect(waveSentence(rowOf({}, { halts: [build.halt({ by: 't.wieczorek' })] }), now)).toBe(
      '2 people on Packaging line 3. Halted Tue 17 Nov, 02:41, by Tomasz Wieczorek: Old label on terminal 4.',
    );
  });

  it('[WD17] a rollout says what is in order, and apart from it what is not', () => {
    const since = now;
    const states: readonly [string, WaveState][] = [
      ['Line 1', { kind: 'handed-over', wentLive: since, since, by: 'i.solberg' }],
      ['Line 2', { kind: 'live', since, by: 'i.solberg' }],
      ['Line 3', { kind: 'preparing', since }],
      ['Line 4', { kind: 'live', since, by: 'i.solberg' }],
    ];
    const waves = states.map(([title, state], index) =>
      build.readyWave({
        id: build.wave(index + 1).id,
        title,
        state,
        ...(title === 'Line 3' ? { signatures: [] } : {}),
      }),
    );
    const { state, rollout } = build.readyBook({ waves, halts: [build.halt({ waves: [build.wave(4).id] })] });
    const page = rolloutPage(state, rollout.id, context);
    expect(rolloutSentence(page?.phases.flatMap((phase) => phase.waves) ?? [])).toEqual({
      calm: 'Line 1 is handed over and Line 2 is live.',
      urgent: 'Line 4 is halted and Line 3 cannot go live yet.',
    });
    expect(rolloutSentence([])).toEqual({ calm: 'No wave is planned yet.', urgent: '' });
    expect(page && rolloutIdLine(page.rollout)).toEqual([
      'Major change',
      'Plan revision 1 of Thu 1 Oct 2026',
    ]);
  });

  it('[WD18] the home says what is stopped and what waits', () => {
    const counts = { halted: 0, blocked: 0, live: 0, waits: 0, waves: 4 };
    expect(homeSentence({ ...counts, halted: 1, blocked: 2, waits: 5 })).toBe(
      'One wave is halted, two are blocked. Five things wait for you.',
    );
    expect(homeSentence({ ...counts, blocked: 1, waits: 1 })).toBe(
      'One wave is blocked. One thing waits for you.',
    );
    expect(homeSentence({ ...counts, halted: 2 })).toBe('Two waves are halted. Nothing waits for you.');
    expect(homeSentence(counts, true)).toBe('Nothing is halted or blocked.');
    expect(waitText({ kind: 'training', count: 3, meaning: null })).toBe('Close 3 training gaps');
    expect(waitText({ kind: 'sign', count: 1, meaning: 'accepted-handoff' })).toBe('Sign: accepted handoff');
  });

  it('[WD44] a task says for whom, with whom it lies, and who asked again', () => {
    const task = { count: 1, meaning: null };
    const names = ['Tomasz Wieczorek', 'Aylin Demir'];
    expect(waitText({ ...task, kind: 'sign', meaning: 'approved', onBehalf: 'Kari Lie' })).toBe(
      'Sign: approved, for Kari Lie',
    );
    expect(waitText({ ...task, kind: 'chase', count: 2, names })).toBe(
      'Ask again: 2 approvals are late, with Demir and Wieczorek',
    );
    expect(waitText({ ...task, kind: 'chase' })).toBe('Ask again: 1 approval is late');
    expect(waitText({ ...task, kind: 'witness', names: ['Kari Lie'] })).toBe(
      'Witness 1 signature on paper by Lie',
    );
    expect(waitText({ ...task, kind: 'vouch', count: 2, names })).toBe(
      'Check the identity of Demir and Wieczorek',
    );
    expect(waitText({ ...task, kind: 'vouch', count: 2 })).toBe('Check the identity of 2 people');
    expect(waitText({ ...task, kind: 'alert', count: 2 })).toBe('Look at 2 alerts');
    expect(waitText({ ...task, kind: 'password', late: true })).toBe('Change your password: it has run out');
    expect(waitText({ ...task, kind: 'accept' })).toBe('Read and accept what you answer for when you sign');
    expect(
      waitNote({ reminded: { at: now, by: 'Ingrid Solberg', note: 'The board meets on Thursday' } }),
    ).toBe('Reminded by Ingrid Solberg, Wed 18 Nov 2026, 05:04 +01:00: The board meets on Thursday');
    expect(waitNote({ reminded: null })).toBeNull();
  });

  it('[WD19] the next step is one sentence, and says what is left when that is little', () => {
    const { state, rollout, wave } = build.readyBook(
      { waves: [build.readyWave({ signatures: [] })] },
      { records: [] },
    );
    const page = wavePage(state, rollout.id, wave.id, { ...context, viewer: who.trainer });
    expect(page?.next && nextStepText(page.next, page.entry)).toBe(
      'Train Bakke and Rahimi and record it. What is left then: QA approval missing.',
    );
    expect(page?.next && nextStepButton(page.next)).toBe('Record training');
    const other = wavePage(state, rollout.id, wave.id, { ...context, viewer: who.administrator });
    expect(other?.next && nextStepText(other.next)).toBe('Training waits for Henrik Lund.');
    const bare = build.readyBook({ waves: [build.readyWave({ requirements: [] })] });
    const first = wavePage(bare.state, bare.rollout.id, bare.wave.id, context);
    expect(first?.next && [nextStepText(first.next, first.entry), nextStepButton(first.next)]).toEqual([
      'Say which training this wave requires. After that the gate is open.',
      'Set training',
    ]);
  });
});

describe('words of the trade', () => {
  it('[WD20] QA is the short of quality; titles are written out', () => {
    expect([roleWord('quality'), roleTitle('quality'), roleTitle('auditor'), roleWord('line-lead')]).toEqual([
      'QA',
      'quality',
      'auditor, read only',
      'line lead',
    ]);
    expect(rolesText(['quality', 'production', 'emperor'])).toBe('QA, production or emperor');
    expect([roleTitle('board'), roleWord('board')]).toEqual(['board member', 'change-control board']);
  });

  it('[WD21] a section that is signed says on one line what is in it', () => {
    const { rollout, wave } = build.readyBook();
    const text = (name: Parameters<typeof sectionSummary>[0]) => sectionSummary(name, rollout, wave);
    expect([
      text('criteria'),
      text('risk'),
      text('rollback'),
      text('training'),
      text('impact'),
      text('plan'),
    ]).toEqual([
      '1 entry, 1 exit',
      '1 risk, highest residual: low',
      '1 step, 25 min, Marit Haugen',
      '1 training item',
      '1 impact',
      '1 phase, 1 wave',
    ]);
    expect(sectionSummary('risk', { ...rollout, risk: [] }, wave)).toBe('Nothing yet');
    const gone = build.wave(2, { state: { kind: 'cancelled', since: now, by: 'i.solberg', reason: 'x' } });
    expect(sectionSummary('plan', { ...rollout, waves: [wave, gone] }, wave)).toBe('1 phase, 1 wave');
    const narrowed = { ...wave, requirements: [build.requirement('WI-118', { lines: ['Line 1'] })] };
    expect(sectionSummary('training', rollout, narrowed)).toBe('1 training item, 1 for some people only');
    const kept = { ...wave, kept: { impact: [], risk: [], rollback: null } };
    expect(sectionSummary('impact', rollout, kept)).toBe('Nothing yet');
  });
});

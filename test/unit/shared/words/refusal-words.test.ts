import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import type { RefusalCode } from '../../../../shared/events/refusal-code.ts';
import type { Json } from '../../../../shared/kernel/json.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { refusalTexts } from '../../../../shared/words/refusal-texts.ts';
import { refusalLine, refusalText } from '../../../../shared/words/refusal-words.ts';
import { refusalReason } from '../../../../shared/words/refusal/reason.ts';
import { build } from '../../../fixtures/build/build.ts';

const { now } = build;
const codes = Object.keys(refusalTexts) as RefusalCode[];

function gateChecks(part: Partial<Rollout>, more: Parameters<typeof build.readyBook>[1] = {}): Json {
  const { state, rollout, wave } = build.readyBook(part, more);
  return gateOf(state, rollout, wave, 'entry', { now, intact: true }).checks.filter(
    (check) => !check.met,
  ) as unknown as Json;
}

describe('refusals in words', () => {
  it.each(codes)('[WD12] %s says what did not happen and what to do, even without its data', (code) => {
    const { what, why, todo } = refusalText({ code, data: {} });
    const all = [what, ...why, todo];
    expect(what).toMatch(/^(Not|Nothing) /);
    expect(todo).toMatch(/^[A-Z].*\.$/);
    expect(all.join(' ')).not.toMatch(/undefined|NaN|\[object|please|sorry|error|success|invalid|!/i);
    expect(all).not.toContain('');
    expect(refusalReason(code)).not.toBe('');
  });

  const junk = {
    needs: 7,
    what: { a: 1 },
    ids: 'x',
    checks: [{ id: 'training' }, 5, null],
    check: null,
    halts: [null, 3, {}],
    problems: [null, { path: 3 }],
    rules: [null],
    roles: ['emperor'],
    side: 3,
    waves: [1],
    left: 'two',
  } as unknown as Record<string, Json>;

  it.each(codes)('[WD12] %s keeps its sentence whatever data comes with it', (code) => {
    const { what, why, todo } = refusalText({ code, data: junk });
    expect([what, ...why, todo].join(' ')).not.toMatch(/undefined|\[object/);
  });

  it('[WD13] [R36] a closed gate is refused with its reasons, by name', () => {
    const checks = gateChecks({ waves: [build.readyWave({ signatures: [] })] }, { records: [] });
    expect(refusalText({ code: 'gate-closed', data: { side: 'entry', checks } })).toEqual({
      what: 'Not live: 2 people untrained, QA approval missing',
      why: [
        '2 of 2 people are not trained on the current version: Jonas Bakke (WI-118 v1, never trained) and Amir Rahimi (WI-118 v1, never trained)',
        'QA has not approved: QA (approval, asked Mon 16 Nov 2026, 08:00 +01:00)',
      ],
      todo: 'Close what is named; the gate opens by itself.',
    });
  });

  it('[R68] a folder is named, and what is wrong with it said in words; a newer word stands as it came', () => {
    const why = (fault: string) =>
      refusalText({ code: 'share-unreachable', data: { where: '/mnt/nord', why: fault } }).why;
    expect(why('gone')).toEqual(['/mnt/nord', 'it is not there']);
    expect(why('denied')).toEqual(['/mnt/nord', 'this account may not look into it']);
    expect(why('asleep')).toEqual(['/mnt/nord', 'asleep']);
    expect(refusalText({ code: 'no-book', data: { dir: '/books/none' } })).toMatchObject({
      what: 'Not done: no book lies in this folder',
      why: ['/books/none'],
    });
  });

  it('[WD13] who may, what is missing, and how many tries are left are said', () => {
    expect(refusalText({ code: 'not-allowed', data: { needs: ['quality', 'production'] } })).toEqual({
      what: 'Not done: only QA or production can do this',
      why: [],
      todo: 'Ask somebody who acts as QA or production.',
    });
    expect(
      refusalText({ code: 'missing', data: { what: ['impact', 'rollback-plan', 'effectiveness-result'] } }),
    ).toEqual({
      what: 'Not done: impact not assessed, no rollback plan and the effectiveness check has no result yet',
      why: [
        'The impact assessment is missing: what must be done.',
        'The rollback plan is missing.',
        'The effectiveness check has no result yet.',
      ],
      todo: 'Add what is missing, then do it again.',
    });
    expect(refusalText({ code: 'wrong-password', data: { left: 1 } }).why).toEqual([
      'One more try, then the account locks.',
    ]);
    expect(
      refusalText({ code: 'weak-password', data: { rules: ['too-short', 'common'], shortest: 12 } }).why,
    ).toEqual(['It is shorter than 12 characters.', 'It is a common password.']);
    expect(
      refusalText({
        code: 'wrong-state',
        data: { state: 'planned', needs: 'preparing', waves: ['W-014-3'] },
      }),
    ).toEqual({
      what: 'Not done: the wave is planned',
      why: ['It concerns W-014-3.'],
      todo: 'Start preparing the wave first.',
    });
    expect(refusalText({ code: 'storage', data: { what: 'ENOSPC' } }).why).toEqual([
      'The disk is full.',
      'Nothing of it was recorded.',
    ]);
  });

  it('[WD13] [R47] [R49] refusals about training name the person, the item and what would count', () => {
    const line = (code: RefusalCode, data: Record<string, Json>) => refusalLine({ code, data });
    expect(line('trainer-not-qualified', { trainer: 'Henrik Lund', item: 'WI-118', cause: 'outdated' })).toBe(
      'Not saved: the trainer is not trained on WI-118. Henrik Lund: trained on an older version. Let a qualified trainer give it, or record the training of this one first.',
    );
    expect(line('trainer-not-qualified', { trainer: '', item: 'WI-118', cause: 'unknown' })).toContain(
      'No trainer is named.',
    );
    expect(line('wrong-method', { item: 'WI-118', methods: ['classroom', 'on-the-job'] })).toContain(
      'What counts: classroom or on the job.',
    );
    expect(line('circle', { people: ['Jonas Bakke', 'Lena Okafor'] })).toContain(
      'They report in a circle: Jonas Bakke, Lena Okafor, Jonas Bakke.',
    );
    // Of an override and of a delegation alike.
    expect(line('too-long', { until: '2027-03-01', most: 90 })).toBe(
      'Not done: it would hold too long. It holds at most 90 days. Choose an earlier day.',
    );
    expect(line('not-a-gap', { person: 'Lena Okafor', item: 'WI-121' })).toContain(
      'Lena Okafor does not lack WI-121 here',
    );
  });

  it('[WD13] [R4] [R7] [R14] [R15] who may not sign yet is told why, who helps, and since when', () => {
    const line = (code: RefusalCode, data: Record<string, Json> = {}) => refusalLine({ code, data });
    expect(line('not-vouched', { may: ['Per Nygård', 'Kari Lie'] })).toBe(
      'Not signed: nobody has checked yet who holds this account. Who may check it: Lie and Nygård. Show who you are to somebody who may check it. Nothing is signed before that.',
    );
    expect(line('not-accepted')).toContain('you have not accepted yet what you answer for');
    expect(line('password-expired', { since: { ...now } })).toBe(
      'Not done: the password is too old. It ran out on Wed 18 Nov 2026, 05:04 +01:00. Set a new one first.',
    );
    expect(line('invitation-expired', { issued: { ...now } })).toContain('It was issued on Wed 18 Nov 2026');
    expect(line('not-at-this-site', { site: 'Plant Sør', roles: ['quality'] })).toContain(
      'you do not act as QA at Plant Sør',
    );
    expect(line('unchecked-voucher', { may: ['Kari Lie'] })).toContain('Who may check it: Lie.');
    expect(line('not-own-password', { name: 'Kari Lie' })).toContain('Kari Lie has not set a password');
  });

  it('[WD13] steps, papers and sittings that do not fit are told by name and number', () => {
    const line = (code: RefusalCode, data: Record<string, Json> = {}) => refusalLine({ code, data });
    expect(line('too-few', { need: 3, have: 2 })).toBe(
      'Not saved: the step wants 3 people, and 2 could answer it. Ask for fewer, or let more people or functions answer it.',
    );
    expect(line('not-their-step', { name: 'Kari Lie', roles: ['quality'] })).toBe(
      'Not saved: this step was not one for Kari Lie to answer. It waits for QA. Choose the step that the paper answers, or the person who signed it.',
    );
    expect(line('not-at-this-sitting', { ids: ['a', 'b'] })).toContain(
      '2 signatures were not made at this sitting',
    );
    expect(line('not-at-this-sitting', { ids: ['a', 'b'] })).not.toContain('a, b');
    expect(line('not-found', { what: 'delegation', id: 'x' })).toContain('no such delegation');
  });

  it('[WD13] [R21] why an import is not taken back is said by name, with the true count', () => {
    expect(refusalText({ code: 'changed-since', data: { people: ['Jonas Bakke'], count: 140 } })).toEqual({
      what: 'Not done: 140 people were changed since this import',
      why: ['Jonas Bakke'],
      todo: 'Take back the later import first, or correct them one by one.',
    });
    expect(refusalText({ code: 'duplicate', data: { what: 'account-person', id: 'P-1' } })).toEqual({
      what: 'Not saved: there is already an account for P-1',
      why: [],
      todo: 'Take the person from the other account first.',
    });
  });

  it('[WD13] [R72] questions a file leaves open are named by kind, each once', () => {
    const questions = [
      { kind: 'order' },
      { kind: 'zone' },
      { kind: 'order' },
      null,
      'moon',
    ] as unknown as Json;
    expect(refusalText({ code: 'import-questions', data: { questions } }).why).toEqual([
      'Day and month of a column could change places.',
      'Times in it name no zone.',
    ]);
  });

  it('[WD13] a form’s problems name the field', () => {
    const problems = [
      { path: 'command.description.title', message: 'Enter the title.' },
      { path: 'command.plan.steps.2', message: 'At most 1 000 characters.' },
    ];
    expect(refusalText({ code: 'invalid', data: { problems } })).toEqual({
      what: 'Not done: 2 answers have a problem',
      why: ['Title: Enter the title.', 'Steps 3: At most 1 000 characters.'],
      todo: 'Correct what is named, then send it again.',
    });
  });

  it('[WD14] a code of another version is said as such, and the trail keeps the bare reason', () => {
    expect(refusalText({ code: 'moon-phase', data: {} }).why).toEqual([
      'The reason is “moon-phase”, which this version has no words for.',
    ]);
    expect(
      refusalLine({
        code: 'halted',
        data: { halts: [{ id: 'x', seen: 'Old label', at: { ...now }, by: 'p.nygard' }] },
      }),
    ).toBe(
      'Not done: a halt is in force. Since Wed 18 Nov 2026, 05:04 +01:00: Old label. The halt has to be resumed first, with a reason and a signature.',
    );
    expect([
      refusalReason('gate-closed'),
      refusalReason('own-approval'),
      refusalReason('moon-phase'),
    ]).toEqual(['gate closed', 'you would be the only one to approve your own work', 'moon-phase']);
  });
});

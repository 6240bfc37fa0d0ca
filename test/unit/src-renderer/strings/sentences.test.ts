import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../../shared/views/shape/gate.ts';
import { homeSentence, tallyText } from '../../../../src-renderer/strings/en/home.ts';
import { missingSentences, missingText } from '../../../../src-renderer/strings/en/missing.ts';
import {
  rolloutSentence,
  shortTitles,
  slipText,
  twinText,
} from '../../../../src-renderer/strings/en/waves.ts';
import { aHalt, november, waveRow } from '../screens/rollout/wave-row.ts';

const none = { halted: 0, blocked: 0, live: 0, waits: 0, waves: 0 };

describe('the sentence of the home screen', () => {
  it('says what is stopped, what is blocked, and what waits', () => {
    expect(homeSentence({ ...none, halted: 1, blocked: 2, waits: 5 })).toBe(
      'One wave is halted, two are blocked. Five things wait for you.',
    );
    expect(homeSentence({ ...none, halted: 2, waits: 1 })).toBe(
      'Two waves are halted. One thing waits for you.',
    );
    expect(homeSentence({ ...none, blocked: 1 })).toBe('One wave is blocked. Nothing waits for you.');
    expect(homeSentence({ ...none, halted: 13, blocked: 14, waits: 15 })).toBe(
      '13 waves are halted, 14 are blocked. 15 things wait for you.',
    );
    expect(homeSentence(none)).toBe('Nothing is halted or blocked. Nothing waits for you.');
  });

  it('says nothing of waiting to somebody who only reads', () => {
    expect(homeSentence({ ...none, halted: 1, waits: 5 }, true)).toBe('One wave is halted.');
  });
});

describe('the sentence of a rollout', () => {
  const line = (number: number, part: Parameters<typeof waveRow>[0]) =>
    waveRow({ id: `w${number}`, title: `Line ${number}, early`, ...part });
  const gate: Gate = { side: 'entry', open: false, met: 0, checks: [] };

  it('says first what is calm, then what is stopped or shut', () => {
    const rows = [
      line(1, {
        status: 'handed-over',
        state: { kind: 'handed-over', wentLive: november(1), since: november(2), by: 'i' },
      }),
      line(2, { status: 'live', state: { kind: 'live', since: november(3), by: 'i' } }),
      line(3, { status: 'gate-closed', state: { kind: 'preparing', since: november(3) }, gate }),
      line(4, {
        status: 'halted',
        state: { kind: 'live', since: november(3), by: 'i' },
        halt: aHalt(november(4)),
      }),
    ];
    expect(rolloutSentence(rows)).toEqual({
      calm: 'Line 1 is handed over and Line 2 is live.',
      urgent: 'Line 4 is halted and Line 3 cannot go live yet.',
    });
  });

  it('counts more than two', () => {
    const rows = [1, 2, 3].map((number) =>
      line(number, { status: 'live', state: { kind: 'live', since: november(3), by: 'i' } }),
    );
    expect(rolloutSentence(rows).calm).toBe('3 waves are live.');
  });

  it('keeps whole titles where their beginnings are the same', () => {
    const titles = shortTitles([
      { id: 'a', title: 'Line 3, early' },
      { id: 'b', title: 'Line 3, late' },
      { id: 'c', title: 'Line 4, late' },
    ]);
    expect([...titles.values()]).toEqual(['Line 3, early', 'Line 3, late', 'Line 4']);
  });
});

describe('words of a wave in a row', () => {
  it('say the row as a sentence for who hears it', () => {
    expect(twinText(waveRow({ slipDays: 7 }), november(18))).toBe(
      'Line 3, late shift, planned, 19 Nov to 8 Dec, 7 days late',
    );
    expect(twinText(waveRow({ slipDays: -1 }), november(18))).toContain('1 day early');
  });

  it('say slips with their sign, and nothing without one', () => {
    expect([slipText(7), slipText(-2), slipText(0)]).toEqual(['+7 d', '\u22122 d', '']);
  });

  it('count the waves of a rollout by state', () => {
    expect(
      tallyText([
        waveRow({ status: 'halted' }),
        waveRow({ status: 'live' }),
        waveRow({ status: 'gate-closed' }),
      ]),
    ).toBe('1 halted, 1 blocked, 1 live');
    expect(tallyText([])).toBe('No waves yet');
  });
});

describe('what is missing at a gate', () => {
  const gap = (name: string) =>
    ({
      kind: 'gap',
      person: name,
      name,
      item: 'WI-118',
      title: 'Line clearance',
      version: 4,
      cause: 'never',
      trainedOn: null,
    }) as const;
  const gate: Gate = {
    side: 'entry',
    open: false,
    met: 1,
    checks: [
      { id: 'no-halt', met: true, have: 1, want: 1, blockers: [] },
      {
        id: 'training',
        met: false,
        have: 17,
        want: 20,
        blockers: [gap('Lena Okafor'), gap('Jonas Bakke'), gap('Amir Rahimi')],
      },
      {
        id: 'approvals',
        met: false,
        have: 2,
        want: 3,
        blockers: [
          {
            kind: 'approval',
            step: 's',
            role: 'quality',
            meaning: 'approved',
            who: null,
            name: null,
            status: 'waiting',
            asked: null,
            have: 0,
            need: 1,
            lacks: [],
            people: [],
            papers: [],
            due: null,
            late: false,
            reminded: null,
          },
        ],
      },
    ],
  };

  it('[R45] names the untrained, by family name', () => {
    expect(missingText(gate)).toBe('3 people untrained, QA approval missing');
    expect(missingSentences(gate)).toBe('3 people untrained: Bakke, Okafor and Rahimi. QA approval missing.');
  });

  it('is nothing at an open gate', () => {
    expect(missingText({ ...gate, open: true, checks: [] })).toBe('');
    expect(missingSentences({ ...gate, open: true, checks: [] })).toBe('');
  });
});

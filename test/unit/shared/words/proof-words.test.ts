import { describe, expect, it } from 'vitest';
import type { ProofInput } from '../../../../shared/views/shape/gate-proof.ts';
import { proofHeadline, proofInputWords } from '../../../../shared/words/proof-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const at = build.at('2026-11-18 14:02');
const digest = 'ab12cd34'.repeat(8);
const moment = 'Wed 18 Nov 2026, 14:02 +01:00';

const inputs: readonly (readonly [ProofInput, string, string])[] = [
  [
    {
      kind: 'signature',
      id: 's',
      name: 'Kari Lie',
      meaning: 'approved',
      role: 'board',
      at,
      digest,
      paper: false,
    },
    'Kari Lie',
    `Approved as change-control board, ${moment}; covers ab12 cd34 ab12 cd34`,
  ],
  [
    {
      kind: 'signature',
      id: 's',
      name: 'Kari Lie',
      meaning: 'rejected',
      role: 'quality',
      at,
      digest,
      paper: true,
    },
    'Kari Lie',
    `Rejected as QA, ${moment}; covers ab12 cd34 ab12 cd34; given on paper`,
  ],
  [
    { kind: 'criterion', text: 'Labels checked', verdict: 'met', by: 'Kari Lie', at },
    'Labels checked',
    `met, Kari Lie, ${moment}`,
  ],
  [
    { kind: 'criterion', text: 'Labels checked', verdict: null, by: null, at: null },
    'Labels checked',
    'nobody had looked',
  ],
  [
    { kind: 'activity', title: 'Stock', by: 'Kari Lie', at, due: at },
    'Stock',
    `done by Kari Lie, ${moment}; due ${moment}`,
  ],
  [{ kind: 'activity', title: 'Stock', by: null, at: null, due: at }, 'Stock', `not done; due ${moment}`],
  [
    {
      kind: 'training',
      item: 'WI-118',
      version: 4,
      trained: 1900,
      needed: 2000,
      overridden: 0,
      records: digest,
    },
    'WI-118 v4',
    '1\u202f900 of 2\u202f000 trained; records ab12 cd34 ab12 cd34',
  ],
  [
    {
      kind: 'training',
      item: 'WI-118',
      version: null,
      trained: 2,
      needed: 2,
      overridden: 1,
      records: digest,
    },
    'WI-118 (no version in force)',
    '2 of 2 trained; records ab12 cd34 ab12 cd34; 1 by override',
  ],
  [
    { kind: 'cohort', size: 20, digest, at },
    'Cohort of 20 people',
    `frozen ${moment}; list ab12 cd34 ab12 cd34`,
  ],
  [{ kind: 'cohort', size: 1, digest: null, at: null }, 'Cohort of 1 person', 'not frozen'],
  [
    { kind: 'review', name: 'Kari Lie', at, upTo: 18079 },
    'Audit trail reviewed by Kari Lie',
    `${moment}; events 1 to 18\u202f079`,
  ],
  [{ kind: 'rehearsal', name: 'Kari Lie', on: at }, 'Rollback rehearsed by Kari Lie', moment],
  [
    { kind: 'wave', number: 'W-014-1', title: 'Line 1', state: 'handed-over' },
    'W-014-1, Line 1',
    'handed over',
  ],
  [{ kind: 'halt', name: 'Kari Lie', at, lifted: null }, 'Halt called by Kari Lie', `${moment}; in force`],
  [
    { kind: 'halt', name: 'Kari Lie', at, lifted: at },
    'Halt called by Kari Lie',
    `${moment}; resumed ${moment}`,
  ],
  [
    { kind: 'joiner', name: 'Lena Okafor', decision: 'left-out', at },
    'Lena Okafor',
    `late joiner, left out ${moment}`,
  ],
  [
    { kind: 'deviation', number: 'D-1', severity: 'high', closed: null },
    'Deviation D-1',
    'severity high; open',
  ],
  [
    { kind: 'deviation', number: 'D-1', severity: 'high', closed: at },
    'Deviation D-1',
    `severity high; closed ${moment}`,
  ],
  [{ kind: 'book', intact: true, events: 1204 }, 'The book', 'intact, 1\u202f204 events'],
  [
    { kind: 'conflict', field: 'wave.title', record: 'Line 3', sides: 2, settled: null },
    'Two names of the wave for Line 3',
    'not settled',
  ],
  [
    { kind: 'conflict', field: 'wave.cohort', record: 'Line 3', sides: 3, settled: at },
    'Three cohorts for Line 3',
    `settled ${moment}`,
  ],
  [{ kind: 'book', intact: false, events: 1 }, 'The book', 'damaged, 1 event'],
];

describe('a gate proof in words', () => {
  it.each(inputs)('[WD37] what a check was computed from is told: %o', (input, name, note) => {
    expect(proofInputWords(input)).toEqual({ name, note });
  });

  it('[WD37] the headline says which gate, open or closed, when, and from how many events', () => {
    const wave = { id: 'w', number: 'W-014-3', title: 'Line 3', state: 'preparing' };
    expect(proofHeadline({ side: 'entry', wave, open: true, at, upTo: 1204 })).toBe(
      `Entry gate of W-014-3 was open on ${moment}, computed from 1\u202f204 events`,
    );
    expect(proofHeadline({ side: 'exit', wave, open: false, at, upTo: 1 })).toBe(
      `Exit gate of W-014-3 was closed on ${moment}, computed from 1 event`,
    );
  });
});

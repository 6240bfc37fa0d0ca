import { describe, expect, it } from 'vitest';
import type { Blocker, Gate } from '../../../../../shared/views/shape/gate.ts';
import type { HomePage } from '../../../../../shared/views/shape/home-page.ts';
import type { Wait } from '../../../../../shared/views/shape/wait.ts';
import type { Approval } from '../../../../../src-renderer/screens/approvals/pending.ts';
import { mineOf, pendingOf } from '../../../../../src-renderer/screens/approvals/pending.ts';
import { november, waveRow } from '../rollout/wave-row.ts';

const step = (id: string, asked: number | null, part: Partial<Approval> = {}): Blocker => ({
  kind: 'approval',
  step: id,
  role: 'quality',
  meaning: 'approved',
  who: null,
  name: null,
  status: asked === null ? 'not-asked' : 'waiting',
  asked: asked === null ? null : november(asked),
  have: 0,
  need: 1,
  lacks: [],
  people: [],
  papers: [],
  due: null,
  late: false,
  reminded: null,
  ...part,
});
const gate = (wave: readonly Blocker[]): Gate => ({
  side: 'entry',
  open: false,
  met: 0,
  checks: [
    { id: 'plan-approved', met: false, have: 0, want: 1, blockers: [step('plan', 16)] },
    { id: 'approvals', met: false, have: 0, want: 1, blockers: wave },
  ],
});
const rollout = {
  id: 'r1',
  number: 'RO-1',
  title: 'MES',
  class: 'major',
  revision: 1,
  revisedAt: november(1),
  owner: { id: 'i', name: 'I' },
  state: { kind: 'open' },
  status: 'planned',
} as const;
const sign: Wait = {
  kind: 'sign',
  rollout: 'r1',
  rolloutTitle: 'MES',
  wave: 'w3',
  title: 'Line 3',
  count: 1,
  due: null,
  since: null,
  meaning: 'approved',
  late: false,
  reminded: null,
  names: [],
  onBehalf: null,
};
const home: HomePage = {
  counts: { halted: 0, blocked: 1, live: 0, waits: 2, waves: 2 },
  empty: { people: false, items: false, signers: false },
  rollouts: [
    {
      rollout,
      waves: [
        waveRow({ id: 'w1', title: 'Line 1', gate: gate([step('a', null)]) }),
        waveRow({ id: 'w2', title: 'Line 2', gate: gate([step('b', 12)]) }),
      ],
    },
  ],
  waits: [sign, { ...sign, kind: 'activity' }],
  blocked: [
    {
      rollout: 'r1',
      rolloutTitle: 'MES',
      row: waveRow(),
      waitsFor: [],
      waitsForYou: true,
      waits: [{ ...sign, wave: 'w4' }],
    },
  ],
};

describe('missing signatures', () => {
  it('stand once for a plan, wave by wave for the rest, and those asked for longest first', () => {
    expect(pendingOf(home).map((one) => one.what)).toEqual(['Line 2: entry', 'Plan of MES', 'Line 1: entry']);
  });

  it('[R19] stand late first, then by their due date, then by when they were asked for', () => {
    const waves = [
      waveRow({ id: 'w1', title: 'Asked', gate: gate([step('a', 10)]) }),
      waveRow({ id: 'w2', title: 'Due', gate: gate([step('b', 14, { due: november(19) })]) }),
      waveRow({ id: 'w3', title: 'Late', gate: gate([step('c', 15, { due: november(17), late: true })]) }),
    ];
    const lines = pendingOf({ ...home, rollouts: [{ rollout, waves }] }).map((one) => one.what);
    expect(lines).toEqual(['Late: entry', 'Due: entry', 'Asked: entry', 'Plan of MES']);
  });

  it('[R13] a paper to witness is mine beside what is mine to sign, late ones first', () => {
    const waits = [sign, { ...sign, kind: 'witness' as const, wave: 'w9', late: true, due: november(17) }];
    expect(mineOf({ ...home, waits, blocked: [] }).map((wait) => wait.wave)).toEqual(['w9', 'w3']);
  });

  it('are mine wherever the home shows them', () => {
    expect(mineOf(home).map((wait) => wait.wave)).toEqual(['w3', 'w4']);
  });
});

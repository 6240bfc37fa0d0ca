import { describe, expect, it } from 'vitest';
import type { Blocker, Gate } from '../../../../../shared/views/shape/gate.ts';
import type { HomePage } from '../../../../../shared/views/shape/home-page.ts';
import type { Wait } from '../../../../../shared/views/shape/wait.ts';
import { mineOf, pendingOf } from '../../../../../src-renderer/screens/approvals/pending.ts';
import { november, waveRow } from '../rollout/wave-row.ts';

const step = (id: string, asked: number | null): Blocker => ({
  kind: 'approval',
  step: id,
  role: 'quality',
  meaning: 'approved',
  who: null,
  name: null,
  status: asked === null ? 'not-asked' : 'waiting',
  asked: asked === null ? null : november(asked),
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

  it('are mine wherever the home shows them', () => {
    expect(mineOf(home).map((wait) => wait.wave)).toEqual(['w3', 'w4']);
  });
});

import { describe, expect, it } from 'vitest';
import type { WaveState } from '../../../../shared/domain/wave.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { haltsOver } from '../../../../shared/views/halts-over.ts';
import { rolloutMark, waveMark } from '../../../../shared/views/status.ts';
import { build } from '../../../fixtures/build/build.ts';

const { now } = build;

function markOf(
  state: WaveState,
  part: Parameters<typeof build.readyBook>[0] = {},
  more: Parameters<typeof build.readyBook>[1] = {},
) {
  const {
    state: book,
    rollout,
    wave,
  } = build.readyBook({ waves: [build.readyWave({ state })], ...part }, more);
  const gate =
    state.kind === 'planned' || state.kind === 'preparing'
      ? gateOf(book, rollout, wave, 'entry', { now, intact: true })
      : null;
  return waveMark(gate, wave, haltsOver(rollout, wave));
}

const since = now;
const by = 'i.solberg';
const live: WaveState = { kind: 'live', since, by };

describe('the mark of a wave', () => {
  it('[VW9] a wave is a draft until its plan is approved, then planned', () => {
    expect(markOf({ kind: 'planned' })).toBe('planned');
    expect(markOf({ kind: 'planned' }, { signatures: [] })).toBe('draft');
  });

  it('[VW9] while preparing it is its entry gate that is told', () => {
    expect(markOf({ kind: 'preparing', since })).toBe('gate-open');
    expect(markOf({ kind: 'preparing', since }, {}, { records: [] })).toBe('gate-closed');
  });

  it('[VW9] [R41] an open halt overlays every unfinished wave it covers, and no finished one', () => {
    const halts = [build.halt()];
    expect(markOf({ kind: 'planned' }, { halts })).toBe('halted');
    expect(markOf(live, { halts })).toBe('halted');
    expect(markOf(live)).toBe('live');
    expect(markOf(live, { halts: [build.halt({ waves: [build.wave(2).id] })] })).toBe('live');
    const finished: WaveState[] = [
      { kind: 'handed-over', wentLive: since, since, by },
      { kind: 'rolled-back', wentLive: since, since, by, reason: 'x' },
      { kind: 'cancelled', since, by, reason: 'x' },
    ];
    expect(finished.map((state) => markOf(state, { halts }))).toEqual([
      'handed-over',
      'rolled-back',
      'cancelled',
    ]);
  });
});

describe('the mark of a rollout', () => {
  const open = { state: { kind: 'open' } } as const;

  it('[VW10] the wave that asks for most attention names it', () => {
    expect(rolloutMark(open, ['handed-over', 'live', 'gate-closed', 'halted'])).toBe('halted');
    expect(rolloutMark(open, ['live', 'gate-closed'])).toBe('gate-closed');
    expect(rolloutMark(open, ['handed-over', 'live', 'planned'])).toBe('live');
    expect(rolloutMark(open, ['handed-over', 'cancelled'])).toBe('handed-over');
  });

  it('[VW10] without waves it is a draft; closed and cancelled are its own', () => {
    expect(rolloutMark(open, [])).toBe('draft');
    expect(rolloutMark({ state: { kind: 'closed', at: now, by } }, ['handed-over'])).toBe('closed');
    expect(rolloutMark({ state: { kind: 'cancelled', at: now, by, reason: 'x' } }, ['halted'])).toBe(
      'cancelled',
    );
  });
});

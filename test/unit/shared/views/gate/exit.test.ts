import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../../../shared/domain/rollout.ts';
import type { Wave } from '../../../../../shared/domain/wave.ts';
import { gateOf } from '../../../../../shared/views/gate.ts';
import type { Gate } from '../../../../../shared/views/shape/gate.ts';
import { build } from '../../../../fixtures/build/build.ts';
import { intact, unmet } from './bench.ts';

const { at, now, readyBook, readyWave, signature, step, who } = build;

describe('the exit gate', () => {
  const handoff = step('quality', 'accepted-handoff');
  const liveWave = (part: Parameters<typeof readyWave>[0] = {}): Wave =>
    readyWave({
      state: { kind: 'live', since: at('2026-11-10 14:00'), by: 'i.solberg' },
      criteria: [build.criterion('exit', 1, { check: build.checked() })],
      askedExit: { at: now, by: 'i.solberg' },
      signatures: [signature(who.quality, handoff)],
      ...part,
    });
  const exit = (wave: Wave, part: Partial<Rollout> = {}): Gate => {
    const { state, rollout } = readyBook({ waves: [wave], ...part });
    return gateOf(state, rollout, wave, 'exit', intact);
  };

  it('[GT17] is open when criteria, activities, deviations and the handoff are in order', () => {
    const gate = exit(liveWave());
    expect(unmet(gate)).toEqual([]);
    expect(gate.checks.map((check) => check.id)).toEqual([
      'no-halt',
      'criteria',
      'activities',
      'joiners',
      'deviations',
      'approvals',
      'intact',
    ]);
  });

  it('[GT18] [R42] asks for all activities, whenever due', () => {
    const support = build.activity(2, { due: at('2027-01-10 08:00') });
    expect(unmet(exit(liveWave({ activities: [support] })))).toMatchObject([
      { id: 'activities', have: 0, want: 1 },
    ]);
  });

  it('[GT19] is closed by an open deviation of severity high of this wave only', () => {
    const closed = { at: now, by: 't.wieczorek', disposition: 'relabelled' };
    expect(
      unmet(exit(liveWave(), { deviations: [build.deviation(1), build.deviation(2, { closed })] })),
    ).toMatchObject([{ id: 'deviations', have: 1, want: 2, blockers: [{ number: 'DV-014-1' }] }]);
    expect(
      exit(liveWave(), {
        deviations: [
          build.deviation(1, { severity: 'medium' }),
          build.deviation(2, { closed }),
          build.deviation(3, { wave: build.wave(2).id }),
        ],
      }).open,
    ).toBe(true);
  });

  it('[GT20] [R39] a missed exit criterion closes it', () => {
    expect(
      unmet(exit(liveWave({ criteria: [build.criterion('exit', 1, { check: build.checked('not-met') })] }))),
    ).toMatchObject([{ id: 'criteria', have: 0, want: 1 }]);
  });

  it('[GT21] the handoff is accepted by somebody who is not an author', () => {
    expect(unmet(exit(liveWave({ signatures: [] })))).toMatchObject([
      { id: 'approvals', blockers: [{ meaning: 'accepted-handoff', status: 'waiting' }] },
    ]);
    expect(unmet(exit(liveWave(), { authors: ['t.wieczorek'] }))).toMatchObject([
      { id: 'approvals', blockers: [{ kind: 'only-author' }] },
    ]);
  });
});

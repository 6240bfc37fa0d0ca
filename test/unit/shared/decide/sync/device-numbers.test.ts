import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../../shared/domain/device.ts';
import type { BookState } from '../../../../../shared/events/state.ts';
import { freeCode } from '../../../../../shared/decide/device-code.ts';
import { readyStory } from '../../../../fixtures/plant.ts';
import { exchanged, FIRST, replicas, type Replica } from '../../events/conflicts/replica.ts';

const base = readyStory();
const station = (count: number): readonly Replica[] => replicas(base, count);
const held = (at: Replica, id: string) => at.state.devices.get(id as never)!;

describe('what is numbered at several workstations', () => {
  it('[DV6] [R67] numbers made at two workstations that did not meet are never the same', () => {
    const [a, b] = station(2) as readonly [Replica, Replica];
    const { title, class: kind, site, owner, reason, current, intended } = a.rollout;
    const plan = {
      kind: 'rollout.plan',
      description: { title, class: kind, site, owner, reason, current, intended },
    };
    for (const at of [a, b]) {
      at.do('owner', {
        kind: 'deviation.record',
        rollout: at.rollout.id,
        wave: at.wave.id,
        severity: 'low',
        what: 'label',
      });
      at.do('owner', {
        kind: 'wave.add',
        rollout: at.rollout.id,
        phase: at.rollout.phases[0]!.id,
        title: 'more',
        scope: at.wave.scope,
        timing: at.wave.timing,
        reason: 'more',
      });
    }
    for (const at of [a, b]) at.do('owner', plan);
    exchanged([a, b]);
    const [old] = [...a.state.rollouts.values()];
    expect(old!.deviations.map(({ number }) => number).sort()).toEqual(['D-001-1', 'D-001-1B']);
    expect(old!.waves.map(({ number }) => number).sort()).toEqual(['W-001-1', 'W-001-2', 'W-001-2B']);
    expect([...a.state.summaries.values()].map(({ number }) => number).sort()).toEqual([
      'RO-2026-001',
      'RO-2026-002',
      'RO-2026-002B',
    ]);
    expect(a.do('owner', plan)[0]).toMatchObject({ data: { number: 'RO-2026-003' } });
  });

  it('[DV7] letters: B to Z, AA; another workstation puts a figure behind its own, and the two never meet', () => {
    const [first] = station(1);
    const none = first!.state;
    const taken = (...codes: string[]): Pick<BookState, 'devices'> => ({
      devices: none.devices.merge(
        codes.map(
          (code, index) => [String(index) as Device['id'], { ...held(first!, FIRST), code }] as const,
        ),
      ),
    });
    expect(freeCode(none, '')).toBe('B');
    expect(freeCode(taken(...'BCDEFGHIJKLMNOPQRSTUVWXY'.split('')), '')).toBe('Z');
    expect(freeCode(taken(...'BCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')), '')).toBe('AA');
    expect(freeCode(none, 'B')).toBe('B2');
    expect(freeCode(taken('B2', 'B3'), 'B')).toBe('B4');
    expect(freeCode(none, 'B2')).toMatch(/^B2[A-Z]$/);
    expect(freeCode(none, 'B2B2B2')).toMatch(/^[A-Z]$/);
  });
});

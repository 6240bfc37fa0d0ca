import { describe, expect, it } from 'vitest';
import { barsOf, gatesOf, rangeOf } from '../../../../../src-renderer/screens/rollout/wave-bars.ts';
import { aHalt, november, waveRow } from './wave-row.ts';

const now = november(18, 5);

describe('the bars of a wave', () => {
  it('are an outline while it is planned', () => {
    expect(barsOf(waveRow(), now)).toEqual([
      { kind: 'planned', from: '2026-11-19T14:00', to: '2026-12-08T14:00' },
    ]);
  });

  it('are dark up to now and an outline ahead while it is live', () => {
    const live = waveRow({
      status: 'live',
      state: { kind: 'live', since: november(9, 6), by: 'i' },
      timing: { goLive: november(9), exit: november(27) },
    });
    expect(barsOf(live, now)).toEqual([
      { kind: 'live', from: '2026-11-09T06:00', to: '2026-11-18T05:00' },
      { kind: 'planned', from: '2026-11-18T05:00', to: '2026-11-27T00:00' },
    ]);
  });

  it('have no outline behind them once the planned exit is past', () => {
    const late = waveRow({
      status: 'live',
      state: { kind: 'live', since: november(2), by: 'i' },
      timing: { goLive: november(2), exit: november(10) },
    });
    expect(barsOf(late, now).map((bar) => bar.kind)).toEqual(['live']);
  });

  it('[R41] are hatched from the moment of a halt on', () => {
    const halted = waveRow({
      status: 'halted',
      state: { kind: 'live', since: november(9), by: 'i' },
      halt: aHalt(november(17, 3)),
    });
    expect(barsOf(halted, now)).toEqual([
      { kind: 'live', from: '2026-11-09T00:00', to: '2026-11-17T03:00' },
      { kind: 'halted', from: '2026-11-17T03:00', to: '2026-12-08T14:00' },
    ]);
  });

  it('never run backwards', () => {
    const halted = waveRow({
      status: 'halted',
      state: { kind: 'live', since: november(2), by: 'i' },
      halt: aHalt(november(17)),
      timing: { goLive: november(2), exit: november(10) },
    });
    for (const bar of barsOf(halted, now)) expect(bar.from <= bar.to).toBe(true);
  });

  it('are what happened once it is handed over', () => {
    const over = waveRow({
      status: 'handed-over',
      state: { kind: 'handed-over', wentLive: november(1), since: november(9), by: 'i' },
    });
    expect(barsOf(over, now)).toEqual([{ kind: 'done', from: '2026-11-01T00:00', to: '2026-11-09T00:00' }]);
    expect(gatesOf(over)).toEqual([
      { mark: 'gate/passed', at: '2026-11-01T00:00' },
      { mark: 'gate/passed', at: '2026-11-09T00:00' },
    ]);
  });
});

describe('the gates on the bar', () => {
  const gate = { side: 'entry', open: false, met: 8, checks: [] } as const;

  it('are ahead while nobody prepares, closed and open while somebody does', () => {
    expect(gatesOf(waveRow({ gate }))[0]?.mark).toBe('gate/ahead');
    expect(gatesOf(waveRow({ gate, status: 'gate-closed' }))[0]?.mark).toBe('gate/closed');
    expect(gatesOf(waveRow({ gate: { ...gate, open: true }, status: 'gate-open' }))[0]?.mark).toBe(
      'gate/open',
    );
  });

  it('are none on a cancelled wave', () => {
    expect(
      gatesOf(
        waveRow({ status: 'cancelled', state: { kind: 'cancelled', since: now, by: 'i', reason: 'x' } }),
      ),
    ).toEqual([]);
  });
});

describe('the range that is drawn', () => {
  it('holds every moment and today', () => {
    const rows = [
      waveRow({ baseline: { goLive: november(1), exit: november(5) } }),
      waveRow({ timing: { goLive: november(60), exit: november(80) } }),
    ];
    const range = rangeOf(rows, now);
    expect(range.from < '2026-11-01').toBe(true);
    expect(range.to > '2027-01-19').toBe(true);
  });

  it('is some weeks around today without a wave', () => {
    const range = rangeOf([], now);
    expect(range.from < '2026-11-18' && range.to > '2026-11-18').toBe(true);
  });
});

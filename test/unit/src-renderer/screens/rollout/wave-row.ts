import type { Instant } from '../../../../../shared/kernel/instant.ts';
import type { HaltView } from '../../../../../shared/views/shape/halt-view.ts';
import type { WaveRow } from '../../../../../shared/views/shape/wave-row.ts';

/** A moment of November 2026 in Oslo, by day and hour. */
export function november(date: number, hour = 0): Instant {
  return { ms: Date.UTC(2026, 10, date, hour) - 3_600_000, offset: 60, zone: 'Europe/Oslo' };
}

export function aHalt(at: Instant): HaltView {
  return {
    id: '01931000-0000-7000-8000-0000000000f1',
    waves: 'all',
    seen: 'Old label on terminal 4',
    exposed: [],
    at,
    by: 'p.nygard',
    byName: 'Per Nygård',
    lifted: null,
  } as unknown as HaltView;
}

/** A wave planned from 19 Nov to 8 Dec, changed by `part`. */
export function waveRow(part: Partial<WaveRow> = {}): WaveRow {
  return {
    id: 'w3',
    number: 'W-014-3',
    title: 'Line 3, late shift',
    phase: 'p2',
    people: 20,
    status: 'planned',
    state: { kind: 'planned' },
    timing: { goLive: november(19, 14), exit: november(38, 14) },
    baseline: null,
    slipDays: 0,
    halt: null,
    gate: null,
    scope: {
      site: 'Plant Nord',
      lines: [],
      shifts: [],
      departments: [],
      products: [],
      functions: [],
      roles: [],
      notCovered: '',
    },
    activities: { done: 0, of: 0 },
    training: { done: 0, of: 0 },
    approvals: { done: 0, of: 0 },
    ...part,
  };
}

import type { TimelineGroup, TimelineRow } from '../../../src-renderer/parts/timeline/timeline.tsx';

/** The drawings' axis: 7 Sep 2026 to 31 Jan 2027, 147 days; a percent of it as a day. */
export const from = '2026-09-07';
export const to = '2027-02-01';
export const today = '2026-11-18T05:04';

function at(percent: number): string {
  const ms = Date.UTC(2026, 8, 7) + (percent / 100) * 147 * 86_400_000;
  return new Date(ms).toISOString().slice(0, 16);
}

const span = (start: number, width: number): { from: string; to: string } => ({
  from: at(start),
  to: at(start + width),
});

const line1: TimelineRow = {
  id: 'w1',
  mark: 'wave/handed-over',
  title: 'Line 1, all shifts',
  state: '26 people, handed over',
  twin: 'Line 1, handed over 9 Oct, 7 days late',
  bars: [{ kind: 'done', ...span(4.76, 17.01) }],
  baseline: span(4.76, 12.24),
  gates: [
    { mark: 'gate/passed', at: at(4.76) },
    { mark: 'gate/passed', at: at(21.77) },
  ],
  slip: 'handed over 9 Oct, +7 d',
};
const line2: TimelineRow = {
  id: 'w2',
  mark: 'wave/live',
  title: 'Line 2, early shift',
  state: '20 people, evidence reads wait',
  twin: 'Line 2, planned 9 Nov to 27 Nov, 7 days late',
  bars: [
    { kind: 'live', ...span(42.86, 6.26) },
    { kind: 'planned', ...span(49.12, 5.98) },
  ],
  baseline: span(38.1, 12.24),
  gates: [
    { mark: 'gate/passed', at: at(42.86) },
    { mark: 'gate/ahead', at: at(55.1) },
  ],
  slip: '+7 d',
};
const line3: TimelineRow = {
  id: 'w3',
  mark: 'wave/gate-closed',
  title: 'Line 3, late shift',
  state: '20 people, entry gate closed',
  twin: 'Line 3, planned 19 Nov to 8 Dec, 7 days late',
  bars: [{ kind: 'planned', ...span(50.06, 12.53) }],
  baseline: span(45.29, 12.53),
  gates: [
    { mark: 'gate/closed', at: at(50.06) },
    { mark: 'gate/ahead', at: at(62.59) },
  ],
  slip: '+7 d',
};
const line4: TimelineRow = {
  id: 'w4',
  mark: 'wave/halted',
  title: 'Line 4, night shift',
  state: '20 people, halted',
  twin: 'Line 4, halted 17 Nov, planned to 3 Dec',
  bars: [
    { kind: 'live', ...span(44.84, 3.54) },
    { kind: 'suspended', ...span(48.38, 11.48) },
  ],
  baseline: span(39.46, 15.65),
  gates: [{ mark: 'gate/passed', at: at(44.84) }],
  halt: { from: at(48.38), title: 'Halted Tue 17 Nov, 02:41', detail: 'no step forward until resumed' },
};
const line5: TimelineRow = {
  id: 'w5',
  mark: 'book/conflict',
  title: 'Plant Sør, lines 1 and 2',
  state: '48 people, two go-live dates',
  twin: 'Plant Sør, planned 18 Jan to 31 Jan, two go-live dates',
  bars: [{ kind: 'planned', ...span(90.48, 8.84) }],
  baseline: span(90.48, 8.84),
  gates: [{ mark: 'book/conflict', at: at(90.48) }],
};

export const plan: readonly TimelineGroup[] = [
  { id: 'p1', title: '1 Pilot: packaging line 1', span: span(4.76, 17.01), rows: [line1] },
  { id: 'p2', title: '2 Lines 2 to 4, by shift', span: span(42.86, 19.73), rows: [line2, line3, line4] },
  { id: 'p3', title: '3 Site 2: Plant Sør', span: span(90.48, 8.84), rows: [line5] },
];

const mes: TimelineRow = {
  id: 'r14',
  mark: 'wave/halted',
  title: 'MES electronic work instructions, Plant Nord',
  state: '1 halted, 2 blocked, 1 live, 1 handed over',
  twin: 'Five waves, the last planned to 31 Jan 2027',
  bars: [
    { kind: 'done', lane: 0, label: 'Line 1', ...span(4.76, 17.01) },
    { kind: 'live', lane: 1, label: 'Line 2', ...span(43.03, 6.09) },
    { kind: 'planned', lane: 1, ...span(49.12, 5.98) },
    { kind: 'planned', lane: 2, label: 'Line 3', ...span(50.06, 12.53) },
    { kind: 'live', lane: 3, label: 'Line 4', ...span(44.84, 3.54) },
    { kind: 'halted', lane: 3, ...span(48.38, 0.74) },
    { kind: 'suspended', lane: 3, ...span(49.12, 10.74) },
    { kind: 'planned', lane: 4, label: 'Plant Sør', ...span(90.48, 8.84) },
  ],
  gates: [
    { mark: 'gate/closed', at: at(50.06), lane: 2 },
    { mark: 'book/conflict', at: at(90.48), lane: 4 },
  ],
};

export const overview: readonly TimelineGroup[] = [
  {
    id: 'open',
    title: 'Open rollouts',
    rows: [
      mes,
      {
        id: 'r15',
        mark: 'wave/live-with-limits',
        title: 'Labeller firmware 4.2',
        state: 'Emergency. Live with limits until Fri 20 Nov, 18:00',
        twin: 'Live since 13 Nov',
        bars: [{ kind: 'limited', ...span(45.58, 5.27) }],
        gates: [{ mark: 'check/late', at: at(50.85) }],
      },
      {
        id: 'r16',
        mark: 'wave/live',
        title: 'Line clearance SOP-0231, revision 5',
        state: '2 of 3 waves live, 1 handoff to sign',
        twin: 'Three waves, the last planned to 15 Jan 2027',
        bars: [
          { kind: 'done', lane: 0, ...span(19.05, 26.53) },
          { kind: 'live', lane: 1, ...span(38.1, 11.03) },
          { kind: 'planned', lane: 1, ...span(49.12, 10.74) },
          { kind: 'planned', lane: 1, ...span(61.9, 26.53) },
        ],
      },
      {
        id: 'r17',
        mark: 'wave/handed-over',
        title: 'Electronic deviation form',
        state: 'Handed over. Effectiveness check Mon 30 Nov',
        twin: 'Handed over 23 Oct',
        bars: [{ kind: 'done', ...span(0, 31.29) }],
        gates: [{ mark: 'check/not-due', at: at(57.14) }],
      },
      {
        id: 'r18',
        mark: 'wave/draft',
        title: 'Vision inspection recipe, blister lines',
        state: 'Draft. Risk assessment missing',
        twin: 'Draft from 14 Dec to 22 Jan 2027',
        bars: [{ kind: 'draft', ...span(66.67, 26.53) }],
      },
    ],
  },
];

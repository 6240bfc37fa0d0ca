import type { WaveMark } from '../../domain/marks.ts';
import type { Scope, Timing } from '../../domain/scope.ts';
import type { WaveState } from '../../domain/wave.ts';
import type { Gate } from './gate.ts';
import type { HaltView } from './halt-view.ts';

/** A wave as a row: in a timeline, a list, a side panel. */
export interface WaveRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly phase: string;
  readonly people: number;
  readonly status: WaveMark;
  readonly state: WaveState;
  readonly timing: Timing;
  readonly baseline: Timing | null;
  /** Days the go-live has moved against the baseline; 0 without one. */
  readonly slipDays: number;
  readonly halt: HaltView | null;
  /** The gate ahead of it; null once handed over, rolled back or cancelled. */
  readonly gate: Gate | null;
  readonly scope: Scope;
  readonly activities: { readonly done: number; readonly of: number };
  readonly training: { readonly done: number; readonly of: number };
  readonly approvals: { readonly done: number; readonly of: number };
}

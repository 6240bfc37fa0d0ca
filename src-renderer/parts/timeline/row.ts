import type { Mark } from '../../../shared/domain/marks.ts';

/** A wall time of the plant, `2026-11-19T14:00` or `2026-11-19`. */
export type Wall = string;
export type Span = { readonly from: Wall; readonly to: Wall };
export type BarKind = 'done' | 'live' | 'planned' | 'draft' | 'suspended' | 'halted' | 'limited';

export type TimelineBar = Span & {
  readonly kind: BarKind;
  /** Overview only: the line the bar lies on, and its name left of it. */
  readonly lane?: number | undefined;
  readonly label?: string | undefined;
};

export type TimelineGate = { readonly mark: Mark; readonly at: Wall; readonly lane?: number | undefined };

export type TimelineRow = {
  readonly id: string;
  readonly mark: Mark;
  readonly title: string;
  readonly state: string;
  /** The row in words for screen readers: "Line 3, planned 19 Nov to 8 Dec, 7 days late". */
  readonly twin: string;
  readonly bars: readonly TimelineBar[];
  readonly baseline?: Span | undefined;
  readonly gates?: readonly TimelineGate[] | undefined;
  /** At the end of the bar: "+7 d", "handed over 9 Oct, +7 d". */
  readonly slip?: string | undefined;
  readonly halt?: { readonly from: Wall; readonly title: string; readonly detail: string } | undefined;
};

export type TimelineGroup = {
  readonly id: string;
  readonly title: string;
  readonly span?: Span | undefined;
  readonly rows: readonly TimelineRow[];
};
export type Today = { readonly at: Wall; readonly words: string };

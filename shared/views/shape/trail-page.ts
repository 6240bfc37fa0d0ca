import type { Instant } from '../../kernel/instant.ts';

/** One event in the trail, in words that need no lookup. `position` counts from 1 over the whole book. */
export interface TrailRow {
  readonly position: number;
  readonly id: string;
  readonly at: Instant;
  readonly actor: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly device: string;
  readonly type: string;
  readonly what: string;
  readonly about: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly why: string | null;
  readonly refused: boolean;
  /** Milliseconds that its clock was behind the newest one before it, where that is a minute or more (R27). */
  readonly behind: number | null;
  readonly rollout: string | null;
  readonly wave: string | null;
}

export interface TrailPage {
  readonly rows: readonly TrailRow[];
  readonly total: number;
  readonly next: number | null;
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** What the whole trail holds, for the filter of kinds: event types without their version. */
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

export interface TrailEvent {
  readonly row: TrailRow;
  readonly hash: string;
  readonly prev: string;
  readonly origin: string;
  readonly seq: number;
  readonly data: string;
}

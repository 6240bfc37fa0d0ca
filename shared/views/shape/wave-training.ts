import type { Instant } from '../../kernel/instant.ts';
import type { GapCause } from './gate.ts';

export interface ItemRow {
  readonly item: string;
  readonly title: string;
  readonly version: number | null;
  readonly need: number;
  readonly trained: number;
  readonly gaps: readonly {
    readonly person: string;
    readonly name: string;
    readonly cause: GapCause;
    readonly trainedOn: number | null;
  }[];
}

export type Cell =
  | { readonly kind: 'trained' | 'expiring'; readonly on: Instant; readonly version: number }
  | { readonly kind: 'gap'; readonly cause: GapCause; readonly trainedOn: number | null }
  | { readonly kind: 'not-needed' };

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly shift: string | null;
  readonly line: string | null;
  readonly left: string | null;
  readonly cells: readonly Cell[];
  readonly gaps: number;
}

/** A wave's training: items across, people down; people with gaps first, then by name. */
export interface WaveTraining {
  readonly items: readonly ItemRow[];
  readonly people: readonly PersonRow[];
  readonly complete: number;
  readonly of: number;
}

import type { Instant } from '../../kernel/instant.ts';
import type { GapCause } from './gate.ts';

export interface ItemRow {
  readonly item: string;
  readonly title: string;
  readonly version: number | null;
  readonly need: number;
  readonly trained: number;
  /** Counted among those trained as long as they hold. */
  readonly overridden: number;
  readonly gaps: readonly {
    readonly person: string;
    readonly name: string;
    readonly cause: GapCause;
    readonly trainedOn: number | null;
  }[];
}

/** How a record answers for the version in force: it is of it, an older one carried over by its retraining rule, or one of an equivalent item. */
export type Answer =
  | { readonly kind: 'own' }
  | { readonly kind: 'carried'; readonly from: number }
  | { readonly kind: 'equivalent'; readonly item: string; readonly version: number };

/** `until`: the last day it holds; null for ever. */
export type Cell =
  | {
      readonly kind: 'trained' | 'expiring';
      readonly on: Instant;
      readonly version: number;
      readonly until: string | null;
      readonly answer: Answer;
    }
  | { readonly kind: 'gap'; readonly cause: GapCause; readonly trainedOn: number | null }
  /** No gap while the override holds; `cause` is what it overrides. */
  | {
      readonly kind: 'overridden';
      readonly cause: GapCause;
      readonly until: string;
      readonly override: string;
    }
  | { readonly kind: 'not-needed' };

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly shift: string | null;
  readonly department: string | null;
  readonly line: string | null;
  readonly left: string | null;
  /** Taken in after the cohort was frozen. */
  readonly joiner: boolean;
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

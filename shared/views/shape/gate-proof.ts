import type { Instant } from '../../kernel/instant.ts';
import type { GateSide } from '../../domain/wave.ts';
import type { GateCheck } from './gate.ts';

/** One fact that a check was computed from, as plain data; the sentence is in `words/proof-words.ts`. */
export type ProofInput =
  | {
      readonly kind: 'signature';
      readonly id: string;
      readonly name: string;
      readonly meaning: string;
      readonly role: string;
      readonly at: Instant;
      readonly digest: string;
      readonly paper: boolean;
    }
  | {
      readonly kind: 'criterion';
      readonly text: string;
      readonly verdict: string | null;
      readonly by: string | null;
      readonly at: Instant | null;
    }
  | {
      readonly kind: 'activity';
      readonly title: string;
      readonly by: string | null;
      readonly at: Instant | null;
      readonly due: Instant;
    }
  /** Of one item: how many of those who need it have it, over which records (their digest), and who has an override. */
  | {
      readonly kind: 'training';
      readonly item: string;
      readonly version: number | null;
      readonly trained: number;
      readonly needed: number;
      readonly overridden: number;
      readonly records: string;
    }
  | {
      readonly kind: 'cohort';
      readonly size: number;
      readonly digest: string | null;
      readonly at: Instant | null;
    }
  | { readonly kind: 'review'; readonly name: string; readonly at: Instant; readonly upTo: number }
  | { readonly kind: 'rehearsal'; readonly name: string; readonly on: Instant }
  | { readonly kind: 'wave'; readonly number: string; readonly title: string; readonly state: string }
  | { readonly kind: 'halt'; readonly name: string; readonly at: Instant; readonly lifted: Instant | null }
  | { readonly kind: 'joiner'; readonly name: string; readonly decision: string; readonly at: Instant }
  | {
      readonly kind: 'deviation';
      readonly number: string;
      readonly severity: string;
      readonly closed: Instant | null;
    }
  /** Two versions of what the gate is computed from, and whether somebody settled which one holds. */
  | {
      readonly kind: 'conflict';
      readonly field: string;
      readonly record: string;
      readonly sides: number;
      readonly settled: Instant | null;
    }
  | { readonly kind: 'book'; readonly intact: boolean; readonly events: number };

export type ProofCheck = GateCheck & { readonly inputs: readonly ProofInput[] };

/** What was decided at this gate, and whether replaying it gives the same. */
export interface GateDecision {
  readonly kind: 'passed' | 'refused';
  readonly position: number;
  readonly event: string;
  readonly at: Instant;
  readonly name: string;
  /** As stored with the decision; null where none was. */
  readonly stored: { readonly upTo: number; readonly digest: string } | null;
  /** What replaying gives now; null where nothing was stored. */
  readonly agrees: boolean | null;
}

/** Why a gate of a wave was open or closed at a moment, computed again from the first `upTo` events. */
export interface GateProof {
  readonly rollout: { readonly id: string; readonly number: string; readonly title: string };
  readonly wave: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
  };
  readonly side: GateSide;
  readonly at: Instant;
  readonly upTo: number;
  /** Of those events, how many bear a later time than `at`: a clock was set back since. The order of the log decides, not their times. */
  readonly later: number;
  /** SHA-256 of the last of those lines in the log; null before the first. */
  readonly head: string | null;
  readonly open: boolean;
  readonly checks: readonly ProofCheck[];
  /** SHA-256 of the RFC 8785 JSON of `{ wave, side, at, upTo, checks }`: what a decision stores. */
  readonly digest: string;
  /** Newest first. */
  readonly decisions: readonly GateDecision[];
}

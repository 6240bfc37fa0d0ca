import type { Role } from '../../domain/account.ts';
import type { ConflictField, ConflictOf } from '../../domain/conflict.ts';
import type { GateSide } from '../../domain/wave.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Json } from '../../kernel/json.ts';

export interface ConflictSideData {
  readonly event: string;
  /** The whole value of the field; null: withdrawn, or none. */
  readonly value: Json;
  /** Printed name of who wrote it; '' where nobody was signed in. */
  readonly by: string;
  readonly role: string | null;
  readonly at: Instant;
  /** Printed name of the workstation. */
  readonly device: string;
  readonly reason: string | null;
  /** This value is what the book applies until somebody settles it: the last in the order of folding. */
  readonly stands: boolean;
}

/** A conflict in data; the sentences are made of it in `shared/words/conflict-words.ts`. */
export interface ConflictData {
  readonly id: string;
  readonly key: string;
  readonly field: ConflictField;
  readonly of: ConflictOf;
  /** The record it belongs to. `number`: '' where it has none. `part`: the phase, criterion, activity, deviation or version inside it. */
  readonly record: { readonly number: string; readonly title: string; readonly part: string };
  readonly sides: readonly ConflictSideData[];
  /** The value before all of them. */
  readonly before: Json;
  /** Waves whose gates it keeps closed. */
  readonly closed: readonly {
    readonly rollout: string;
    readonly wave: string;
    readonly number: string;
    readonly title: string;
    readonly side: GateSide;
  }[];
  /** Signatures, on paper too, that one of the sides made void. */
  readonly signatures: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly at: Instant;
    readonly record: string;
  }[];
  readonly settled: {
    readonly at: Instant;
    /** Printed name. */
    readonly by: string;
    readonly reason: string;
    /** The value that holds since. */
    readonly value: Json;
    readonly how: 'chosen' | 'edited';
  } | null;
  /** Whether whoever looks may settle it. */
  readonly mine: boolean;
  /** Who may, while it is open: printed name, and the function that lets them. By family name. */
  readonly settlers: readonly { readonly name: string; readonly role: Role }[];
}

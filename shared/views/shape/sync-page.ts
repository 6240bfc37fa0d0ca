import type { JoinRequest, ShareReport } from '../../domain/device.ts';
import type { Trouble } from '../../domain/trouble.ts';
import type { Instant } from '../../kernel/instant.ts';

/** How far one action has come: four rungs, in the order committed, published, seen, witnessed. */
export interface Delivery {
  readonly committed: Instant;
  /** Null: not in the shared folder yet. */
  readonly published: Instant | null;
  /** It lay there already when the folder was first looked into since the app was started: it came then or before. */
  readonly earlier?: true;
  /** Other workstations whose signed receipts cover it, and whose countersignatures do. */
  readonly seen: number;
  readonly witnessed: number;
  /** How many others there are. */
  readonly of: number;
}

export interface ActionRow extends Delivery {
  readonly position: number;
  readonly event: string;
  /** What was done, about what, as in the trail. */
  readonly what: string;
  readonly about: string;
  readonly by: string;
}

export interface WorkstationRow {
  readonly id: string;
  readonly origin: string;
  readonly name: string;
  readonly place: string;
  readonly self: boolean;
  readonly standing: 'enrolled' | 'asks' | 'quarantined' | 'revoked' | 'forked';
  /** When its newest signed checkpoint was made, as far as it is here. */
  readonly lastSeen: Instant | null;
  /** Its events here. */
  readonly events: number;
  /** Of all events of this book it has, by its own receipt; null: no receipt yet. */
  readonly has: number | null;
  /** Events of this book that it lacks, by its own receipt. */
  readonly behind: number | null;
  /** Events of it that are held back: unknown, revoked, or waiting for others. */
  readonly held: number;
  /** Milliseconds its clock is ahead of ours (negative: behind), as far as can be told; null: cannot. */
  readonly clock: number | null;
  readonly version: string | null;
  readonly fingerprint: string;
  readonly troubles: readonly Trouble[];
}

/** A workstation that asks to join; the fingerprint is compared with the one on its own screen. */
export interface JoinAsked {
  readonly id: string;
  readonly incarnation: number;
  readonly name: string;
  readonly place: string;
  readonly madeAt: Instant;
  readonly fingerprint: string;
  /** It is a workstation of the book in a new life (after a clone, or restored). */
  readonly again: boolean;
  /** What it asked with: the command that lets it in takes it as it is. */
  readonly request: JoinRequest;
}

export interface ConflictSide {
  readonly event: string;
  /** The value in words; of a long text what differs. */
  readonly text: string;
  /** The whole text, where `text` is only a part of it. */
  readonly whole?: string;
  readonly by: string;
  readonly role: string;
  readonly at: Instant;
  readonly device: string;
  readonly reason: string | null;
}
export interface ConflictView {
  readonly id: string;
  /** "Two go-live dates for Plant Nord, lines 1 and 2". */
  readonly title: string;
  /** What kind of field it is: alike conflicts can be settled in one go. */
  readonly field: string;
  readonly rollout: string | null;
  readonly wave: string | null;
  readonly sides: readonly ConflictSide[];
  /** The value before all of them. */
  readonly before: string;
  /** Gates and steps that stay closed, in words. */
  readonly closed: readonly string[];
  /** Signatures that covered the field and are void, in words; empty: none touched. */
  readonly signatures: readonly string[];
  readonly settled: {
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
    readonly text: string;
    readonly how: 'chosen' | 'edited';
  } | null;
  /** Whether whoever looks may settle it. */
  readonly mine: boolean;
  /** Who may while it is open, by name and function: "Jorun Eide", "change owner". */
  readonly settlers: readonly { readonly name: string; readonly role: string }[];
}

/** Where the book is shared, and how the last round with that folder went. */
export interface ShareStatus {
  readonly where: string;
  readonly sealed: boolean;
  readonly since: Instant;
  readonly running: boolean;
  readonly lastRound: Instant | null;
  /** Milliseconds until the next round. */
  readonly next: number | null;
  readonly reached: Instant | null;
  readonly checked: (ShareReport & { readonly at: Instant }) | null;
}

export interface SyncPage {
  readonly share: ShareStatus | null;
  readonly fingerprint: string;
  /** Actions on this disk that are not in the shared folder. */
  readonly waiting: number;
  readonly upToDate: number;
  readonly others: number;
  readonly actions: readonly ActionRow[];
  readonly workstations: readonly WorkstationRow[];
  readonly asked: readonly JoinAsked[];
  readonly conflicts: readonly ConflictView[];
  /** Settled ones, newest first, at most 50. */
  readonly settled: readonly ConflictView[];
  readonly troubles: readonly Trouble[];
}

/** For the strip and the rail, at all times. */
export interface SyncStatus {
  readonly shared: boolean;
  readonly waiting: number;
  readonly published: Instant | null;
  readonly seen: number;
  readonly of: number;
  readonly conflicts: number;
  /** Of them, those that whoever is signed in may settle. */
  readonly mine: number;
  readonly asked: number;
  readonly troubles: readonly Trouble[];
}

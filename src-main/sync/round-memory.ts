import type { JoinRequest } from '../../shared/domain/device.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { NoteName } from './layout.ts';
import type { Countersigned, ShareNote } from './notes.ts';
import type { Roots } from './roots.ts';

/** A note as it was found: read and good, or not readable (yet). */
export interface FoundNote {
  readonly name: NoteName;
  readonly note: ShareNote;
  /** The wall clock here when it was first listed, and when its folder was listed before that without it. */
  readonly seenAt: number;
  readonly unseenAt: number | null;
}

/** What is remembered of one origin's folder between rounds. */
export interface OriginMemory {
  /** Names listed in earlier rounds, as `noteName` spells them. */
  readonly listed: Set<string>;
  readonly good: Map<string, FoundNote>;
  /** Names of our own that were found to be what we wrote. */
  readonly ours: Set<string>;
  /** Rounds in a row that something promised was not there, or not what was signed. */
  waited: number;
  /** Good notes that speak of more events than were here: not yet held against them. */
  unjudged: readonly FoundNote[];
  /** The last listing (ms of the wall clock here). */
  lookedAt: number | null;
}

/** What a workstation remembers from round to round, and may forget at any time: it costs calls, never events. */
export interface RoundMemory {
  readonly origins: Map<string, OriginMemory>;
  readonly roots: Map<string, Roots>;
  /** The newest good note of each member. */
  readonly newest: Map<string, ShareNote>;
  /** Own notes and those of others whose events are here, as countersigned: by origin. */
  readonly saw: Map<string, Countersigned>;
  /** Own files that were written and read back: by path, so that one that is gone later is told. */
  readonly confirmed: Set<string>;
  /** Own files put and not seen again yet. */
  readonly unseen: Set<string>;
  /** Full bundles that lay there when first looked; null: not looked yet. */
  bundles: Set<number> | null;
  /** Own events in the folder, read back. */
  published: number;
  /** Where the reading again of own files goes on. */
  turn: number;
  /** Whether what others wrote there was sealed, or plain. */
  readonly met: { sealed: boolean; plain: boolean };
  /** Names of keys that were borrowed: what they opened is not read again, and they are still to be given by a member. */
  readonly borrowed: Set<string>;
  /** Requests to join that were read and are well signed, by origin. */
  readonly joins: Map<string, JoinRequest>;
  /** Evidence of taken events that is not here yet, by digest: who names it, and for how many rounds it was looked for. */
  readonly blobs: Map<string, { readonly origin: string; readonly waited: number }>;
  /** Of each origin: up to which event evidence was looked for. */
  readonly looked: Map<string, number>;
  /** Told once. */
  readonly told: Set<string>;
  /** Rounds in a row that countersigned events were not there. */
  readonly tails: Map<string, { readonly rounds: number; readonly since: number }>;
  /** The end of the last round that reached the folder. */
  reached: Instant | null;
}

export function roundMemory(): RoundMemory {
  return {
    origins: new Map(),
    roots: new Map(),
    newest: new Map(),
    saw: new Map(),
    confirmed: new Set(),
    unseen: new Set(),
    bundles: null,
    published: 0,
    turn: 0,
    met: { sealed: false, plain: false },
    borrowed: new Set(),
    joins: new Map(),
    blobs: new Map(),
    looked: new Map(),
    told: new Set(),
    tails: new Map(),
    reached: null,
  };
}

export function originMemory(memory: RoundMemory, origin: string): OriginMemory {
  const known = memory.origins.get(origin);
  if (known) return known;
  const fresh: OriginMemory = {
    listed: new Set(),
    good: new Map(),
    ours: new Set(),
    waited: 0,
    unjudged: [],
    lookedAt: null,
  };
  memory.origins.set(origin, fresh);
  return fresh;
}

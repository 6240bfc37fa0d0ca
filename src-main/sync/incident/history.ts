import type { Trouble } from '../../../shared/domain/trouble.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { RoundResult } from '../contract.ts';

/** One round as an incident needs it: how far each origin was on this disk after it, and what stood in the way. */
export interface RoundNote {
  readonly at: Instant;
  readonly reached: boolean;
  /** Own events that there were. */
  readonly own: number;
  readonly published: number;
  /** By origin: events here, and as far as its newest note promises. */
  readonly here: Readonly<Record<string, number>>;
  readonly promised: Readonly<Record<string, number>>;
  readonly troubles: readonly Trouble[];
}

export interface RoundHistory {
  /** For `onRound`; `own`: how many own events there are. Rounds in which nothing moved are counted, not kept. */
  keep(round: RoundResult, own: number): void;
  /** Oldest first. */
  rounds(): readonly RoundNote[];
  /** Rounds that were left out: alike the one before, or older than the ring is long. */
  left(): number;
}

const LONGEST = 500;

/** The last rounds of this run, in memory. */
export function roundHistory(longest = LONGEST): RoundHistory {
  const notes: RoundNote[] = [];
  let left = 0;
  return {
    keep: (round, own) => {
      const note = noteOf(round, own);
      const last = notes.at(-1);
      if (last !== undefined && alike(last, note)) {
        left += 1;
        return;
      }
      notes.push(note);
      if (notes.length > longest) left += notes.splice(0, notes.length - longest).length;
    },
    rounds: () => [...notes],
    left: () => left,
  };
}

function noteOf(round: RoundResult, own: number): RoundNote {
  const by = (count: 'here' | 'size'): Record<string, number> =>
    Object.fromEntries(round.peers.map((peer) => [peer.origin, peer[count]]));
  return {
    at: round.at,
    reached: round.reached,
    own,
    published: round.published,
    here: by('here'),
    promised: by('size'),
    troubles: round.troubles,
  };
}

function alike({ at: _one, ...one }: RoundNote, { at: _other, ...other }: RoundNote): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

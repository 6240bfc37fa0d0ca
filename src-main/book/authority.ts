import type { Authority } from './folding.ts';
import { precedes } from './order.ts';

/** What an event says of who may write, and where it stands. */
export interface Said {
  readonly origin: string;
  readonly seq: number;
  /** As in the order of folding. */
  readonly key: number;
  readonly authority: Authority;
}

/** Of an origin, from which number on its events do not count; `null`: all do; 0: none. */
export interface Limits {
  (origin: string): number | null;
  /** Cut off by somebody who counts, from that number on; one that is merely not let in is not cut off, and may still come. */
  readonly cuts: ReadonlyMap<string, number>;
}

/**
 * Who counts: the first workstation from the start; any other once an enrolling event that itself counts names it
 * with its key; nobody from where a revoking event that counts cuts them off. A cut once found stays, so going over
 * the events in their order comes to rest. Our own always counts here: what one recorded is never lost from sight.
 */
export function limitsOf(
  own: string,
  genesis: string,
  keys: ReadonlyMap<string, string>,
  all: readonly Said[],
): Limits {
  const said = [...all].sort(inOrder);
  const cuts = new Map<string, number>();
  let counted = new Set([own, genesis]);
  for (;;) {
    const [enrolled, cut] = [counted.size, pass(said, own, keys, counted, cuts)];
    // What a cut-off origin let in must be let in by another, or goes.
    if (cut) counted = new Set([own, genesis]);
    else if (counted.size === enrolled) break;
  }
  const limit = (origin: string): number | null =>
    origin === own ? null : counted.has(origin) ? (cuts.get(origin) ?? null) : 0;
  return Object.assign(limit, { cuts });
}

/** Once through all in their order; whether somebody was cut off earlier than was known. */
function pass(
  said: readonly Said[],
  own: string,
  keys: ReadonlyMap<string, string>,
  counted: Set<string>,
  cuts: Map<string, number>,
): boolean {
  let cut = false;
  for (const { origin, seq, authority } of said) {
    const counts = origin === own || (counted.has(origin) && seq < (cuts.get(origin) ?? Infinity));
    if (!counts) continue;
    if (authority.kind === 'enrol') {
      if ((keys.get(authority.origin) ?? authority.key) === authority.key) counted.add(authority.origin);
    } else if (authority.from < (cuts.get(authority.origin) ?? Infinity)) {
      cuts.set(authority.origin, authority.from);
      cut = true;
    }
  }
  return cut;
}

function inOrder(a: Said, b: Said): number {
  if (a.origin === b.origin) return a.seq - b.seq;
  return precedes(a.key, a.origin, b.key, b.origin) ? -1 : 1;
}

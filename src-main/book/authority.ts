import type { Authority } from './folding.ts';
import { precedes } from './order.ts';
import { deviceOf } from './succession.ts';

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

type Enrol = Extract<Authority, { kind: 'enrol' }>;

/** By how many words of its lives an origin that lets in itself follows one that counts, whose key `keyOf` gives; 0: by none. */
export type Vouched = (enrol: Enrol, keyOf: (origin: string) => string | null) => number;

/**
 * Who counts: the first workstation from the start; any other once an enrolling event that itself counts names it
 * with its key; nobody from where a revoking event that counts cuts them off. A cut once found stays, so going over
 * the events in their order comes to rest. Our own always counts here: what one recorded is never lost from sight.
 * Where one workstation is all there is, its next life lets in itself by the word of the one before.
 */
export function limitsOf(
  own: string,
  genesis: string,
  keys: ReadonlyMap<string, string>,
  all: readonly Said[],
  vouched: Vouched = () => 0,
): Limits {
  const said = [...all].sort(inOrder);
  const going = livesGoingOn(said, genesis, keys, vouched);
  const { counted, cuts } = settled(said, own, [own, genesis, ...going], keys);
  const limit = (origin: string): number | null =>
    origin === own ? null : counted.has(origin) ? (cuts.get(origin) ?? null) : 0;
  return Object.assign(limit, { cuts });
}

interface Settled {
  readonly counted: ReadonlySet<string>;
  readonly cuts: ReadonlyMap<string, number>;
  /** Workstations that somebody took out: no life of theirs speaks for another. */
  readonly ended: ReadonlySet<string>;
}

function settled(
  said: readonly Said[],
  own: string | null,
  start: readonly string[],
  keys: ReadonlyMap<string, string>,
): Settled {
  const [cuts, ended] = [new Map<string, number>(), new Set<string>()];
  let counted = new Set(start);
  for (;;) {
    const [enrolled, cut] = [counted.size, pass(said, own, keys, { counted, cuts, ended })];
    // What a cut-off origin let in must be let in by another, or goes.
    if (cut) counted = new Set(start);
    else if (counted.size === enrolled) return { counted, cuts, ended };
  }
}

/**
 * Lives that nobody but themselves could let in: while all that count are of that one workstation, of those nobody took out.
 * The same everywhere, so our own counts here only as it does elsewhere.
 */
function livesGoingOn(
  said: readonly Said[],
  genesis: string,
  keys: ReadonlyMap<string, string>,
  vouched: Vouched,
): ReadonlySet<string> {
  const going = new Set<string>();
  const asking = said.flatMap(({ origin, authority }) =>
    authority.kind === 'enrol' && authority.continues && authority.origin === origin ? [authority] : [],
  );
  while (asking.length > going.size) {
    const found = settled(said, null, [genesis, ...going], keys);
    const devices = new Set([...found.counted].map(deviceOf).filter((device) => !found.ended.has(device)));
    const keyOf = (origin: string): string | null =>
      found.counted.has(origin) ? (keys.get(origin) ?? keyIn(said, origin)) : null;
    const next = asking.filter(
      ({ origin, key }) =>
        !going.has(origin) &&
        devices.size === 1 &&
        devices.has(deviceOf(origin)) &&
        (keys.get(origin) ?? key) === key,
    );
    const words = next.map((enrol) => vouched(enrol, keyOf));
    const least = Math.min(...words.filter((count) => count > 0));
    if (least === Infinity) break;
    // The nearest first: those it let in may have taken the workstation out before it went on.
    next.forEach(({ origin }, index) => {
      if (words[index] === least) going.add(origin);
    });
  }
  return going;
}

function keyIn(said: readonly Said[], origin: string): string | null {
  for (const { authority } of said)
    if (authority.kind === 'enrol' && authority.origin === origin) return authority.key;
  return null;
}

/** Once through all in their order; whether somebody was cut off earlier than was known. */
function pass(
  said: readonly Said[],
  own: string | null,
  keys: ReadonlyMap<string, string>,
  {
    counted,
    cuts,
    ended,
  }: {
    readonly counted: Set<string>;
    readonly cuts: Map<string, number>;
    readonly ended: Set<string>;
  },
): boolean {
  let cut = false;
  for (const { origin, seq, authority } of said) {
    const counts = origin === own || (counted.has(origin) && seq < (cuts.get(origin) ?? Infinity));
    if (!counts) continue;
    if (authority.kind === 'enrol') {
      if ((keys.get(authority.origin) ?? authority.key) === authority.key) counted.add(authority.origin);
      continue;
    }
    if (authority.fork !== true) ended.add(deviceOf(authority.origin));
    if (authority.from < (cuts.get(authority.origin) ?? Infinity)) {
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

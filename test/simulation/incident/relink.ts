import { canonical } from '../../../shared/kernel/canonical.ts';
import { ZERO_DIGEST } from '../../../shared/kernel/digest.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { signerOf, type Signer } from '../../../src-main/platform/ed25519.ts';
import { sha256Hex } from '../../../src-main/platform/sha256.ts';
import type { Incident } from './read-incident.ts';

/** An origin as it is played again: a key of its own, and its events as lines that are linked to one another anew. */
export interface Replayed {
  readonly origin: string;
  readonly signer: Signer;
  readonly key: string;
  readonly lines: readonly Uint8Array[];
}

/**
 * Words were replaced, so lines hash to something else: links and heads are made again, and workstations are let in with the
 * keys they have here. Numbers, order and what was seen stay.
 */
export function relinked({ head, origins }: Incident): ReadonlyMap<string, Replayed> {
  const made = new Map<string, { signer: Signer; key: string; lines: Uint8Array[] }>();
  for (const origin of [...new Set([...origins.keys(), `${head.genesis}-1`])].sort()) {
    const seed = Buffer.from(sha256Hex(Buffer.from(`${head.seed}/${origin}`)), 'hex');
    const signer = signerOf(seed);
    made.set(origin, { signer, key: Buffer.from(signer.publicKey).toString('hex'), lines: [] });
  }
  const keyOf = (origin: string): string | undefined => made.get(origin)?.key;
  const hashAt = (origin: string, seq: number): string => {
    const line = made.get(origin)?.lines[seq];
    return line === undefined ? ZERO_DIGEST : sha256Hex(line);
  };
  for (const event of inOrder(origins)) {
    const heads = event.heads.map((seen) => ({ ...seen, hash: hashAt(seen.origin, seen.seq) }));
    const prev = event.seq === 0 ? ZERO_DIGEST : hashAt(event.origin, event.seq - 1);
    const line = canonical({ ...withKey(event, keyOf), heads, prev });
    made.get(event.origin)?.lines.push(Buffer.from(line));
  }
  return new Map([...made].map(([origin, each]) => [origin, { origin, ...each }]));
}

/** The order of folding: nothing is linked to what comes later. */
function inOrder(origins: Incident['origins']): readonly Envelope[] {
  const key = ({ lamport, batch }: Envelope): number => lamport - batch.index;
  return [...origins.values()]
    .flat()
    .map(({ event }) => event)
    .sort((a, b) => key(a) - key(b) || compare(a.origin, b.origin) || a.seq - b.seq);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withKey(event: Envelope, keyOf: (origin: string) => string | undefined): Envelope {
  if (!event.type.startsWith('device-enrolled/')) return event;
  const { id, incarnation = 1 } = event.data as { id: string; incarnation?: number };
  const key = keyOf(`${id}-${incarnation}`);
  return key === undefined ? event : { ...event, data: { ...event.data, key } };
}

import { isUtf8 } from 'node:buffer';
import { canonical, parseCanonical } from '../../shared/kernel/canonical.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import { envelope, subject, type Envelope } from '../../shared/events/envelope.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { placeIn, type EventPlace } from './event-place.ts';
import { leafHash, type Hash } from './tree.ts';
import { viewOf } from './view.ts';

/** One event as it lies in a log. `bytes` is its line without the line break. */
export interface Line {
  readonly place: EventPlace;
  readonly event: Envelope;
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly hash: Digest;
  readonly leaf: Hash;
}

export function lineOf(event: Envelope, bytes: Uint8Array, offset: number): Line {
  return { place: event, event, bytes, offset, hash: sha256Hex(bytes), leaf: leafHash(bytes) };
}

/** A line that was found to hold an envelope: parsed when somebody wants more of it than its place. */
class ProvedLine implements Line {
  readonly place: EventPlace;
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly hash: Digest;
  readonly leaf: Hash;
  #event: Envelope | null = null;

  constructor(place: EventPlace, bytes: Uint8Array, offset: number) {
    [this.place, this.bytes, this.offset] = [place, bytes, offset];
    [this.hash, this.leaf] = [sha256Hex(bytes), leafHash(bytes)];
  }

  get event(): Envelope {
    return (this.#event ??= JSON.parse(textOf(this.bytes)) as Envelope);
  }
}

/** The line with the envelope that it holds, or in words why it holds none. */
export function lineIn(bytes: Uint8Array, offset: number, depth: Depth): Line | string {
  const place = depth === 'strict' ? placeIn(bytes) : null;
  if (place) return new ProvedLine(place, bytes, offset);
  const event = decode(bytes, depth);
  return typeof event === 'string' ? event : lineOf(event, bytes, offset);
}

export function encode(event: Envelope): Uint8Array {
  return Buffer.from(canonical(event));
}

/** `strict` proves the text to be a canonical envelope; `fast` is for text that a checkpoint vouches for. */
export type Depth = 'strict' | 'fast';

/** The envelope a line holds, or in words why it holds none. */
export function decode(bytes: Uint8Array, depth: Depth): Envelope | string {
  const text = textOf(bytes);
  if (depth === 'strict' && !isUtf8(bytes)) return 'not UTF-8';
  try {
    const value = depth === 'strict' ? parseCanonical(text) : (JSON.parse(text) as unknown);
    const sound = depth === 'strict' ? envelope.safeParse(value).success : hasPlace(value);
    return sound ? (value as Envelope) : 'not an event';
  } catch (error) {
    return error instanceof RangeError ? error.message : 'not readable';
  }
}

/** Whether it has what judging its place needs. */
function hasPlace(value: unknown): boolean {
  const { seq, prev, batch } = (value ?? {}) as Partial<Envelope>;
  return (
    typeof seq === 'number' &&
    typeof prev === 'string' &&
    typeof batch?.index === 'number' &&
    typeof batch.of === 'number'
  );
}

const TYPE = Buffer.from('"type":"');

/**
 * The type of the event that a line of a log holds, found without parsing it. Quotes within texts are escaped and only `v`
 * comes after it, so the last such name of a line is the envelope's.
 */
export function typeIn(line: Uint8Array): string {
  const bytes = viewOf(line);
  const from = bytes.lastIndexOf(TYPE) + TYPE.length;
  return bytes.toString('latin1', from, bytes.indexOf(0x22, from));
}

/** What a damaged line still tells of the record it was about. */
export function salvage(bytes: Uint8Array): {
  readonly event: string | null;
  readonly record: Envelope['subject'] | null;
} {
  const text = textOf(bytes);
  const id = /"id":"([0-9a-f-]{36})","lamport"/.exec(text)?.[1] ?? null;
  try {
    const record = subject.safeParse(JSON.parse(/"subject":(\{[^{}]*\})/.exec(text)?.[1] ?? ''));
    return { event: id, record: record.success ? record.data : null };
  } catch {
    return { event: id, record: null };
  }
}

function textOf(bytes: Uint8Array): string {
  return viewOf(bytes).toString('utf8');
}

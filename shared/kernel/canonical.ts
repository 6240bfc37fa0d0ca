import canonicalize from 'canonicalize';
import type { Json } from './json.ts';

/**
 * RFC 8785 canonical JSON of `value`. Refuses (throws RangeError) numbers that are not safe
 * integers, and text that is not well-formed Unicode: both would not survive a round trip.
 * `undefined` members are left out, as JSON.stringify does.
 */
export function canonical(value: unknown): string {
  check(value);
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError('nothing to write');
  return text;
}

/**
 * Parses text that must already be canonical: duplicate keys, spare blanks, big numbers and other
 * spellings are refused, so equal bytes and equal values mean the same thing.
 */
export function parseCanonical(text: string): Json {
  const value = JSON.parse(text) as Json;
  if (canonical(value) !== text) throw new RangeError('not in canonical form');
  return value;
}

function check(value: unknown): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('text is not well-formed Unicode');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    check(key);
    check(member);
  }
}

import canonicalize from 'canonicalize';
import type { Json } from './json.ts';

/**
 * RFC 8785 canonical JSON of `value`. Refuses (throws RangeError) numbers that are not safe
 * integers, and text that is not well-formed Unicode: both would not survive a round trip.
 * `undefined` members are left out, as JSON.stringify does.
 */
export function canonical(value: unknown): string {
  // RFC 8785 is JSON.stringify (its clauses 3.2.2) with keys in order, so keys in order need no more.
  const text = inOrder(value) ? JSON.stringify(value) : canonicalize(value);
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

/** Checks every member, and tells whether all keys already stand in the order of RFC 8785 3.2.3. */
function inOrder(value: unknown): boolean {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  if (typeof value === 'string') wellFormed(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.reduce((all: boolean, member) => inOrder(member) && all, true);
  return membersInOrder(value as Record<string, unknown>);
}

function membersInOrder(value: Record<string, unknown>): boolean {
  let all = typeof value.toJSON !== 'function';
  let last = '';
  for (const key of Object.keys(value)) {
    wellFormed(key);
    // `<` compares UTF-16 code units, which is the order of the RFC.
    if (key < last) all = false;
    last = key;
    if (!inOrder(value[key])) all = false;
  }
  return all;
}

function wellFormed(text: string): void {
  if (!text.isWellFormed()) throw new RangeError('text is not well-formed Unicode');
}

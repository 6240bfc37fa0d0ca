import canonicalize from 'canonicalize';
import type { Json } from './json.ts';

/**
 * RFC 8785 canonical JSON of `value`. Refuses (throws RangeError) numbers that are not safe
 * integers, and text that is not well-formed Unicode: both would not survive a round trip.
 * `undefined` members are left out, as JSON.stringify does.
 */
export function canonical(value: unknown): string {
  // RFC 8785 is JSON.stringify (its clause 3.2.2) of values whose keys stand in order.
  const sorted = inOrder(value);
  const text = sorted === UNSORTABLE ? canonicalize(value) : JSON.stringify(sorted);
  if (text === undefined) throw new RangeError('nothing to write');
  return text;
}

/** `value` with the keys of all its objects in canonical order: itself where they were, or cannot be. */
export function ordered<Value>(value: Value): Value {
  const sorted = inOrder(value);
  return sorted === UNSORTABLE ? value : (sorted as Value);
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

// What JavaScript cannot put in order: keys like `10`, which it always moves to the front.
const UNSORTABLE = Symbol('unsortable');

/**
 * Checks every member, and gives the value with its keys in the order of RFC 8785 3.2.3: itself if they
 * were, which is why it is written with plain loops: every commit waits for it.
 */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`not a safe integer: ${value}`);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? listInOrder(value) : membersInOrder(value as Record<string, unknown>);
}

function listInOrder(list: readonly unknown[]): unknown {
  let same = true;
  const sorted: unknown[] = [];
  for (const member of list) {
    const next = inOrder(member);
    if (next === UNSORTABLE) return UNSORTABLE;
    if (next !== member) same = false;
    sorted.push(next);
  }
  return same ? list : sorted;
}

function membersInOrder(value: Record<string, unknown>): unknown {
  const keys = Object.keys(value);
  const same = areSorted(keys);
  let unsortable = typeof value.toJSON === 'function';
  const changed: [string, unknown][] = [];
  for (const key of keys) {
    const member = inOrder(value[wellFormed(key)]);
    if (member === UNSORTABLE || startsLikeANumber(key) || key === '__proto__') unsortable = true;
    if (member !== value[key]) changed.push([key, member]);
  }
  if (unsortable) return UNSORTABLE;
  if (same && changed.length === 0) return value;
  // The default order of `sort` is by UTF-16 code units, as the RFC wants.
  const sorted = Object.fromEntries(keys.sort().map((key) => [key, value[key]]));
  for (const [key, member] of changed) sorted[key] = member;
  return sorted;
}

function areSorted(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i += 1) if ((keys[i - 1] as string) > (keys[i] as string)) return false;
  return true;
}

function startsLikeANumber(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('text is not well-formed Unicode');
  return text;
}

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS, ZERO, NINE] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d, 0x30, 0x39];
const [LIST, LIST_END, OBJECT, OBJECT_END, UNDERSCORE, ESCAPED] = [0x5b, 0x5d, 0x7b, 0x7d, 0x5f, 0x75];
const WORDS = ['null', 'true', 'false'].map((word) => Uint8Array.from(Buffer.from(word)));

/** Deeper than this somebody else may judge. */
const DEPTH = 64;
/** All numbers of so many digits are safe integers. */
const DIGITS = 15;

/** What a byte within a text is: 0 stands for itself, 1 ends the text, 2 begins an escape, 3 may not stand there. */
const WITHIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === QUOTE ? 1 : byte === BACKSLASH ? 2 : byte < 0x20 ? 3 : 0,
);
/** The letters that make an escape with the backslash alone. */
const SHORT: ReadonlySet<number> = new Set(Buffer.from('"\\bfnrt'));
/** The control characters that none of them stands for: written by their number, in small digits. */
const NUMBERED = /^u00(0[0-7bef]|1[0-9a-f])$/;
const ESCAPE = 6;

/**
 * Where the JSON object that begins at `from` ends, if it is written as RFC 8785 writes it; -1 where that is not certain.
 * It makes nothing of what it reads, for the lines of others' logs are many. What it takes is canonical; the reverse does not
 * hold: rare things (members named by numbers, numbers of 16 digits) are left for `parseCanonical` to judge. The bytes must be UTF-8.
 */
export function canonicalObject(bytes: Uint8Array, from: number): number {
  return objectAt(bytes, from, 0);
}

function valueAt(bytes: Uint8Array, from: number, depth: number): number {
  const first = bytes[from] as number;
  if (first === QUOTE) return textAt(bytes, from);
  if (first === OBJECT) return objectAt(bytes, from, depth);
  if (first === LIST) return listAt(bytes, from, depth);
  if (first === MINUS || (first >= ZERO && first <= NINE)) return numberAt(bytes, from);
  return wordAt(bytes, from);
}

/** An object, whose members stand in the order of their names. */
function objectAt(bytes: Uint8Array, from: number, depth: number): number {
  if (bytes[from] !== OBJECT || depth === DEPTH) return -1;
  if (bytes[from + 1] === OBJECT_END) return from + 2;
  let name = from + 1;
  let before = -1;
  for (;;) {
    let at = nameAt(bytes, name);
    if (at < 0 || bytes[at] !== COLON || (before >= 0 && !isAfter(bytes, before, name))) return -1;
    at = valueAt(bytes, at + 1, depth + 1);
    if (at < 0) return -1;
    if (bytes[at] === OBJECT_END) return at + 1;
    if (bytes[at] !== COMMA) return -1;
    before = name;
    name = at + 1;
  }
}

function listAt(bytes: Uint8Array, from: number, depth: number): number {
  if (depth === DEPTH) return -1;
  if (bytes[from + 1] === LIST_END) return from + 2;
  for (let at = from; ;) {
    at = valueAt(bytes, at + 1, depth + 1);
    if (at < 0) return -1;
    if (bytes[at] === LIST_END) return at + 1;
    if (bytes[at] !== COMMA) return -1;
  }
}

function textAt(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length;) {
    const what = WITHIN[bytes[at] as number] as number;
    if (what === 0) at += 1;
    else if (what === 1) return at + 1;
    else if (what === 3) return -1;
    else if (SHORT.has(bytes[at + 1] as number)) at += 2;
    else if (bytes[at + 1] === ESCAPED && isNumbered(bytes, at)) at += ESCAPE;
    else return -1;
  }
  return -1;
}

function isNumbered(bytes: Uint8Array, at: number): boolean {
  return NUMBERED.test(String.fromCharCode(...bytes.subarray(at + 1, at + ESCAPE)));
}

/** A name of plain letters: of these the order of bytes is that of UTF-16. */
function nameAt(bytes: Uint8Array, from: number): number {
  const first = bytes[from + 1] as number;
  // JavaScript moves numbers to the front, and `__proto__` is no name like others.
  if (bytes[from] !== QUOTE || (first >= ZERO && first <= NINE) || first === UNDERSCORE) return -1;
  let at = from + 1;
  while (at < bytes.length && (bytes[at] as number) < 0x80 && WITHIN[bytes[at] as number] === 0) at += 1;
  return bytes[at] === QUOTE ? at + 1 : -1;
}

/** Whether one name comes after the other; both are sound, from their first quotes on. */
function isAfter(bytes: Uint8Array, before: number, name: number): boolean {
  for (let i = 1; ; i += 1) {
    const [a, b] = [bytes[before + i] as number, bytes[name + i] as number];
    if (a === QUOTE || b === QUOTE) return a === QUOTE && b !== QUOTE;
    if (a !== b) return a < b;
  }
}

function numberAt(bytes: Uint8Array, from: number): number {
  const start = bytes[from] === MINUS ? from + 1 : from;
  let at = start;
  while (at < bytes.length && (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at += 1;
  const length = at - start;
  if (length === 0 || length > DIGITS) return -1;
  // No 007, and no -0.
  if (bytes[start] === ZERO && (length > 1 || start > from)) return -1;
  return at;
}

function wordAt(bytes: Uint8Array, from: number): number {
  const word = WORDS.find((each) => each.every((byte, index) => bytes[from + index] === byte));
  return word ? from + word.length : -1;
}

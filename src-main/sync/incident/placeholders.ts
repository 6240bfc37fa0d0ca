import { createHmac } from 'node:crypto';

/** What stands for a text: the same for the same text throughout one incident, another for another, of the same shape. */
export interface Placeholders {
  text(value: string): string;
  /** As many hex digits as there were. */
  digits(value: string): string;
  uuid(value: string): string;
}

/** Texts of this length and more never meet by chance; shorter ones are remembered, so that two never become one. */
const LONG = 13;
const TRIES = 200;

/** `secret` is never kept: without it nobody can try what a placeholder stood for. */
export function placeholdersOf(secret: Uint8Array): Placeholders {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const short = (value: string): string => {
    for (let nth = 0; ; nth += 1) {
      const shaped = shapeOf(value, digest(secret, value, nth));
      // Of very short texts all of one shape may be taken: then it grows.
      const made = nth < TRIES ? shaped : `${shaped}${nth - TRIES}`;
      if (made !== value && !taken.has(made)) {
        taken.add(made);
        given.set(value, made);
        return made;
      }
    }
  };
  return {
    text: (value) => {
      if (!/[\p{L}\p{N}]/u.test(value)) return value;
      if (value.length >= LONG) return shapeOf(value, digest(secret, value, 0));
      return given.get(value) ?? short(value);
    },
    digits: (value) => hexOf(secret, value).slice(0, value.length),
    uuid: (value) => {
      const hex = hexOf(secret, value);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}

function digest(secret: Uint8Array, value: string, nth: number): Uint8Array {
  return createHmac('sha256', secret).update(`${nth}/${value}`).digest();
}

function hexOf(secret: Uint8Array, value: string): string {
  let hex = '';
  for (let nth = 0; hex.length < value.length; nth += 1)
    hex += Buffer.from(digest(secret, value, nth)).toString('hex');
  return hex;
}

/** Letters become letters, digits digits; what stands between stays. */
function shapeOf(value: string, chance: Uint8Array): string {
  let state = Buffer.from(chance).readUInt32LE(0);
  const next = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const letter = (first: string): string => String.fromCharCode(first.charCodeAt(0) + next(26));
  return value.replaceAll(/[\p{L}\p{M}\p{N}]/gu, (char) => {
    if (/\p{N}/u.test(char)) return String(next(10));
    return /\p{Lu}/u.test(char) ? letter('A') : letter('a');
  });
}

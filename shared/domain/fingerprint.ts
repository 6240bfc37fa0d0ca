import { digestOf } from '../kernel/digest.ts';

// Crockford's base 32: no I, L, O, U, so that it can be read out over a telephone.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits of the SHA-256 of a text as four groups of four letters, `K7QF-2M9X-0ABT-ZZ31`: compared by people, by ear. */
export function fingerprintOf(text: string): string {
  const bits = BigInt(`0x${digestOf(text).slice(0, 20)}`);
  const letters = Array.from({ length: 16 }, (_, i) => LETTERS[Number((bits >> BigInt(75 - 5 * i)) & 31n)]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

/** Of a workstation: both keys and its life. */
export function deviceFingerprint(of: {
  id: string;
  incarnation: number;
  key: string;
  boxKey: string | null;
}): string {
  return fingerprintOf(`wavebook/device/${of.id}-${of.incarnation}/${of.key}/${of.boxKey ?? ''}`);
}

/** Of a book: the digest of its `book.json`. */
export function bookFingerprint(genesisDigest: string): string {
  return fingerprintOf(`wavebook/book/${genesisDigest}`);
}

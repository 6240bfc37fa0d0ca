import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';

/** SHA-256 (FIPS 180-4), 64 lower-case hex digits. */
export type Digest = string;

export const ZERO_DIGEST: Digest = '0'.repeat(64);

/** SHA-256 of bytes, or of the UTF-8 of a text. */
export function digestOf(content: Uint8Array | string): Digest {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** SHA-256 of the canonical JSON of a value. */
export function digestOfJson(value: unknown): Digest {
  return digestOf(canonical(value));
}

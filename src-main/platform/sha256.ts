import { createHash, hkdfSync } from 'node:crypto';
import * as crypto from 'node:crypto';
import type { Digest } from '../../shared/kernel/digest.ts';

// `crypto.hash` (Node 20.12) makes no hash object; a third faster on the short lines of a log.
const once =
  typeof crypto.hash === 'function'
    ? {
        hex: (bytes: Uint8Array) => crypto.hash('sha256', bytes, 'hex'),
        raw: (bytes: Uint8Array) => Buffer.from(crypto.hash('sha256', bytes, 'binary'), 'latin1'),
      }
    : {
        hex: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
        raw: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
      };

/** SHA-256 of bytes: 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): Digest {
  return once.hex(bytes);
}

/** SHA-256 of bytes: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return once.raw(bytes);
}

/** 32 key bytes for one `purpose` from a secret (HKDF, RFC 5869, SHA-256). */
export function deriveKey(secret: Uint8Array, salt: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, 32));
}

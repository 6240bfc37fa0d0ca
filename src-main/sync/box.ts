import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { deriveKey } from '../platform/sha256.ts';

// RFC 8410: what stands before the 32 bytes of an X25519 key in PKCS #8 and in SubjectPublicKeyInfo.
const SECRET = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b656e032100', 'hex');
const TAG = 16;

/** The X25519 pair (RFC 7748) that a workstation's secret seed stands for. */
export interface BoxPair {
  readonly secret: KeyObject;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export function boxPairOf(seed: Uint8Array, bookId: string): BoxPair {
  return pairOf(deriveKey(seed, bookId, 'wavebook box'));
}

/** The public key of that pair, 64 hex digits: what a workstation tells when it asks to join. */
export function boxKeyOf(seed: Uint8Array, bookId: string): string {
  return Buffer.from(boxPairOf(seed, bookId).publicKey).toString('hex');
}

export interface Box {
  /** 64 hex digits. */
  readonly ephemeral: string;
  /** Base64. */
  readonly box: string;
}

/**
 * Bytes that only the holder of `to` opens: ephemeral X25519, HKDF-SHA256, AES-256-GCM with `label` authenticated. `chance`
 * is 32 bytes that are used for this label and content alone. `null`: no such key can be sealed to.
 */
export function sealBox(to: Uint8Array, label: string, bytes: Uint8Array, chance: Uint8Array): Box | null {
  const pair = pairOf(chance);
  const key = sharedKey(pair.secret, to, pair.publicKey, to);
  if (key === null) return null;
  // The key is used once, so the nonce needs no chance.
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12)).setAAD(Buffer.from(label));
  const box = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return { ephemeral: Buffer.from(pair.publicKey).toString('hex'), box: box.toString('base64') };
}

/** What was sealed under that label; `null`: to somebody else, or altered. */
export function openBox(pair: BoxPair, label: string, { ephemeral, box }: Box): Uint8Array | null {
  const from = Buffer.from(ephemeral, 'hex');
  const bytes = Buffer.from(box, 'base64');
  const key = sharedKey(pair.secret, from, from, pair.publicKey);
  if (key === null || bytes.length < TAG) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

function pairOf(secret: Uint8Array): BoxPair {
  const key = createPrivateKey({ key: Buffer.concat([SECRET, secret]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { secret: key, publicKey: new Uint8Array(spki.subarray(PUBLIC.length)) };
}

function sharedKey(
  secret: KeyObject,
  other: Uint8Array,
  ephemeral: Uint8Array,
  to: Uint8Array,
): Uint8Array | null {
  if (other.length !== 32) return null;
  try {
    const publicKey = createPublicKey({
      key: Buffer.concat([PUBLIC, other]),
      format: 'der',
      type: 'spki',
    });
    // Refuses points of small order, whose secret everybody knows.
    const shared = diffieHellman({ privateKey: secret, publicKey });
    return new Uint8Array(
      hkdfSync('sha256', shared, Buffer.concat([ephemeral, to]), 'wavebook book key', 32),
    );
  } catch {
    return null;
  }
}

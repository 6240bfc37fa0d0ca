import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { deriveKey, sha256 } from '../platform/sha256.ts';
import type { Seal } from './contract.ts';

/**
 * The key to what lies on a share. Its name is its number and the beginning of its hash, so two workstations that make the
 * same number at once make two keys, both of use.
 */
export interface BookKey {
  readonly name: string;
  readonly key: Uint8Array;
}

const KEY_NAME = /^\d{4}-[0-9a-f]{8}$/;
const HEAD = 'wavebook-sealed/1 ';
const HEAD_LENGTH = HEAD.length + 14;
const NONCE = 12;
const TAG = 16;
/** Nothing that was sealed is shorter. */
export const SMALLEST_SEALED = HEAD_LENGTH + NONCE + TAG;

export function bookKey(number: number, key: Uint8Array): BookKey {
  return { name: `${String(number).padStart(4, '0')}-${hashOf(key)}`, key };
}

export function isKeyName(name: string): boolean {
  return KEY_NAME.test(name);
}

export function numberOfKey(name: string): number {
  return Number(name.slice(0, 4));
}

/** Whether a key is the one of that name. */
export function isKeyOf(name: string, key: Uint8Array): boolean {
  return key.length === 32 && KEY_NAME.test(name) && name.slice(5) === hashOf(key);
}

/** The name of the key that bytes are sealed under; `null`: they are not sealed. */
export function sealedUnder(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1');
  const name = head.slice(HEAD.length, -1);
  return head.startsWith(HEAD) && head.endsWith('\n') && KEY_NAME.test(name) ? name : null;
}

/** Bytes as they are: signatures protect them, and anybody can read them. Opens nothing that is sealed. */
export const plainSeal: Seal = {
  close: (_path, bytes) => bytes,
  open: (_path, bytes) => (sealedUnder(bytes) === null ? bytes : null),
};

/**
 * AES-256-GCM (SP 800-38D). `write` seals; each of `keys` opens; what is not sealed is taken as it is, for it authenticates
 * itself. The nonce is made from path and content (as in RFC 8452): equal content at one place has equal bytes, which is
 * how a file that is there already is known to be the same.
 */
export function sealOf(keys: readonly BookKey[], write: BookKey): Seal {
  const byName = new Map(keys.map((each) => [each.name, derived(each)]));
  const writing = derived(write);
  byName.set(write.name, writing);
  return {
    close: (path, bytes) => close(writing, write.name, path, bytes),
    open: (path, bytes) => {
      const name = sealedUnder(bytes);
      if (name === null) return bytes;
      const key = byName.get(name);
      return key ? open(key, path, bytes) : null;
    },
  };
}

interface Derived {
  readonly content: Uint8Array;
  readonly nonce: Uint8Array;
}

function derived({ key }: BookKey): Derived {
  return { content: deriveKey(key, '', 'wavebook content'), nonce: deriveKey(key, '', 'wavebook nonce') };
}

function close(key: Derived, name: string, path: string, bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(`${HEAD}${name}\n`);
  const nonce = createHmac('sha256', key.nonce)
    .update(`${path}\0`)
    .update(sha256(bytes))
    .digest()
    .subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.content, nonce).setAAD(aad(head, path));
  return Buffer.concat([head, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Derived, path: string, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < SMALLEST_SEALED) return null;
  const head = bytes.subarray(0, HEAD_LENGTH);
  const nonce = bytes.subarray(HEAD_LENGTH, HEAD_LENGTH + NONCE);
  const body = bytes.subarray(HEAD_LENGTH + NONCE, bytes.length - TAG);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.content, nonce, { authTagLength: TAG });
    decipher.setAAD(aad(head, path)).setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    return null;
  }
}

function aad(head: Uint8Array, path: string): Uint8Array {
  return Buffer.concat([head, Buffer.from(path)]);
}

function hashOf(key: Uint8Array): string {
  return Buffer.from(sha256(Buffer.concat([Buffer.from('wavebook key name\n'), key])))
    .toString('hex')
    .slice(0, 8);
}

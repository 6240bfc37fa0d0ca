import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { AccountKey } from '../../shared/domain/account.ts';
import { signerOf, type Signer } from '../platform/ed25519.ts';
import type { Random } from '../platform/random.ts';
import { COST, type Stretch } from './stretch.ts';

/** What making and opening a key needs besides the password. */
export interface KeyTools {
  readonly random: Random;
  readonly stretch: Stretch;
}

const TAG = 16;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const raw = (text: string): Uint8Array => Buffer.from(text, 'hex');

/** A new Ed25519 key for `account`, its seed sealed under `password`. */
export async function makeKey(account: string, password: string, tools: KeyTools): Promise<AccountKey> {
  return seal(tools.random.bytes(32), account, password, tools);
}

/** The signer in a sealed key; `null` when the password is wrong, or the key is another account's or altered. */
export async function openKey(
  account: string,
  key: AccountKey,
  password: string,
  stretch: Stretch,
): Promise<Signer | null> {
  const seed = await unseal(account, key, password, stretch);
  return seed && signerOf(seed);
}

/** The same key under a fresh password; `null` when the old one is wrong. Signatures stay under one key. */
export async function reseal(
  account: string,
  key: AccountKey,
  old: string,
  fresh: string,
  tools: KeyTools,
): Promise<AccountKey | null> {
  const seed = await unseal(account, key, old, tools.stretch);
  return seed && seal(seed, account, fresh, tools);
}

async function seal(
  seed: Uint8Array,
  account: string,
  password: string,
  { random, stretch }: KeyTools,
): Promise<AccountKey> {
  const [salt, nonce] = [random.bytes(16), random.bytes(12)];
  const publicKey = hex(signerOf(seed).publicKey);
  const cipher = createCipheriv('aes-256-gcm', await stretch(password, salt, COST), nonce).setAAD(
    bound(account, publicKey),
  );
  const box = Buffer.concat([cipher.update(seed), cipher.final(), cipher.getAuthTag()]);
  return { publicKey, sealed: { kdf: 'scrypt', ...COST, salt: hex(salt), nonce: hex(nonce), box: hex(box) } };
}

async function unseal(
  account: string,
  { publicKey, sealed }: AccountKey,
  password: string,
  stretch: Stretch,
): Promise<Uint8Array | null> {
  const [box, key] = [raw(sealed.box), await stretch(password, raw(sealed.salt), sealed)];
  const opener = createDecipheriv('aes-256-gcm', key, raw(sealed.nonce))
    .setAAD(bound(account, publicKey))
    .setAuthTag(box.subarray(-TAG));
  try {
    const seed = Buffer.concat([opener.update(box.subarray(0, -TAG)), opener.final()]);
    return hex(signerOf(seed).publicKey) === publicKey ? seed : null;
  } catch {
    // GCM tells a wrong key and altered bytes apart from nothing else; both mean that the seed stays shut.
    return null;
  }
}

/** Whose key it is goes into the seal: a box copied to another account or key does not open. */
function bound(account: string, publicKey: string): Uint8Array {
  return Buffer.from(`wavebook/key/1\n${account}\n${publicKey}`);
}

import sodium from 'libsodium-wrappers';

await sodium.ready;

/** Signs with one Ed25519 key (RFC 8032). */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** The signer of a secret seed of 32 bytes. */
export function signerOf(seed: Uint8Array): Signer {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  return {
    publicKey: pair.publicKey,
    sign: (message) => sodium.crypto_sign_detached(message, pair.privateKey),
  };
}

/**
 * The one verifier of app and command line: verifiers disagree on crafted signatures. Refuses small-order
 * and non-canonical keys and R, and S not below the group order (libsodium's strict checks). Never throws.
 */
export function verifies(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  return sodium.crypto_sign_verify_detached(signature, message, publicKey);
}

/** Whether verifiers will take this key at all: 32 bytes, canonical, not of small order, on the main subgroup. */
export function isSoundKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  try {
    sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey);
    return true;
  } catch {
    return false;
  }
}

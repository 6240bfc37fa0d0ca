import { describe, expect, it } from 'vitest';
import { isSoundKey, signerOf, verifies } from '../../src-main/platform/ed25519.ts';
import speccheck from './data/ed25519-speccheck.json' with { type: 'json' };
import wycheproof from './data/ed25519-wycheproof.json' with { type: 'json' };

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

describe('Wycheproof, Ed25519', () => {
  it.each(wycheproof.cases as [number, string, string, string, string, string][])(
    'case %i',
    (_case, key, message, signature, result) => {
      expect(verifies(bytes(signature), bytes(message), bytes(key))).toBe(result === 'valid');
    },
  );
});

describe('ed25519-speccheck, the twelve cases on which verifiers disagree', () => {
  // Case 3 has a sound key and a mixed-order R; it fulfils the plain equation of RFC 8032, and every strict verifier takes it.
  const taken = [3];
  it.each(speccheck.cases.map((each, i) => [i, each] as const))('case %i', (i, each) => {
    expect(verifies(bytes(each.signature), bytes(each.message), bytes(each.pub_key))).toBe(taken.includes(i));
  });
});

describe('RFC 8032 7.1', () => {
  const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
  const SIGNATURE =
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

  it('test 1: the published key and signature of the empty message', () => {
    const signer = signerOf(bytes(SEED));
    expect(Buffer.from(signer.publicKey).toString('hex')).toBe(KEY);
    expect(Buffer.from(signer.sign(new Uint8Array())).toString('hex')).toBe(SIGNATURE);
    expect(verifies(bytes(SIGNATURE), new Uint8Array(), bytes(KEY))).toBe(true);
  });

  it('a wrong length is refused, not thrown', () => {
    expect(verifies(bytes(SIGNATURE).subarray(1), new Uint8Array(), bytes(KEY))).toBe(false);
    expect(verifies(bytes(SIGNATURE), new Uint8Array(), bytes(KEY).subarray(1))).toBe(false);
  });

  it('keys of small order and keys written otherwise are no keys', () => {
    expect(isSoundKey(bytes(KEY))).toBe(true);
    const small = [
      '0100000000000000000000000000000000000000000000000000000000000000',
      '0000000000000000000000000000000000000000000000000000000000000000',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    ];
    const otherwise = [
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    ];
    expect([...small, ...otherwise, KEY.slice(2)].filter((key) => isSoundKey(bytes(key)))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { accountKey } from '../../../../shared/domain/account.ts';
import { makeKey, openKey, reseal } from '../../../../src-main/identity/sealed-key.ts';
import { scryptStretch } from '../../../../src-main/identity/stretch.ts';
import { systemRandom } from '../../../../src-main/platform/random.ts';
import { verifies } from '../../../../src-main/platform/ed25519.ts';
import { PASSWORD, quickStretch, quickTools } from './bench-register.ts';

const message = Buffer.from('a statement');

describe('a sealed key', () => {
  it('opens with its password and signs for its public key', async () => {
    const key = await makeKey('i.solberg', PASSWORD, quickTools());
    const signer = await openKey('i.solberg', key, PASSWORD, quickStretch);
    expect(signer && verifies(signer.sign(message), message, Buffer.from(key.publicKey, 'hex'))).toBe(true);
    expect(accountKey.parse(key)).toEqual(key);
  });

  it('stays shut with another password, in another account, and with another public key', async () => {
    const [key, other] = [
      await makeKey('i.solberg', PASSWORD, quickTools()),
      await makeKey('p.nygard', PASSWORD, { ...quickTools(), random: systemRandom() }),
    ];
    expect(await openKey('i.solberg', key, `${PASSWORD} `, quickStretch)).toBeNull();
    expect(await openKey('p.nygard', key, PASSWORD, quickStretch)).toBeNull();
    expect(
      await openKey('i.solberg', { ...key, publicKey: other.publicKey }, PASSWORD, quickStretch),
    ).toBeNull();
  });

  it('stays shut when any byte of the box, the salt or the nonce is another', async () => {
    const key = await makeKey('i.solberg', PASSWORD, quickTools());
    for (const field of ['box', 'salt', 'nonce'] as const) {
      const flipped = key.sealed[field].replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
      expect(
        await openKey(
          'i.solberg',
          { ...key, sealed: { ...key.sealed, [field]: flipped } },
          PASSWORD,
          quickStretch,
        ),
      ).toBeNull();
    }
  });

  it('[R4] is the same key under a fresh password, and only the old password lets it be changed', async () => {
    const key = await makeKey('i.solberg', PASSWORD, quickTools());
    expect(await reseal('i.solberg', key, 'wrong', 'other words for a door', quickTools())).toBeNull();
    const again = await reseal('i.solberg', key, PASSWORD, 'other words for a door', {
      ...quickTools(),
      random: systemRandom(),
    });
    expect(again?.publicKey).toBe(key.publicKey);
    expect(again && (await openKey('i.solberg', again, PASSWORD, quickStretch))).toBeNull();
    expect(
      again && (await openKey('i.solberg', again, 'other words for a door', quickStretch)),
    ).not.toBeNull();
  });

  it('is stretched by scrypt with N 2^17, r 8, p 1, as stored beside it', async () => {
    const key = await makeKey('i.solberg', PASSWORD, { random: systemRandom(), stretch: scryptStretch });
    expect(key.sealed).toMatchObject({ kdf: 'scrypt', n: 131_072, r: 8, p: 1 });
    expect(await openKey('i.solberg', key, PASSWORD, scryptStretch)).not.toBeNull();
  }, 30_000);

  it('uses scrypt as RFC 7914 section 12 gives it', async () => {
    const out = await scryptStretch('pleaseletmein', Buffer.from('SodiumChloride'), {
      n: 16_384,
      r: 8,
      p: 1,
    });
    expect(Buffer.from(out).toString('hex')).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    );
  });

  it('refuses a cost that would need all the memory there is', async () => {
    await expect(scryptStretch('x', Buffer.alloc(16), { n: 2 ** 24, r: 8, p: 1 })).rejects.toThrow(
      /memory limit/,
    );
  });
});

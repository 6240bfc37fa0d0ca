import { z } from 'zod';
import { instant } from '../kernel/instant.ts';
import { line, said } from '../kernel/text.ts';
import { accountId, personId } from './ids.ts';

/** Functions a person may act in. Administration alone can neither approve nor train (R3). */
export const role = z.enum([
  'administrator',
  'change-owner',
  'quality',
  'production',
  'validation',
  'trainer',
  'line-lead',
  'auditor',
  // Confirms training received, and nothing else.
  'trainee',
]);
export type Role = z.infer<typeof role>;

const hex = z.string().regex(/^([0-9a-f]{2})+$/);

/**
 * A person's Ed25519 key. The seed is sealed under the password: scrypt (RFC 7914, parameters stored)
 * gives the AES-256-GCM key; nonce, ciphertext and tag in hex. Opening it proves the password.
 */
export const accountKey = z.strictObject({
  publicKey: hex.length(64),
  sealed: z.strictObject({
    kdf: z.literal('scrypt'),
    n: z.int().min(131_072),
    r: z.int().min(8),
    p: z.int().min(1),
    salt: hex.length(32),
    nonce: hex.length(24),
    box: hex,
  }),
});
export type AccountKey = Readonly<z.infer<typeof accountKey>>;

/** What the book keeps of an account; `keys` oldest first, the last one is in use. */
export const account = z.strictObject({
  id: accountId,
  name: line(120),
  title: line(120),
  roles: z.array(role).readonly(),
  person: personId.nullable(),
  keys: z.array(accountKey.extend({ since: instant })).readonly(),
  mustChange: z.boolean(),
  standing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('active') }),
    z.strictObject({ kind: z.literal('locked'), at: instant, failures: z.int() }),
    z.strictObject({ kind: z.literal('revoked'), at: instant, by: z.string(), reason: said(2000) }),
  ]),
  failures: z.int().min(0),
  madeAt: instant,
  madeBy: z.string().nullable(),
});
export type Account = Readonly<z.infer<typeof account>>;

/** The sign-in id is compared without regard to case, so that `I.Solberg` cannot be a second `i.solberg` (R1). */
export function sameAccount(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

export function may(who: Account, ...roles: readonly Role[]): boolean {
  return who.standing.kind === 'active' && who.roles.some((mine) => roles.includes(mine));
}

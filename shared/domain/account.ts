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
  // Of the change-control board: decides on what others prepared.
  'board',
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

/** A function held at some sites only; a function without a limit is held everywhere. */
export const roleLimit = z.strictObject({ role, sites: z.array(line(120)).min(1).max(100).readonly() });
export type RoleLimit = Readonly<z.infer<typeof roleLimit>>;

/** That a second person checked who holds a key, and that they take their signature as binding (R14, R16). */
export const vouch = z.strictObject({ at: instant, by: accountId, how: line(400) });

/** `since`: first used. `issuedBy`: whoever chose the password it was issued under; null: the person alone. */
const heldKey = accountKey.extend({
  since: instant,
  issuedBy: accountId.nullable(),
  passwordSince: instant,
  vouched: vouch.nullable(),
});
export type HeldKey = Readonly<z.infer<typeof heldKey>>;

/** What the book keeps of an account; `keys` oldest first, the last one is in use. */
export const account = z.strictObject({
  id: accountId,
  name: line(120),
  title: line(120),
  roles: z.array(role).readonly(),
  /** Of these functions only; an empty list: each of them everywhere. */
  limits: z.array(roleLimit).readonly(),
  person: personId.nullable(),
  keys: z.array(heldKey).readonly(),
  mustChange: z.boolean(),
  /** The accountability statement they accepted last (R15). */
  accepted: z.strictObject({ at: instant, version: z.int().min(1) }).nullable(),
  lastIn: instant.nullable(),
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

/** The account with the functions it has at a site; with all of them where the site is not known (null). */
export function actingAt(who: Account, site: string | null): Account {
  if (site === null || who.limits.length === 0) return who;
  const roles = who.roles.filter((mine) => {
    const limit = who.limits.find((one) => one.role === mine);
    return limit === undefined || limit.sites.some((one) => sameSite(one, site));
  });
  return roles.length === who.roles.length ? who : { ...who, roles };
}

/** The accountability statement in force; its words are in `words/accountability.ts`. */
export const ACCOUNTABILITY_VERSION = 1;

/** They accepted the accountability statement in force (R15). */
export function hasAccepted({ accepted }: Pick<Account, 'accepted'>): boolean {
  return accepted !== null && accepted.version >= ACCOUNTABILITY_VERSION;
}

function sameSite(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

export function may(who: Account, ...roles: readonly Role[]): boolean {
  return who.standing.kind === 'active' && who.roles.some((mine) => roles.includes(mine));
}

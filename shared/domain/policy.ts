import { z } from 'zod';

/** What a site asks of passwords and of whoever leaves a screen (R5, R7, R8). Stricter than the least is always possible, never laxer. */
export const policy = z.strictObject({
  /** Characters. */
  shortest: z.int().min(12).max(64),
  /** After so many days a password must be changed before anything else; null: never by age alone. */
  maxAgeDays: z.int().min(30).max(1825).nullable(),
  /** So many days before that, the person is told. */
  warnDays: z.int().min(1).max(60),
  /** An issued password nobody changed is good for so many days. */
  issuedDays: z.int().min(1).max(60),
  /** Wrong passwords in a row that lock an account. */
  failures: z.int().min(3).max(10),
  /** Minutes without a key pressed after which a screen locks. */
  idleMinutes: z.int().min(1).max(60),
});
export type Policy = Readonly<z.infer<typeof policy>>;

/** Until an administrator sets another. */
export const DEFAULT_POLICY: Policy = {
  shortest: 12,
  maxAgeDays: 365,
  warnDays: 14,
  issuedDays: 14,
  failures: 5,
  idleMinutes: 15,
};

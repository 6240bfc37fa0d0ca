import { z } from 'zod';
import { day, type Instant } from '../kernel/instant.ts';
import { said } from '../kernel/text.ts';
import { accountId, delegationId } from './ids.ts';

/** The longest a delegation may hold, first and last day counted. */
export const LONGEST_DELEGATION_DAYS = 366;

/**
 * `to` may answer the steps at which `from` is named, from the day `start` through the day `end`, in functions that
 * `to` has themselves. It passes on no function, and cannot be passed on.
 */
export const delegation = z.strictObject({
  id: delegationId,
  from: accountId,
  to: accountId,
  start: day,
  end: day,
  reason: said(2000),
});
export type Delegation = Readonly<z.infer<typeof delegation>>;

export type HeldDelegation = Delegation & {
  readonly at: Instant;
  readonly by: string;
  readonly ended: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
};

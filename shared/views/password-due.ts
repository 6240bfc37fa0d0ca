import type { Account } from '../domain/account.ts';
import type { Policy } from '../domain/policy.ts';
import type { Instant } from '../kernel/instant.ts';

const DAY = 86_400_000;

/**
 * How a password stands (R4, R7): `issued` must be changed at first use and `invitation-over` no longer opens,
 * `too-old` must be changed before anything else, `warn` soon will be.
 */
export type PasswordStanding = 'fine' | 'issued' | 'invitation-over' | 'too-old' | 'warn';

/** From when the password is of no use as it is; null: never by age alone. */
export function passwordDue(account: Account, policy: Policy): Instant | null {
  const since = account.keys.at(-1)?.passwordSince;
  const days = account.mustChange ? policy.issuedDays : policy.maxAgeDays;
  return since === undefined || days === null ? null : { ...since, ms: since.ms + days * DAY };
}

export function passwordStanding(account: Account, policy: Policy, now: Instant): PasswordStanding {
  const due = passwordDue(account, policy);
  const over = due !== null && now.ms >= due.ms;
  if (account.mustChange) return over ? 'invitation-over' : 'issued';
  if (over) return 'too-old';
  return due !== null && now.ms >= due.ms - policy.warnDays * DAY ? 'warn' : 'fine';
}

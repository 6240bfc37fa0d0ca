import type { Mark } from '../../../shared/domain/marks.ts';
import { rolesFor } from '../../../shared/events/rights.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';

const signing = new Set([...rolesFor({ kind: 'sign' }), ...rolesFor({ kind: 'training.sign' })]);

/** Whether one of the functions signs anything; administration and reading alone do not. */
export function signs({ roles }: Pick<AccountRow, 'roles'>): boolean {
  return roles.some((role) => signing.has(role));
}

/** What stands between an account and its next signature, in the order in which it is put right. */
export type Lack =
  'revoked' | 'locked' | 'issued' | 'invitation-over' | 'overdue' | 'unchecked' | 'unaccepted';

/** Of an own password its age, of an issued one that nobody used it in time. */
export function isOverdue({ passwordDue }: Pick<AccountRow, 'passwordDue'>, now: Instant): boolean {
  return passwordDue !== null && passwordDue.ms < now.ms;
}

/** Empty where the account can sign, or has no function that does. */
export function lacksOf(row: AccountRow, now: Instant): readonly Lack[] {
  if (row.standing.kind === 'revoked') return ['revoked'];
  const over = isOverdue(row, now);
  const all: readonly (readonly [Lack, boolean])[] = [
    ['locked', row.standing.kind === 'locked'],
    ['issued', row.mustChange && !over],
    ['invitation-over', row.mustChange && over],
    ['overdue', !row.mustChange && over],
    ['unaccepted', signs(row) && !row.accepted],
    ['unchecked', signs(row) && !row.vouched],
  ];
  return all.filter(([, lacking]) => lacking).map(([lack]) => lack);
}

/** Somebody who would sign, and whom nobody has checked. */
export function isUnchecked(row: AccountRow): boolean {
  return row.standing.kind !== 'revoked' && signs(row) && !row.vouched;
}

export function standingMark({ standing }: Pick<AccountRow, 'standing'>): Mark {
  if (standing.kind === 'locked') return 'check/late';
  return standing.kind === 'revoked' ? 'wave/cancelled' : 'training/trained';
}

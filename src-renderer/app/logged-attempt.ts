import type { CommandKind } from '../../shared/events/command.ts';
import { LOGGED_WHEN_REFUSED } from '../../shared/events/rights.ts';
import type { Refusal } from '../../shared/kernel/result.ts';

/** Forms half filled in are no attempts; the host does not write these down either. */
const notAttempts: ReadonlySet<string> = new Set([
  'invalid',
  'password-needed',
  'id-needed',
  'unchanged',
  'reason-needed',
  'revoked',
]);

/** Whether the host wrote this refused attempt into the trail (R2, R36), so that the note may say so. */
export function isLogged(refusal: Refusal, kind: CommandKind | null): boolean {
  if (refusal.code === 'not-allowed' || refusal.code === 'wrong-password' || refusal.code === 'locked')
    return true;
  return kind !== null && LOGGED_WHEN_REFUSED.has(kind) && !notAttempts.has(refusal.code);
}

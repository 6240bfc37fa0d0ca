import type { Command } from '../../../shared/events/command.ts';
import type { Subject } from '../../../shared/events/envelope.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { LOGGED_CODES, LOGGED_WHEN_REFUSED } from '../../../shared/events/rights.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import type { Doer, Register } from '../../identity/register.ts';
import { refusedDraft, type Tried } from '../../identity/password-check.ts';

// Not attempts but forms half filled in; wrong passwords are written down where they are checked.
const NOT_ATTEMPTS: ReadonlySet<string> = new Set<RefusalCode>([
  'invalid',
  'password-needed',
  'id-needed',
  'unchanged',
  'reason-needed',
  'wrong-password',
  'locked',
  'revoked',
]);

const LOGGED: ReadonlySet<string> = LOGGED_WHEN_REFUSED;

/** What attempts are about that name no record. */
export const ATTEMPTS: Subject = { kind: 'book', id: 'attempts' };

/** What was tried, and on which record. */
export function triedOf(command: Command): Tried {
  return { command: command.kind, subject: subjectOf(command) };
}

/** R2, R36: a step through a gate, an administration or anything without the right, refused, is in the trail. */
export async function logRefused(
  tried: Tried,
  refusal: Refusal,
  by: Doer,
  register: Register,
): Promise<void> {
  const logged =
    LOGGED_CODES.has(refusal.code) || (LOGGED.has(tried.command) && !NOT_ATTEMPTS.has(refusal.code));
  if (logged) await register.log([refusedDraft(tried, refusal.code, detailOf(refusal))], by);
}

function subjectOf(command: Command): Subject {
  if ('rollout' in command) {
    const wave = 'wave' in command ? command.wave : null;
    return {
      kind: wave ? 'wave' : 'rollout',
      id: wave ?? command.rollout,
      rollout: command.rollout,
      ...(wave ? { wave } : {}),
    };
  }
  return command.kind.startsWith('account.') && 'id' in command
    ? { kind: 'account', id: String(command.id) }
    : ATTEMPTS;
}

/** The checks that were not met, or what else the refusal names, in short. */
function detailOf({ data }: Refusal): string {
  const checks = Array.isArray(data['checks']) ? data['checks'] : null;
  const text = checks ? checks.map((check) => (check as { id: string }).id).join(', ') : JSON.stringify(data);
  return text === '{}' ? '' : text.slice(0, 1900);
}

import type { Account } from '../../shared/domain/account.ts';
import type { RefusalCode } from '../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../shared/kernel/result.ts';
import { passwordDue, passwordStanding } from '../../shared/views/password-due.ts';
import type { Doer } from '../identity/register.ts';
import type { Session } from '../identity/sessions.ts';
import { atDesk, type Desk } from './desk/desk.ts';
import type { AtDesk } from './desk/open-book.ts';
import { isBarred } from './sync/joining.ts';

/** Somebody signed in, at the open book. */
export interface Present {
  readonly at: AtDesk;
  readonly caller: string;
  readonly account: Account;
  readonly session: Session;
  readonly doer: Doer;
}

/** Who is asking. `unfit: 'allowed'` for the one thing an issued or outworn password is good for: setting one's own (R4, R7). */
export async function present(
  desk: Desk,
  caller: string,
  unfit: 'refused' | 'allowed' = 'refused',
): Promise<Result<Present, RefusalCode>> {
  const at = atDesk(desk);
  if (!at.ok) return at;
  const no = waiting(at.value);
  if (no) return no;
  const { sessions, register } = at.value;
  const session = await sessions.of(caller);
  const account = register.account(session?.account ?? sessions.wasShutOut(caller) ?? '');
  // Whose session ended under their hands is told why, until they sign in again.
  if (account && account.standing.kind !== 'active') return refused(account.standing.kind);
  if (!session || !account) return refused('not-signed-in');
  const bad = unfit === 'refused' ? unfitPassword(account, at.value, desk) : null;
  return bad ?? ok({ at: at.value, caller, account, session, doer: { account, session: session.id } });
}

/** Nobody acts, or looks, at a workstation that is not let into the book yet. */
export function waiting(at: AtDesk): Result<never, RefusalCode> | null {
  return isBarred(at) ? refused('join-waiting', { name: at.book.device.name }) : null;
}

function unfitPassword(
  account: Account,
  { register }: AtDesk,
  { tools }: Desk,
): Result<never, RefusalCode> | null {
  const policy = register.policy();
  switch (passwordStanding(account, policy, tools.clock.now())) {
    case 'issued':
      return refused('must-change-password');
    case 'invitation-over':
      return refused('invitation-expired', { issued: account.keys.at(-1)?.passwordSince ?? null });
    case 'too-old':
      return refused('password-expired', { since: passwordDue(account, policy) });
    case 'fine':
    case 'warn':
      return null;
  }
}

import type { Account } from '../../shared/domain/account.ts';
import type { RefusalCode } from '../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../shared/kernel/result.ts';
import type { Doer } from '../identity/register.ts';
import type { Session } from '../identity/sessions.ts';
import { atDesk, type Desk } from './desk/desk.ts';
import type { AtDesk } from './desk/open-book.ts';

/** Somebody signed in, at the open book. */
export interface Present {
  readonly at: AtDesk;
  readonly caller: string;
  readonly account: Account;
  readonly session: Session;
  readonly doer: Doer;
}

/** Who is asking. `mustChange: 'allowed'` for the one thing an issued password is good for: setting one's own (R4). */
export async function present(
  desk: Desk,
  caller: string,
  mustChange: 'refused' | 'allowed' = 'refused',
): Promise<Result<Present, RefusalCode>> {
  const at = atDesk(desk);
  if (!at.ok) return at;
  const session = await at.value.sessions.of(caller);
  const account = session && at.value.register.account(session.account);
  if (!session || !account) return refused('not-signed-in');
  if (account.standing.kind !== 'active') {
    await at.value.sessions.end(caller, 'lock');
    return refused(account.standing.kind);
  }
  if (account.mustChange && mustChange === 'refused') return refused('must-change-password');
  return ok({ at: at.value, caller, account, session, doer: { account, session: session.id } });
}

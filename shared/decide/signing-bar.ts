import { hasAccepted, type Account } from '../domain/account.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { refused, type Result } from '../kernel/result.ts';
import { isVouched, vouchersOf } from '../views/vouchers.ts';

/** Why this person signs nothing yet: nobody checked who holds their key (R14, R16), or they accepted no accountability (R15). */
export function signingBar(
  state: Pick<BookState, 'accounts'>,
  account: Account,
): Result<never, RefusalCode> | null {
  if (!isVouched(account)) return refused('not-vouched', { may: [...vouchersOf(state, account)] });
  return hasAccepted(account) ? null : refused('not-accepted');
}

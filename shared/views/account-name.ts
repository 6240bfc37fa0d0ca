import type { AccountId } from '../domain/ids.ts';
import type { BookState } from '../events/state.ts';

/** The printed name of an account id; the id itself where the book knows no such account. */
export function accountName(state: Pick<BookState, 'accounts'>, id: string): string {
  return state.accounts.get(id as AccountId)?.name ?? id;
}

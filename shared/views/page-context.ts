import type { Account } from '../domain/account.ts';
import type { Instant } from '../kernel/instant.ts';

/** What a page needs besides the state: the moment, whether the book is whole, and who looks (null: nobody signed in). */
export interface PageContext {
  readonly now: Instant;
  readonly intact: boolean;
  readonly viewer: Account | null;
}

import type { Account } from '../domain/account.ts';
import type { Moment } from './wave-readiness.ts';

/** What a page needs besides the state: the moment, whether the book is whole, and who looks (null: nobody signed in). */
export interface PageContext extends Moment {
  readonly intact: boolean;
  readonly viewer: Account | null;
}

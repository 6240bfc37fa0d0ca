import type { Account } from '../../shared/domain/account.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Draft } from '../../shared/events/envelope.ts';

/** On whose behalf an event is written. `account` null: nobody has shown yet who they are. */
export interface Doer {
  readonly account: Account | null;
  readonly session: string | null;
}

/** What identity asks of the book: whose accounts there are, and that what happens to them is written down. */
export interface Register {
  /** By sign-in id, without regard to case. */
  account(id: string): Account | null;
  /** What the site asks of passwords and idle screens now. */
  policy(): Policy;
  /** Returns once the events are on the disk. On a read-only book they are left out. */
  log(drafts: readonly Draft[], by: Doer): Promise<void>;
}

import type { Account, Role, RoleLimit } from '../../domain/account.ts';
import type { Instant } from '../../kernel/instant.ts';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly limits: readonly RoleLimit[];
  readonly standing: Account['standing'];
  /** Who of the roster they are. */
  readonly person: string | null;
  readonly mustChange: boolean;
  /** Their identity is checked for the key in use (R14). */
  readonly vouched: boolean;
  readonly accepted: boolean;
  readonly passwordDue: Instant | null;
  readonly lastIn: Instant | null;
  /** Could sign now: active, own password in time, checked, accepted, in a function that signs. */
  readonly signable: boolean;
}

import type { Account, Role } from '../../domain/account.ts';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly standing: Account['standing'];
  /** Who of the roster they are. */
  readonly person: string | null;
  readonly mustChange: boolean;
  readonly signable: boolean;
}

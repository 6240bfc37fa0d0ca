import type { Account, Role } from '../../domain/account.ts';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly standing: Account['standing'];
  readonly mustChange: boolean;
  readonly signable: boolean;
}

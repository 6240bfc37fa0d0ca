import type { Instant } from '../../kernel/instant.ts';
import type { AccountRow } from './account-row.ts';

export interface KeyView {
  /** The first 16 hex digits of the SHA-256 of the public key, in groups of four. */
  readonly fingerprint: string;
  readonly publicKey: string;
  readonly since: Instant;
  readonly passwordSince: Instant;
  /** Who issued the password it began under; null: the person alone. */
  readonly issuedBy: string | null;
  readonly vouched: { readonly at: Instant; readonly byName: string; readonly how: string } | null;
  readonly inUse: boolean;
}

export interface DelegationView {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly start: string;
  readonly end: string;
  readonly reason: string;
  readonly state: 'ahead' | 'in-force' | 'over' | 'ended';
  /** The person looking may end it. */
  readonly yours: boolean;
}

/** One account, whole. Sign-ins and attempts are read from the trail (`about: account:ID`). */
export interface AccountPage {
  readonly row: AccountRow;
  readonly madeAt: Instant;
  readonly madeBy: string | null;
  readonly accepted: { readonly at: Instant; readonly version: number } | null;
  /** Newest first. */
  readonly keys: readonly KeyView[];
  /** Whether the person looking may record the identity check of the key in use, and who may. */
  readonly mayVouch: boolean;
  readonly vouchers: readonly string[];
  /** In force, ahead, then over. */
  readonly delegations: readonly DelegationView[];
}

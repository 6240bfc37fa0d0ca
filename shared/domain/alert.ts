import type { Instant } from '../kernel/instant.ts';
import type { AlertId } from './ids.ts';

/** What somebody must look at; it stays until acknowledged (R5, R27). `about`: the account, or the workstation. */
export interface Alert {
  readonly id: AlertId;
  readonly kind:
    | 'account-locked'
    | 'clock-back'
    | 'clock-forward'
    | 'clock-skew'
    | 'sync-fork'
    | 'sync-cut-tail'
    | 'sync-damaged'
    | 'sync-clone';
  readonly at: Instant;
  readonly about: string;
  /** Wrong passwords in a row, milliseconds that the clock is off, or the number of the event from which on it is so. */
  readonly size: number;
  readonly acknowledged: { readonly at: Instant; readonly by: string; readonly note: string } | null;
}

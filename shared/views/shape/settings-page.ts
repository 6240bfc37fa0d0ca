import type { Alert } from '../../domain/alert.ts';
import type { Policy } from '../../domain/policy.ts';
import type { RouteGate, RouteTemplate } from '../../domain/wave.ts';
import type { DelegationView } from './account-page.ts';
import type { RefusalCode } from '../../events/refusal-code.ts';
import type { Instant } from '../../kernel/instant.ts';

export type AlertView = Alert & {
  /** Printed name of the account, or the workstation. */
  readonly aboutName: string;
  readonly acknowledgedBy: string | null;
  /** The person looking may acknowledge it. */
  readonly yours: boolean;
};

/** What holds for the whole book. */
export interface SettingsPage {
  readonly policy: Policy;
  /** One for each class and gate, null where none is set. */
  readonly templates: readonly {
    readonly class: 'routine' | 'major' | 'emergency';
    readonly gate: RouteGate;
    readonly template: RouteTemplate | null;
  }[];
  /** Open ones first, newest first. */
  readonly alerts: readonly AlertView[];
  readonly delegations: readonly DelegationView[];
}

/** A rule of who may not do what alone, and what came of it so far. */
export interface DutyView {
  readonly id: DutyId;
  readonly codes: readonly RefusalCode[];
  /** Attempts that it refused. */
  readonly refused: number;
  readonly last: { readonly at: Instant; readonly name: string } | null;
}
export type DutyId =
  | 'author-not-only-approver'
  | 'author-not-acceptor'
  | 'administrator-apart'
  | 'reviewer-apart'
  | 'trainer-not-trainee'
  | 'identity-by-another'
  | 'reset-by-two'
  | 'waiver-by-another'
  | 'one-step-each'
  | 'paper-by-others'
  | 'alert-by-another';

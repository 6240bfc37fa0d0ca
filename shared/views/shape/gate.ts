import type { Instant } from '../../kernel/instant.ts';
import type { GateSide } from '../../domain/wave.ts';
import type { Meaning } from '../../domain/signature.ts';
import type { Role } from '../../domain/account.ts';
import type { Evidence } from '../../domain/paper.ts';

/** Why somebody who needs an item is not trained on it, in the order it is read out: nothing there, something outdated, something that does not answer. */
export const GAP_CAUSES = [
  'never',
  'outdated',
  'failed',
  'expired',
  'not-assessed',
  'wrong-method',
  'unsigned',
  'no-version',
] as const;
export type GapCause = (typeof GAP_CAUSES)[number];

export type CheckId =
  | 'earlier-phases'
  | 'no-halt'
  | 'plan-approved'
  | 'cohort'
  | 'rollback'
  | 'criteria'
  | 'activities'
  | 'training'
  | 'joiners'
  | 'approvals'
  | 'trail-review'
  | 'deviations'
  | 'conflicts'
  | 'intact';

/** One thing that keeps a check from being met, by name. */
export type Blocker =
  | {
      readonly kind: 'conflict';
      readonly id: string;
      /** As in `ConflictView.title`'s data: the field, and the record it belongs to. */
      readonly field: string;
      readonly record: string;
      readonly sides: number;
    }
  | {
      readonly kind: 'gap';
      readonly person: string;
      readonly name: string;
      readonly item: string;
      readonly title: string;
      readonly version: number | null;
      readonly cause: GapCause;
      readonly trainedOn: number | null;
    }
  | {
      readonly kind: 'approval';
      readonly step: string;
      readonly role: Role;
      readonly meaning: Meaning;
      readonly who: string | null;
      readonly name: string | null;
      readonly status: StepStatus;
      readonly asked: Instant | null;
      /** Signed so far, of how many wanted. */
      readonly have: number;
      readonly need: number;
      /** Functions that must be among those who sign, and are not yet. */
      readonly lacks: readonly Role[];
      /** Printed names of those named who have not answered; empty where anybody in the function may. */
      readonly people: readonly string[];
      /** Of those whose signature on paper waits for witnesses. */
      readonly papers: readonly string[];
      readonly due: Instant | null;
      readonly late: boolean;
      readonly reminded: Instant | null;
    }
  | {
      readonly kind: 'criterion';
      readonly id: string;
      readonly text: string;
      readonly verdict: 'not-met' | null;
    }
  | {
      readonly kind: 'activity';
      readonly id: string;
      readonly title: string;
      readonly owner: string;
      readonly due: Instant;
      readonly late: boolean;
    }
  | { readonly kind: 'wave-ahead'; readonly wave: string; readonly number: string; readonly title: string }
  | {
      readonly kind: 'halt';
      readonly halt: string;
      readonly seen: string;
      readonly at: Instant;
      readonly by: string;
    }
  /** The scope came to mean them after the freeze, and nobody decided. */
  | {
      readonly kind: 'joiner';
      readonly person: string;
      readonly name: string;
      readonly since: Instant;
    }
  | { readonly kind: 'deviation'; readonly id: string; readonly number: string; readonly what: string }
  | { readonly kind: 'missing'; readonly what: MissingThing }
  | { readonly kind: 'only-author'; readonly name: string }
  | { readonly kind: 'damaged' };

export type MissingThing =
  | 'impact'
  | 'risk'
  | 'rollback-plan'
  | 'rehearsal'
  | 'cohort-empty'
  | 'cohort-open'
  | 'criteria'
  | 'activities'
  | 'requirements'
  | 'route'
  | 'trail-review'
  | 'preparation';

/** `have` of `want`: people trained, steps signed, criteria met; 0 or 1 of 1 where there is nothing to count. */
export interface GateCheck {
  readonly id: CheckId;
  readonly met: boolean;
  readonly have: number;
  readonly want: number;
  readonly blockers: readonly Blocker[];
}

/** A control point. Closed exactly when a check is not met; `checks` in the order they are read out. */
export interface Gate {
  readonly side: GateSide;
  readonly open: boolean;
  readonly met: number;
  readonly checks: readonly GateCheck[];
}

export type StepStatus = 'signed' | 'waiting' | 'not-due' | 'not-asked' | 'rejected' | 'void';

export interface SignatureView {
  readonly id: string;
  readonly signer: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly meaning: Meaning;
  readonly at: Instant;
  /** Printed name of the workstation; '' on paper. */
  readonly device: string;
  readonly revision: number;
  readonly digest: string;
  readonly sections: readonly string[];
  readonly comment: string;
  readonly status: 'signed' | 'rejected' | 'void';
  readonly void: { readonly at: Instant; readonly by: string | null; readonly section: string } | null;
  /** Printed name of whom they signed for, by delegation. */
  readonly onBehalf: string | null;
  /** Given on paper: `at` is when it was signed there; it counts once `witnesses` are `PAPER_WITNESSES`. */
  readonly paper: PaperView | null;
}

export interface PaperView {
  readonly scan: Evidence;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly reason: string;
  readonly witnesses: readonly { readonly name: string; readonly at: Instant }[];
}

export interface StepView {
  readonly id: string;
  readonly role: Role;
  readonly meaning: Meaning;
  readonly who: string | null;
  readonly name: string | null;
  readonly status: StepStatus;
  readonly asked: Instant | null;
  /** Who else may answer it: see `routeStep`. */
  readonly also: readonly Role[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly need: number;
  readonly must: readonly Role[];
  /** Functions of `must` in which nobody signed yet. */
  readonly lacks: readonly Role[];
  /** Days after it was asked for, as the route has it. */
  readonly days: number | null;
  readonly due: Instant | null;
  readonly late: boolean;
  /** The answers that count now, oldest first: valid signatures of its meaning, those on paper once witnessed. */
  readonly answers: readonly SignatureView[];
  readonly abstained: readonly SignatureView[];
  /** Answers that became void, and rejections, oldest first: they keep their place. */
  readonly gone: readonly SignatureView[];
  /** Recorded on paper, and waiting for witnesses. */
  readonly papers: readonly (SignatureView & { readonly paper: PaperView })[];
  readonly reminded: { readonly at: Instant; readonly by: string; readonly note: string } | null;
  /** The newest answer, void or rejecting ones too: it decides the status where `need` is 1. */
  readonly signature: SignatureView | null;
  /** The person looking may sign it now. */
  readonly yours: boolean;
  /** ... by delegation of this person. */
  readonly yoursFor: { readonly id: string; readonly name: string } | null;
}
export interface RouteView {
  readonly order: 'sequence' | 'parallel';
  readonly steps: readonly StepView[];
  readonly signed: number;
}

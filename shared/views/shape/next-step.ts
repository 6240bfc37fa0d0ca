import type { GateCheck } from './gate.ts';

/** One sentence of what to do now and the one button for it. */
export interface NextStep {
  readonly kind:
    | 'prepare'
    | 'plan-approval'
    | 'set-cohort'
    | 'freeze-cohort'
    | 'decide-joiners'
    | 'train'
    | 'check-criteria'
    | 'finish-activities'
    | 'ask-approvals'
    | 'sign'
    | 'review-trail'
    | 'rehearse'
    | 'wait-earlier'
    | 'lift-halt'
    | 'go-live'
    | 'hand-over'
    | 'close-deviations'
    | 'settle-conflicts'
    | 'heal';
  /** What the step is about: the check it would close. */
  readonly check: GateCheck | null;
  /** The person looking may do it. */
  readonly yours: boolean;
  readonly waitsFor: readonly string[];
}

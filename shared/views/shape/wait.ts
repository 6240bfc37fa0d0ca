import type { Instant } from '../../kernel/instant.ts';

/** Something the person looking has to do. */
export interface Wait {
  readonly kind:
    | 'resume'
    | 'training'
    /** Late joiners to decide on. */
    | 'joiners'
    /** Records that wait for the viewer's signature, as trainer or as the person trained. */
    | 'sign-training'
    | 'sign'
    | 'ask'
    | 'activity'
    | 'criterion'
    | 'go-live'
    | 'hand-over'
    | 'plan'
    | 'review-trail'
    /** Approvals of one's rollout that are late, and with whom they lie (`names`). */
    | 'chase'
    /** Papers that wait for a witness. */
    | 'witness'
    /** Identity checks that the viewer may record; `names`: of whom. */
    | 'vouch'
    | 'alert'
    /** Conflicts that the viewer may settle; of a rollout, or '' where they are about none. */
    | 'settle'
    /** One's own password runs out, and `due` says when. */
    | 'password'
    | 'accept';
  /** '' where it is about no rollout: `vouch`, `alert`, `password`, `accept`, and `settle` of such conflicts. */
  readonly rollout: string;
  readonly rolloutTitle: string;
  readonly wave: string | null;
  readonly title: string;
  readonly count: number;
  readonly due: Instant | null;
  readonly since: Instant | null;
  readonly meaning: string | null;
  /** Past its due date. */
  readonly late: boolean;
  readonly reminded: { readonly at: Instant; readonly by: string; readonly note: string } | null;
  readonly names: readonly string[];
  /** By delegation of this person (printed name). */
  readonly onBehalf: string | null;
}

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
    | 'review-trail';
  readonly rollout: string;
  readonly rolloutTitle: string;
  readonly wave: string | null;
  readonly title: string;
  readonly count: number;
  readonly due: Instant | null;
  readonly since: Instant | null;
  readonly meaning: string | null;
}

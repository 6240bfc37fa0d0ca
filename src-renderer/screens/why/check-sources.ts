import { KIND_PREFIX } from '../../../shared/events/trail-kinds.ts';
import type { CheckId } from '../../../shared/views/shape/gate.ts';
import type { GateProof } from '../../../shared/views/shape/gate-proof.ts';
import { trailHref } from '../trail/trail-filter.ts';

/** Where the events of a check stand: under its wave, its rollout, or anywhere in the book. */
const sources: Readonly<Record<CheckId, readonly [under: 'wave' | 'rollout' | 'book', what: string | null]>> =
  {
    'earlier-phases': ['rollout', 'handed-over'],
    'no-halt': ['rollout', 'halted'],
    'plan-approved': ['rollout', `${KIND_PREFIX}signatures`],
    cohort: ['wave', 'cohort-frozen'],
    rollback: ['rollout', 'rollback-rehearsed'],
    criteria: ['wave', 'criterion-checked'],
    activities: ['wave', 'activity-done'],
    training: ['book', `${KIND_PREFIX}training`],
    joiners: ['wave', 'joiners-decided'],
    approvals: ['wave', `${KIND_PREFIX}signatures`],
    'trail-review': ['wave', 'trail-reviewed'],
    deviations: ['wave', 'deviation-recorded'],
    conflicts: ['wave', 'conflict-settled'],
    intact: ['book', null],
  };

/** The trail as of the proof, narrowed to what a check was computed from. */
export function sourceHref(check: CheckId, { rollout, wave, upTo }: GateProof): string {
  const [under, what] = sources[check];
  const at = upTo === 0 ? null : upTo;
  if (under === 'book') return trailHref({ what, at });
  return trailHref({ rollout: rollout.id, wave: under === 'wave' ? wave.id : null, what, at });
}

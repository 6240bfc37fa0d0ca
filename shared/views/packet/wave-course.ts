import { z } from 'zod';
import type { Rollout } from '../../domain/rollout.ts';
import { activityDone, activityPlan, criterionCheck, trailReview, type Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import { count, text } from './gate-schema.ts';
import { markShape } from './wave-outline.ts';
import { wentLiveAt } from '../went-live.ts';

const byName = { byName: text };
const moment = z.strictObject({ at: instant, ...byName });

/** What happened to a wave so far. `texts` of criteria stand in the signed sections; here are the results. */
export const waveCourse = z.strictObject({
  id: text,
  number: text,
  title: text,
  phase: z.strictObject({ index: count, of: count, title: text, pilot: z.boolean() }),
  status: markShape,
  since: instant.nullable(),
  by: text.nullable(),
  reason: text.nullable(),
  wentLive: instant.nullable(),
  frozen: moment.extend({ digest: text }).nullable(),
  checks: z.array(criterionCheck.extend({ id: text, ...byName })).readonly(),
  activities: z.array(activityPlan.extend({ done: activityDone.extend(byName).nullable() })).readonly(),
  reviews: z.array(trailReview.extend(byName)).readonly(),
});
export type WaveCourse = Readonly<z.infer<typeof waveCourse>>;

export function waveCourseOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  status: WaveCourse['status'],
): WaveCourse {
  const name = (id: string) => accountName(state, id);
  const index = rollout.phases.findIndex((phase) => phase.id === wave.phase);
  const phase = rollout.phases[index];
  const { state: stage } = wave;
  return {
    id: wave.id,
    number: wave.number,
    title: wave.title,
    status,
    phase: {
      index: index + 1,
      of: rollout.phases.length,
      title: phase?.title ?? '',
      pilot: phase?.pilot ?? false,
    },
    since: stage.kind === 'planned' ? null : stage.since,
    by: 'by' in stage ? name(stage.by) : null,
    reason: 'reason' in stage ? stage.reason : null,
    wentLive: wentLiveAt(wave),
    frozen:
      wave.frozen === null
        ? null
        : { at: wave.frozen.at, byName: name(wave.frozen.by), digest: wave.frozen.digest },
    checks: wave.criteria.flatMap(({ id, check }) =>
      check === null ? [] : [{ ...check, id, byName: name(check.by) }],
    ),
    activities: wave.activities.map((one) => ({
      ...one,
      done: one.done === null ? null : { ...one.done, byName: name(one.done.by) },
    })),
    reviews: wave.reviews.map((review) => ({ ...review, byName: name(review.by) })),
  };
}

import { z } from 'zod';
import { instant } from '../kernel/instant.ts';
import { line, prose, said } from '../kernel/text.ts';
import { role } from './account.ts';
import { accountId, activityId, criterionId, phaseId, stepId, waveId, type PersonId } from './ids.ts';
import { scope, timing } from './scope.ts';
import type { DecidedJoiner } from './joiner.ts';
import type { HeldOverride } from './override.ts';
import { meaning, type HeldSignature } from './signature.ts';
import type { HeldPaper } from './paper.ts';
import type { Rollout } from './rollout.ts';
import type { Requirement } from './training.ts';

export const gateSide = z.enum(['entry', 'exit']);
export type GateSide = z.infer<typeof gateSide>;

export const criterionText = z.strictObject({
  id: criterionId,
  gate: gateSide,
  text: line(400),
  howKnown: prose(400),
});
export const criterionCheck = z.strictObject({
  verdict: z.enum(['met', 'not-met', 'waived']),
  evidence: prose(2000),
  at: instant,
  by: accountId,
  reason: prose(2000),
});
export type CriterionText = Readonly<z.infer<typeof criterionText>>;
export type CriterionCheck = Readonly<z.infer<typeof criterionCheck>>;
/** `check` null: nobody has looked yet. */
export type Criterion = CriterionText & { readonly check: CriterionCheck | null };

export const activityPlan = z.strictObject({
  id: activityId,
  title: line(200),
  kind: z.enum(['configuration', 'training', 'data-validation', 'process-confirmation', 'support', 'other']),
  owner: line(120),
  due: instant,
});
export const activityDone = z.strictObject({ at: instant, by: accountId, evidence: prose(2000) });
export type ActivityPlan = Readonly<z.infer<typeof activityPlan>>;
export type Activity = ActivityPlan & { readonly done: Readonly<z.infer<typeof activityDone>> | null };

/**
 * What is asked at one place of a route. Who may answer: somebody in `role` or one of `also`; `who` where one person is
 * named, one of `people` where several are, else anybody. Done when `need` different people have signed, and among the
 * functions they signed in is each of `must`.
 */
export const routeStep = z.strictObject({
  id: stepId,
  role,
  meaning,
  who: accountId.nullable(),
  people: z.array(accountId).max(50).readonly().default([]),
  also: z.array(role).max(9).readonly().default([]),
  need: z.int().min(1).max(20).default(1),
  must: z.array(role).max(9).readonly().default([]),
  /** Days after it was asked for; null: no date. */
  days: z.int().min(1).max(365).nullable().default(null),
});
export type RouteStep = Readonly<z.infer<typeof routeStep>>;
export const route = z.strictObject({
  order: z.enum(['sequence', 'parallel']),
  steps: z.array(routeStep).max(20).readonly(),
});
export type Route = Readonly<z.infer<typeof route>>;
/** The route that new records of a class begin with. */
export const routeTemplate = z.strictObject({
  order: z.enum(['sequence', 'parallel']),
  steps: z
    .array(routeStep.omit({ id: true }))
    .min(1)
    .max(20)
    .readonly(),
});
export type RouteTemplate = Readonly<z.infer<typeof routeTemplate>>;
export const routeGate = z.enum(['plan', 'entry', 'exit']);
export type RouteGate = z.infer<typeof routeGate>;

/** The owner asked again, by hand, for an answer that is due. */
export interface Reminder {
  readonly step: string;
  readonly at: z.infer<typeof instant>;
  readonly by: string;
  readonly note: string;
}

/** What is planned of a wave; the rest of `Wave` is what happened to it. */
export const wavePlan = z.strictObject({
  id: waveId,
  phase: phaseId,
  number: line(60),
  title: line(200),
  scope,
  timing,
});
export type WavePlan = Readonly<z.infer<typeof wavePlan>>;

export type WaveState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'preparing'; readonly since: z.infer<typeof instant> }
  | { readonly kind: 'live'; readonly since: z.infer<typeof instant>; readonly by: string }
  | {
      readonly kind: 'handed-over';
      readonly wentLive: z.infer<typeof instant>;
      readonly since: z.infer<typeof instant>;
      readonly by: string;
    }
  | {
      readonly kind: 'rolled-back';
      readonly wentLive: z.infer<typeof instant>;
      readonly since: z.infer<typeof instant>;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'cancelled';
      readonly since: z.infer<typeof instant>;
      readonly by: string;
      readonly reason: string;
    };

/** Handed over, rolled back or cancelled: nothing more happens to it. */
export function isEnded({ state: { kind } }: { readonly state: WaveState }): boolean {
  return kind === 'handed-over' || kind === 'rolled-back' || kind === 'cancelled';
}

export const trailReview = z.strictObject({
  at: instant,
  by: accountId,
  upTo: z.int().min(0),
  finding: said(2000),
});

export interface Wave extends WavePlan {
  readonly baseline: z.infer<typeof timing> | null;
  readonly cohort: readonly PersonId[];
  readonly frozen: {
    readonly at: z.infer<typeof instant>;
    readonly by: string;
    readonly digest: string;
  } | null;
  readonly criteria: readonly Criterion[];
  readonly activities: readonly Activity[];
  readonly requirements: readonly Requirement[];
  readonly entryRoute: Route;
  readonly exitRoute: Route;
  readonly asked: { readonly at: z.infer<typeof instant>; readonly by: string } | null;
  readonly askedExit: { readonly at: z.infer<typeof instant>; readonly by: string } | null;
  readonly signatures: readonly HeldSignature[];
  readonly papers: readonly HeldPaper[];
  readonly reminders: readonly Reminder[];
  readonly overrides: readonly HeldOverride[];
  readonly joiners: readonly DecidedJoiner[];
  readonly reviews: readonly z.infer<typeof trailReview>[];
  readonly state: WaveState;
  /** What of the rollout its signatures cover, as it stood when the wave ended: later edits are not about it. */
  readonly kept: Pick<Rollout, 'impact' | 'risk' | 'rollback'> | null;
}

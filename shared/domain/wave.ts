import { z } from 'zod';
import { instant } from '../kernel/instant.ts';
import { line, prose, said } from '../kernel/text.ts';
import { role } from './account.ts';
import { accountId, activityId, criterionId, phaseId, stepId, waveId, type PersonId } from './ids.ts';
import { scope, timing } from './scope.ts';
import type { DecidedJoiner } from './joiner.ts';
import type { HeldOverride } from './override.ts';
import { meaning, type HeldSignature } from './signature.ts';
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

/** One approval asked for. `who` null: anybody acting in that role. */
export const routeStep = z.strictObject({ id: stepId, role, meaning, who: accountId.nullable() });
export type RouteStep = Readonly<z.infer<typeof routeStep>>;
export const route = z.strictObject({
  order: z.enum(['sequence', 'parallel']),
  steps: z.array(routeStep).max(20).readonly(),
});
export type Route = Readonly<z.infer<typeof route>>;

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
  readonly overrides: readonly HeldOverride[];
  readonly joiners: readonly DecidedJoiner[];
  readonly reviews: readonly z.infer<typeof trailReview>[];
  readonly state: WaveState;
}

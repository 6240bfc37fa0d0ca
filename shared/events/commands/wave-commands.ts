import { z } from 'zod';
import {
  activityId,
  criterionId,
  overrideId,
  personId,
  phaseId,
  rolloutId,
  stepId,
  waveId,
} from '../../domain/ids.ts';
import { joinerDecision } from '../../domain/joiner.ts';
import { override } from '../../domain/override.ts';
import { scope, timing } from '../../domain/scope.ts';
import { requirement } from '../../domain/training.ts';
import { activityPlan, criterionText, gateSide, route } from '../../domain/wave.ts';
import { line, prose, said } from '../../kernel/text.ts';

const kind = <Name extends string>(name: Name) => z.literal(name);
const of = { rollout: rolloutId, wave: waveId };
const reason = prose(2000).default('');

export const waveCommands = [
  z.strictObject({
    kind: kind('wave.add'),
    rollout: rolloutId,
    phase: phaseId,
    title: line(200),
    scope,
    timing,
    reason,
  }),
  z.strictObject({ kind: kind('wave.title'), ...of, title: line(200), reason }),
  z.strictObject({ kind: kind('wave.scope'), ...of, scope, reason }),
  z.strictObject({ kind: kind('wave.timing'), ...of, timing, reason }),
  z.strictObject({ kind: kind('wave.cohort'), ...of, people: z.array(personId).max(200_000), reason }),
  /** Everybody on the roster whom the wave's scope names (site, line, shift, department, role), employed on its go-live day. */
  z.strictObject({ kind: kind('wave.cohort-by-scope'), ...of, reason }),
  z.strictObject({ kind: kind('wave.freeze'), ...of }),
  z.strictObject({
    kind: kind('wave.add-criterion'),
    ...of,
    criterion: criterionText.omit({ id: true }),
    reason,
  }),
  z.strictObject({ kind: kind('wave.change-criterion'), ...of, criterion: criterionText, reason }),
  z.strictObject({ kind: kind('wave.withdraw-criterion'), ...of, id: criterionId, reason }),
  z.strictObject({
    kind: kind('wave.check'),
    ...of,
    id: criterionId,
    verdict: z.enum(['met', 'not-met']),
    evidence: prose(2000),
  }),
  z.strictObject({
    kind: kind('wave.add-activity'),
    ...of,
    activity: activityPlan.omit({ id: true }),
    reason,
  }),
  z.strictObject({ kind: kind('wave.change-activity'), ...of, activity: activityPlan, reason }),
  z.strictObject({ kind: kind('wave.withdraw-activity'), ...of, id: activityId, reason }),
  z.strictObject({ kind: kind('wave.done'), ...of, id: activityId, evidence: prose(2000) }),
  z.strictObject({
    kind: kind('wave.requirements'),
    ...of,
    requirements: z.array(requirement).max(500),
    reason,
  }),
  /** Adds every item that somebody of the cohort needs wherever they work (`neededBy`) and the wave does not ask for yet. */
  z.strictObject({ kind: kind('wave.requirements-by-role'), ...of, reason }),
  /** Late joiners: taken in (they are trained before they work with the change) or left out; see `views/joiners.ts`. */
  z.strictObject({
    kind: kind('wave.joiners'),
    ...of,
    people: z.array(personId).min(1).max(5000),
    decision: joinerDecision,
    reason: said(2000),
  }),
  z.strictObject({ kind: kind('wave.withdraw-override'), ...of, id: overrideId, reason: said(2000) }),
  z.strictObject({ kind: kind('wave.route'), ...of, gate: gateSide, route, reason }),
  z.strictObject({ kind: kind('wave.prepare'), ...of }),
  z.strictObject({ kind: kind('wave.ask'), ...of, gate: gateSide }),
  z.strictObject({ kind: kind('wave.withdraw-ask'), ...of, gate: gateSide, reason: said(2000) }),
  z.strictObject({ kind: kind('wave.remind'), ...of, step: stepId, note: prose(1000).default('') }),
  z.strictObject({ kind: kind('wave.review-trail'), ...of, finding: said(2000) }),
  z.strictObject({ kind: kind('wave.hand-over'), ...of }),
  z.strictObject({ kind: kind('wave.cancel'), ...of, reason: said(2000) }),
] as const;

export const signedWaveCommands = [
  z.strictObject({ kind: kind('wave.waive'), ...of, id: criterionId, reason: said(2000) }),
  z.strictObject({
    kind: kind('wave.override'),
    ...of,
    ...override.pick({ person: true, item: true, until: true, reason: true }).shape,
  }),
  z.strictObject({ kind: kind('wave.go-live'), ...of, comment: prose(2000).default('') }),
  z.strictObject({ kind: kind('wave.roll-back'), ...of, reason: said(2000) }),
] as const;

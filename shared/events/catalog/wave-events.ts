import { z } from 'zod';
import { accountId, overrideId, personId, stepId, waveId } from '../../domain/ids.ts';
import { joinerDecision } from '../../domain/joiner.ts';
import { override } from '../../domain/override.ts';
import { requirement } from '../../domain/training.ts';
import { scope, timing } from '../../domain/scope.ts';
import {
  activityDone,
  activityPlan,
  criterionCheck,
  criterionText,
  gateSide,
  route,
  trailReview,
  wavePlan,
} from '../../domain/wave.ts';
import { sealMark } from '../../domain/device.ts';
import { line, prose } from '../../kernel/text.ts';
import { change } from './rollout-events.ts';

const wave = waveId;
const people = z.array(personId).max(200_000).readonly();
const requirements = z.array(requirement).max(500).readonly();

/** What the gate was computed from when it let a wave pass: printed, and replayable. */
export const checkResult = z.strictObject({ id: line(40), met: z.boolean(), have: z.int(), want: z.int() });
/** `proof`: the digest of the gate and its inputs as computed from the first `upTo` events at that instant; null before 0.3. */
const passed = z.strictObject({
  wave,
  signature: z.uuid().nullable(),
  checks: z.array(checkResult).readonly(),
  proof: z.strictObject({ upTo: z.int().min(0), digest: z.string().length(64) }).nullable(),
});

export const waveEvents = {
  'wave-added/2': z.strictObject({ plan: wavePlan, entryRoute: route, exitRoute: route }),
  'wave-changed/1': z.discriminatedUnion('field', [
    z.strictObject({ wave, field: z.literal('title'), old: line(200), new: line(200) }),
    z.strictObject({ wave, field: z.literal('scope'), old: scope, new: scope }),
    z.strictObject({ wave, field: z.literal('timing'), old: timing, new: timing }),
  ]),
  'cohort-set/1': z.strictObject({ wave, added: people, removed: people }),
  'cohort-frozen/1': z.strictObject({ wave, size: z.int(), digest: z.string().length(64) }),
  'criterion-added/1': z.strictObject({ wave, criterion: criterionText }),
  'criterion-changed/1': z.strictObject({ wave, old: criterionText, new: criterionText }),
  'criterion-withdrawn/1': z.strictObject({ wave, old: criterionText }),
  'criterion-checked/1': z.strictObject({
    wave,
    id: z.uuid(),
    old: criterionCheck.nullable(),
    new: criterionCheck,
    signature: z.uuid().nullable(),
  }),
  'activity-added/1': z.strictObject({ wave, activity: activityPlan }),
  'activity-changed/1': z.strictObject({ wave, old: activityPlan, new: activityPlan }),
  'activity-withdrawn/1': z.strictObject({ wave, old: activityPlan }),
  'activity-done/1': z.strictObject({ wave, id: z.uuid(), done: activityDone }),
  'requirements-set/2': z.strictObject({ wave, ...change(requirements) }),
  'wave-route-set/2': z.strictObject({ wave, gate: gateSide, ...change(route) }),
  'approvals-asked/1': z.strictObject({ wave, gate: gateSide, of: z.array(accountId).readonly() }),
  'approvals-withdrawn/1': z.strictObject({ wave, gate: gateSide }),
  'approval-reminded/1': z.strictObject({ wave, step: stepId, note: prose(1000) }),
  'trail-reviewed/1': z.strictObject({ wave, review: trailReview }),
  'training-overridden/1': z.strictObject({ wave, override, signature: z.uuid() }),
  'override-withdrawn/1': z.strictObject({ wave, id: overrideId }),
  'joiners-decided/1': z.strictObject({ wave, people, decision: joinerDecision }),
  'preparation-started/1': z.strictObject({ wave }),
  'went-live/2': passed,
  'handed-over/2': passed,
  /** Every workstation taking part has the event that passed the gate: their signed checkpoints. */
  'wave-sealed/1': z.strictObject({
    wave,
    side: gateSide,
    event: z.uuid(),
    marks: z.array(sealMark).max(500).readonly(),
  }),
  'rolled-back/1': z.strictObject({ wave, signature: z.uuid() }),
  'wave-cancelled/1': z.strictObject({ wave }),
} as const;

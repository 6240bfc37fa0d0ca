import { z } from 'zod';
import {
  deviationId,
  haltId,
  itemId,
  paperId,
  personId,
  rolloutId,
  stepId,
  waveId,
} from '../../domain/ids.ts';
import {
  description,
  deviation,
  effectivenessPlan,
  effectivenessResult,
  halt,
  impact,
  phase,
  rehearsal,
  risk,
  rollbackPlan,
} from '../../domain/rollout.ts';
import { ceremony } from '../../domain/ceremony.ts';
import { paper } from '../../domain/paper.ts';
import { signature } from '../../domain/signature.ts';
import { route } from '../../domain/wave.ts';
import { line, prose, said } from '../../kernel/text.ts';

/** `old` and `new` of the same shape: what a change replaces stands beside what it brings (R20). */
export const change = <Schema extends z.ZodType>(schema: Schema) => ({ old: schema.nullable(), new: schema });

export const rolloutEvents = {
  'rollout-planned/2': z.strictObject({ id: rolloutId, number: line(60), description, route }),
  'rollout-described/1': z.strictObject({ ...change(description) }),
  'impact-assessed/1': z.strictObject({ ...change(impact) }),
  'risk-assessed/1': z.strictObject({ ...change(risk) }),
  'rollback-planned/1': z.strictObject({ ...change(rollbackPlan) }),
  'rollback-rehearsed/1': z.strictObject({ rehearsal }),
  'phase-added/1': z.strictObject({ phase }),
  'phase-changed/1': z.strictObject({ old: phase, new: phase }),
  'plan-route-set/2': z.strictObject({ ...change(route) }),
  'plan-approval-asked/1': z.strictObject({}),
  'plan-approval-withdrawn/1': z.strictObject({}),
  'plan-approval-reminded/1': z.strictObject({ step: stepId, note: prose(1000) }),
  /** Of the rollout's plan (`wave` null) or of one of its waves. */
  'paper-recorded/1': z.strictObject({ wave: waveId.nullable(), paper }),
  'paper-witnessed/1': z.strictObject({ wave: waveId.nullable(), paper: paperId, signature: z.uuid() }),
  'ceremony-held/1': z.strictObject({ ceremony }),
  /** A signature on the rollout (`wave` null) or on one of its waves; `step` is the route step it answers. */
  'signed/1': z.strictObject({ wave: waveId.nullable(), step: z.uuid().nullable(), signature }),
  'halted/1': z.strictObject({ halt }),
  'resumed/1': z.strictObject({ halt: haltId, signature: z.uuid() }),
  'deviation-recorded/1': z.strictObject({ deviation }),
  'deviation-closed/1': z.strictObject({ id: deviationId, disposition: said(4000) }),
  /** What training an incident points at: for seeing whether training works. */
  'deviation-linked/1': z.strictObject({
    id: deviationId,
    items: z.array(itemId).max(50).readonly(),
    people: z.array(personId).max(500).readonly(),
  }),
  'effectiveness-planned/1': z.strictObject({ ...change(effectivenessPlan) }),
  'effectiveness-recorded/1': z.strictObject({ result: effectivenessResult }),
  'rollout-closed/1': z.strictObject({}),
  'rollout-cancelled/1': z.strictObject({}),
} as const;

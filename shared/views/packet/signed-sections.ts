import { z } from 'zod';
import { itemId, personId } from '../../domain/ids.ts';
import { description, impact, phase, risk, rollbackPlan, type Rollout } from '../../domain/rollout.ts';
import { scope, timing } from '../../domain/scope.ts';
import { criterionText, type Wave } from '../../domain/wave.ts';
import { sectionContent } from '../../events/sections.ts';
import { text } from './gate-schema.ts';

const values = z.array(text).readonly();
/** A way of narrowing stands in what is signed only where it is used (see `sections.ts`): nothing may be filled in here. */
const requirementSigned = z.strictObject({
  item: itemId,
  roles: values,
  sites: values.optional(),
  lines: values.optional(),
  shifts: values.optional(),
  departments: values.optional(),
});
const outline = z.strictObject({ id: z.uuid(), number: text, title: text });

/**
 * The content that signatures are bound to, exactly as it is hashed: a signature's digest is the SHA-256 of
 * the canonical JSON of the sections it names. The packet prints from these, so what is printed is what was signed.
 */
export const planSections = z.strictObject({
  description,
  impact,
  risk,
  rollback: rollbackPlan.nullable(),
  plan: z.array(phase.extend({ waves: z.array(outline).readonly() })).readonly(),
});
export const waveSections = z.strictObject({
  scope: z.strictObject({ title: text, scope, timing, cohort: z.array(personId).readonly() }),
  criteria: z.array(criterionText).readonly(),
  training: z.array(requirementSigned).readonly(),
});
/** Of a wave that has ended: what of the rollout its signatures cover, as it stood then. */
export const keptSections = planSections.pick({ impact: true, risk: true, rollback: true });
export type PlanSections = z.infer<typeof planSections>;
export type WaveSections = z.infer<typeof waveSections>;

export function planSectionsOf(rollout: Rollout): PlanSections {
  const names = ['description', 'impact', 'risk', 'rollback', 'plan'] as const;
  return planSections.parse(
    Object.fromEntries(names.map((name) => [name, sectionContent(rollout, null, name)])),
  );
}

export function waveSectionsOf(rollout: Rollout, wave: Wave): WaveSections {
  const names = ['scope', 'criteria', 'training'] as const;
  return waveSections.parse(
    Object.fromEntries(names.map((name) => [name, sectionContent(rollout, wave, name)])),
  );
}

import { z } from 'zod';
import type { ConflictField } from '../../domain/conflict.ts';
import { person } from '../../domain/person.ts';
import { effectivenessResult } from '../../domain/rollout.ts';
import { activityDone, criterionCheck } from '../../domain/wave.ts';
import type { Json } from '../../kernel/json.ts';

/** What a settling itself brings about, by field: another workstation may have written anything. */
const SHAPES: Partial<Record<ConflictField, z.ZodType>> = {
  'account.made': z.object({
    account: z.object({ id: z.string() }),
    key: z.object({ publicKey: z.string() }),
  }),
  'account.password': z.string(),
  'person.entry': person.nullable(),
  'rollout.state': z.object({ kind: z.enum(['closed', 'cancelled']) }),
  'rollout.deviation': z.string(),
  'rollout.effectiveness-result': effectivenessResult,
  'wave.state': z.object({ kind: z.enum(['preparing', 'live', 'handed-over', 'rolled-back', 'cancelled']) }),
  'wave.criterion-check': criterionCheck.omit({ at: true, by: true }).nullable(),
  'wave.activity-done': activityDone.omit({ at: true, by: true }).nullable(),
};

export function fits(field: ConflictField, value: Json): boolean {
  return SHAPES[field]?.safeParse(value).success ?? true;
}

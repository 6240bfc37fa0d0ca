import { z } from 'zod';
import { instant, type Instant } from '../kernel/instant.ts';
import { prose } from '../kernel/text.ts';
import { accountId, ceremonyId, stepId, waveId } from './ids.ts';

/** What became of one of those asked, at a sitting. `signature` null: absent. */
export const answer = z.strictObject({
  account: accountId,
  step: stepId.nullable(),
  verdict: z.enum(['signed', 'rejected', 'abstained', 'absent']),
  signature: z.uuid().nullable(),
});
export type Answer = Readonly<z.infer<typeof answer>>;

/** A board that signed one after another at one workstation. */
export const ceremony = z.strictObject({
  id: ceremonyId,
  wave: waveId.nullable(),
  gate: z.enum(['plan', 'entry', 'exit']),
  began: instant,
  answers: z.array(answer).min(1).max(100).readonly(),
  note: prose(2000),
});
export type Ceremony = Readonly<z.infer<typeof ceremony>>;
export type HeldCeremony = Ceremony & { readonly at: Instant; readonly by: string };

import { z } from 'zod';
import type { Instant } from '../kernel/instant.ts';
import type { PersonId } from './ids.ts';

/** Somebody the wave's scope came to mean after its cohort was frozen: taken in, or left out with a reason. */
export const joinerDecision = z.enum(['taken-in', 'left-out']);
export type JoinerDecision = z.infer<typeof joinerDecision>;

export interface DecidedJoiner {
  readonly person: PersonId;
  readonly decision: JoinerDecision;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

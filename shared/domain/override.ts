import { z } from 'zod';
import { day, type Instant } from '../kernel/instant.ts';
import { said } from '../kernel/text.ts';
import { itemId, overrideId, personId } from './ids.ts';

/** The longest an override may hold, counted from the day it is signed. */
export const LONGEST_OVERRIDE_DAYS = 90;

/** One person may go on without training on one version of one item, through the day `until` (R49). */
export const override = z.strictObject({
  id: overrideId,
  person: personId,
  item: itemId,
  version: z.int().min(1),
  until: day,
  reason: said(2000),
});
export type Override = Readonly<z.infer<typeof override>>;

export type HeldOverride = Override & {
  readonly at: Instant;
  readonly by: string;
  /** The signature among the wave's. */
  readonly signature: string;
  readonly withdrawn: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
};

import { z } from 'zod';
import { line } from '../kernel/text.ts';
import { filterId } from './ids.ts';

/** What of the trail is shown; null and '' do not narrow. Moments in ms since 1970-01-01T00:00Z. */
export const trailFilter = z.strictObject({
  rollout: z.string().max(200).nullable().default(null),
  wave: z.string().max(200).nullable().default(null),
  actor: z.string().max(64).nullable().default(null),
  /** An event type with or without its version, or a group of them (`TRAIL_KINDS`). */
  what: z.string().max(80).nullable().default(null),
  /** The record it is about, `kind:id`: `person:P-1`, `item:WI-118`, `account:i.solberg`. */
  about: z.string().max(300).nullable().default(null),
  text: z.string().max(200).default(''),
  from: z.int().nullable().default(null),
  to: z.int().nullable().default(null),
  /** Refused attempts only. */
  refused: z.boolean().default(false),
});
export type TrailFilter = Readonly<z.infer<typeof trailFilter>>;

/** A filter kept under a name, for everybody who uses the book. */
export const savedFilter = z.strictObject({ id: filterId, name: line(80), filter: trailFilter });
export type SavedFilter = Readonly<z.infer<typeof savedFilter>>;

import { z } from 'zod';
import { instant } from '../kernel/instant.ts';
import { line } from '../kernel/text.ts';
import { importId, measureId, waveId } from './ids.ts';

/** A decimal number as text, so that no digit is lost: up to 15 before and 12 after the point. */
export const decimal = z.string().regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/);

/** What is watched: defects among units, events in an exposure, or a continuous value. */
export const measureKind = z.enum(['proportion', 'rate', 'value']);
export const measure = z.strictObject({
  id: measureId,
  name: line(120),
  kind: measureKind,
  unit: line(40),
});
export type MeasureKind = z.infer<typeof measureKind>;
export type Measure = Readonly<z.infer<typeof measure>>;

/**
 * One reading of a measure in a wave. `value` counts defects (proportion) or events (rate) in `of` units or
 * exposure; a continuous value has `of` null.
 */
export const point = z.strictObject({ at: instant, value: decimal, of: decimal.nullable() });
export type Point = Readonly<z.infer<typeof point>>;
export const heldPoint = point.extend({ measure: measureId, wave: waveId, source: importId });
export type HeldPoint = Readonly<z.infer<typeof heldPoint>>;

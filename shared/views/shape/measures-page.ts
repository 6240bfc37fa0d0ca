import type { HeldPoint, Measure } from '../../domain/measure.ts';
import type { Instant } from '../../kernel/instant.ts';

/** What is watched in a rollout, and the readings taken in so far; what they decide comes with the decision. */
export interface MeasuresPage {
  readonly measures: readonly (Measure & {
    readonly readings: number;
    readonly first: Instant | null;
    readonly last: Instant | null;
    readonly waves: readonly {
      readonly id: string;
      readonly title: string;
      readonly readings: number;
      /** Sums of a proportion or rate as decimals; null for a continuous value. */
      readonly sum: { readonly value: string; readonly of: string } | null;
    }[];
    /** The newest, at most 200, newest first. */
    readonly newest: readonly HeldPoint[];
  })[];
}

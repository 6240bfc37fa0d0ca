/** Which of the other workstations have an event, by their own signed receipts, as far as they are known here. */
export interface Reach {
  readonly event: string;
  /** Names of workstations, sorted. */
  readonly have: readonly string[];
  /** Those of the book that have not confirmed it. */
  readonly missing: readonly string[];
}

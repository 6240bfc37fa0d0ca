/** How much page 1 may say of what grows: reasons by name and signs of each, risks, waves in a rollout, and signs of prose. */
export interface Budget {
  readonly names: number;
  readonly reason: number;
  readonly risks: number;
  readonly waves: number;
  readonly prose: number;
}

/** From roomy to bare: the first with which everything fits on page 1 is taken. What is left out is counted, with its page. */
export const BUDGETS: readonly Budget[] = [
  { names: 9, reason: 90, risks: 4, waves: 8, prose: 240 },
  { names: 7, reason: 90, risks: 3, waves: 6, prose: 200 },
  { names: 5, reason: 64, risks: 2, waves: 4, prose: 150 },
  { names: 3, reason: 64, risks: 1, waves: 3, prose: 110 },
];
/** When even the last does not fit, by the estimate. */
export const BARE: Budget = { names: 0, reason: 64, risks: 1, waves: 3, prose: 90 };

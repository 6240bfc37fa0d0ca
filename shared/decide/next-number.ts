/** The count in a number of a record: 14 of `RO-2026-014B`, 3 of `W-014B-3C`. */
export function countIn(number: string): number {
  return Number(/^\d+/.exec(number.split('-').at(-1) ?? '')?.[0] ?? 0);
}

/** The next number of records that are numbered inside another, with the code of the workstation that gives it. */
export function nextWithin(
  prefix: string,
  rollout: { readonly number: string },
  taken: readonly { readonly number: string }[],
  code: string,
): string {
  const next = Math.max(0, ...taken.map(({ number }) => countIn(number))) + 1;
  return `${prefix}-${rollout.number.split('-').at(-1)}-${next}${code}`;
}

import type { Conflict } from '../../../../../shared/domain/conflict.ts';

/** A write as the test itself kept it: what its workstation knew when it was made, as a plain set of events. */
export interface Kept {
  readonly field: string;
  readonly event: string;
  readonly value: string;
  readonly knew: ReadonlySet<string>;
}

/** For each field with two values that nobody who wrote it later had both seen: every write that stands, by event. */
export function expected(kept: readonly Kept[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const field of new Set(kept.map((one) => one.field))) {
    const writes = kept.filter((one) => one.field === field);
    const standing = writes.filter(
      (one) => !writes.some((later) => later !== one && later.knew.has(one.event)),
    );
    if (new Set(standing.map(({ value }) => value)).size > 1)
      found.set(field, standing.map(({ event }) => event).sort());
  }
  return found;
}

export function told(open: readonly Conflict[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { key, writes } of open) {
    if (found.has(key)) throw new Error(`two open conflicts of ${key}`);
    found.set(key, writes.map(({ event }) => event).sort());
  }
  return found;
}

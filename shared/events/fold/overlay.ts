import { canonical } from '../../kernel/canonical.ts';

/**
 * Of a whole value that was written, only the members that its writer changed: what another workstation changed beside
 * them meanwhile stays (R34). All of them where nothing stood there before.
 */
export function changedOf<Value extends object>(old: Value | null, next: Value): Partial<Value> {
  if (old === null) return next;
  const names = Object.keys(next) as (keyof Value)[];
  return Object.fromEntries(
    names
      .filter((name) => canonical(old[name] ?? null) !== canonical(next[name] ?? null))
      .map((name) => [name, next[name]]),
  ) as Partial<Value>;
}

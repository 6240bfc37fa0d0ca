import type { ItemId } from '../../domain/ids.ts';
import type { HeldOverride } from '../../domain/override.ts';
import type { Wave } from '../../domain/wave.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';

/** Signed by then, not withdrawn, through its last day, and for the version that is still the one in force (R49). */
export function isInForce(override: HeldOverride, version: number | null, now: Instant): boolean {
  return (
    override.withdrawn === null &&
    override.version === version &&
    override.at.ms <= now.ms &&
    dayOf(now) <= override.until
  );
}

/** The overrides of a wave by person; most waves have none. */
export function overridesByPerson({
  overrides,
}: Pick<Wave, 'overrides'>): ReadonlyMap<string, readonly HeldOverride[]> {
  const found = new Map<string, HeldOverride[]>();
  for (const one of overrides) found.set(one.person, [...(found.get(one.person) ?? []), one]);
  return found;
}

/** The one in force for an item that holds longest; null without one. */
export function overrideFor(
  theirs: readonly HeldOverride[],
  item: ItemId,
  version: number | null,
  now: Instant,
): HeldOverride | null {
  return theirs
    .filter((one) => one.item === item && isInForce(one, version, now))
    .reduce<HeldOverride | null>((best, one) => (best === null || one.until > best.until ? one : best), null);
}

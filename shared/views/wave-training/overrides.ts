import type { ItemId } from '../../domain/ids.ts';
import type { HeldOverride } from '../../domain/override.ts';
import type { Wave } from '../../domain/wave.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { grouped } from '../grouped.ts';

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
  return grouped(overrides, (one) => one.person);
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

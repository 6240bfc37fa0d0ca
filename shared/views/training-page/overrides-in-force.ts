import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { OverrideView } from '../shape/training-page.ts';
import type { UnfinishedWave } from '../unfinished-waves.ts';
import { waveOverrides } from '../wave-page/exceptions.ts';

/** The overrides of a wave that hold at `now`, soonest to end first. */
export function overridesInForce(
  state: BookState,
  { wave }: UnfinishedWave,
  now: Instant,
): readonly OverrideView[] {
  return waveOverrides(state, wave, now)
    .filter(({ inForce }) => inForce)
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
    .map(({ id, person, name, item, version, until, reason, byName }) => ({
      id,
      wave: wave.id,
      person,
      name,
      item,
      version,
      until,
      reason,
      byName,
    }));
}

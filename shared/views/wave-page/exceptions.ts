import type { ItemId } from '../../domain/ids.ts';
import { nameOf } from '../../domain/person.ts';
import { currentVersion } from '../../domain/training.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import type { LateJoiner } from '../joiners.ts';
import type { WavePage } from '../shape/wave-page.ts';
import { isInForce } from '../wave-training/overrides.ts';
import { personOf } from '../wave-training/person-row.ts';

/** Late joiners of a wave: the undecided by name, then those decided on, newest decision first. */
export function waveJoiners(
  state: BookState,
  wave: Wave,
  undecided: readonly LateJoiner[],
  now: Instant,
): WavePage['joiners'] {
  const open = new Set<string>(undecided.map(({ person }) => person));
  const decided = wave.joiners
    .filter(({ person }) => !open.has(person))
    .toSorted((a, b) => b.at.ms - a.at.ms)
    .map((one) => ({
      person: one.person,
      name: nameOf(personOf(state, one.person)).trim(),
      since: { ...now, ms: state.placed.get(one.person) ?? one.at.ms },
      decided: { ...one, byName: accountName(state, one.by) },
    }));
  return [...undecided.map((one) => ({ ...one, decided: null })), ...decided];
}

/** All overrides ever signed in a wave, newest first; which of them hold at `now` is said. */
export function waveOverrides(state: BookState, wave: Wave, now: Instant): WavePage['overrides'] {
  return wave.overrides
    .toSorted((a, b) => b.at.ms - a.at.ms)
    .map((one) => ({
      ...one,
      name: nameOf(personOf(state, one.person)).trim(),
      byName: accountName(state, one.by),
      inForce: isInForce(one, versionOn(state, one.item, now), now),
    }));
}

function versionOn(state: BookState, id: ItemId, now: Instant): number | null {
  const item = state.items.get(id);
  return item === undefined ? null : currentVersion(item, dayOf(now));
}

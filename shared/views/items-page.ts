import type { ItemId } from '../domain/ids.ts';
import { currentVersion, type TrainingItem } from '../domain/training.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import { itemTallies, type ItemTally } from './item-tallies.ts';
import type { ItemsPage } from './shape/items-page.ts';
import { unfinishedWaves } from './unfinished-waves.ts';
import type { Moment } from './wave-readiness.ts';

/**
 * Training items by id. `required` counts the people of unfinished waves who need it, `trained` those of them
 * without a gap; `incidents` are those of all rollouts loaded that point at it.
 */
export function itemsPage(state: BookState, moment: Moment): ItemsPage {
  const waves = unfinishedWaves(state, state.rollouts.values(), moment);
  const tallies = itemTallies(waves.map(({ training }) => training));
  const incidents = incidentCounts(state);
  const items = [...state.items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    items: items.map((item) => ({
      ...rowOf(item, tallies.get(item.id), moment.now),
      incidents: incidents.get(item.id) ?? 0,
    })),
  };
}

function rowOf(
  item: TrainingItem,
  tally: ItemTally | undefined,
  now: Instant,
): Omit<ItemsPage['items'][number], 'incidents'> {
  const { id, title, versions, assessed, validDays } = item;
  const today = dayOf(now);
  const version = currentVersion(item, today);
  const coming = versions
    .filter((one) => one.effective > today)
    .sort((a, b) => (a.effective < b.effective ? -1 : 1))[0];
  const required = tally?.needing.size ?? 0;
  return {
    id,
    title,
    version,
    effective: versions.find((one) => one.version === version)?.effective ?? null,
    coming: coming?.version ?? null,
    assessed,
    validDays,
    trained: required - (tally?.lacking.size ?? 0),
    required,
    expiring: tally?.expiring.size ?? 0,
  };
}

function incidentCounts(state: BookState): ReadonlyMap<ItemId, number> {
  const found = new Map<ItemId, number>();
  for (const rollout of state.rollouts.values())
    for (const { training } of rollout.deviations)
      for (const item of new Set(training.items)) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}

import { currentVersion, type TrainingItem } from '../domain/training.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import { isFinished } from './halts-over.ts';
import type { ItemsPage } from './shape/items-page.ts';
import { waveTraining } from './wave-training.ts';

interface Tally {
  readonly needing: Set<string>;
  readonly lacking: Set<string>;
}

/** Training items by id. `required` counts the people of unfinished waves who need it, `trained` those of them without a gap. */
export function itemsPage(state: BookState, now: Instant): ItemsPage {
  const tallies = talliesOf(state, now);
  const items = [...state.items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { items: items.map((item) => rowOf(item, tallies.get(item.id), now)) };
}

function rowOf(item: TrainingItem, tally: Tally | undefined, now: Instant): ItemsPage['items'][number] {
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
  };
}

/** Somebody in two waves is counted once. */
function talliesOf(state: BookState, now: Instant): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  for (const rollout of state.rollouts.values()) {
    for (const wave of rollout.waves.filter((one) => !isFinished(one))) {
      const { items, people } = waveTraining(state, wave, now);
      items.forEach(({ item }, index) => {
        const tally = found.get(item) ?? { needing: new Set(), lacking: new Set() };
        found.set(item, tally);
        for (const person of people) {
          const kind = person.cells[index]?.kind;
          if (kind !== 'not-needed') tally.needing.add(person.id);
          if (kind === 'gap') tally.lacking.add(person.id);
        }
      });
    }
  }
  return found;
}

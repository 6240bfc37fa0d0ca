import type { WaveTraining } from './shape/wave-training.ts';

/** People by id, each once however many waves they are in; `lacking` in one of them is lacking. */
export interface ItemTally {
  readonly needing: ReadonlySet<string>;
  readonly lacking: ReadonlySet<string>;
  readonly expiring: ReadonlySet<string>;
}

/** Who needs, lacks and soon loses each item over several waves. */
export function itemTallies(trainings: readonly WaveTraining[]): ReadonlyMap<string, ItemTally> {
  const found = new Map<string, Record<keyof ItemTally, Set<string>>>();
  for (const { items, people } of trainings)
    items.forEach(({ item }, index) => {
      const tally = found.get(item) ?? { needing: new Set(), lacking: new Set(), expiring: new Set() };
      found.set(item, tally);
      for (const { id, cells } of people) {
        const kind = cells[index]?.kind;
        if (kind !== undefined && kind !== 'not-needed') tally.needing.add(id);
        if (kind === 'gap') tally.lacking.add(id);
        if (kind === 'expiring') tally.expiring.add(id);
      }
    });
  return found;
}

import { dayOf, daysBetween, type Instant } from '../kernel/instant.ts';
import type { Expiry } from './shape/item-page.ts';
import type { WaveTraining } from './shape/wave-training.ts';

/** What runs out some day, soonest first; somebody in two waves is named once an item. */
export function expiriesOf(trainings: readonly WaveTraining[], now: Instant): readonly Expiry[] {
  const today = dayOf(now);
  const found = new Map<string, Expiry>();
  for (const { items, people } of trainings)
    for (const { id, name, cells } of people)
      cells.forEach((cell, index) => {
        const item = items[index];
        if (item === undefined || !('answer' in cell) || cell.until === null) return;
        const days = daysBetween(today, cell.until);
        found.set(`${item.item}\n${id}`, {
          person: id,
          name,
          item: item.item,
          title: item.title,
          until: cell.until,
          days,
        });
      });
  // Within a day they stay in the order of the matrix: by item, then by name.
  return [...found.values()].sort((a, b) => a.days - b.days);
}

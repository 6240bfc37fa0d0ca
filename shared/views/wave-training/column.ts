import type { ItemId } from '../../domain/ids.ts';
import type { Requirement } from '../../domain/training.ts';
import { isFor, type Whom } from '../../domain/whom.ts';
import type { BookState } from '../../events/state.ts';
import type { Day } from '../../kernel/instant.ts';
import { askedItem, unknownItem, type AskedItem, type Placed } from '../training/asked-item.ts';

/** One column: an item as it is asked for today, and whom it is needed by. */
export interface Column extends AskedItem {
  readonly needs: readonly Whom[];
}

/** An item asked for twice is one column, needed by whoever either names. */
export function columnsOf(
  state: Pick<BookState, 'items'>,
  requirements: readonly Requirement[],
  today: Day,
): readonly Column[] {
  const merged = new Map<ItemId, readonly Whom[]>();
  for (const asked of requirements) merged.set(asked.item, [...(merged.get(asked.item) ?? []), asked]);
  return [...merged].map(([id, needs]) => ({
    ...askedItem(state.items, state.items.get(id) ?? unknownItem(id), today),
    needs,
  }));
}

export function isNeededBy({ needs }: Column, person: Placed): boolean {
  return needs.some((whom) => isFor(whom, person));
}

/** Asked in the same way on the same day: same item and equivalents as they are defined, same people meant. */
export function sameColumn(a: Column, b: Column): boolean {
  return (
    a.item === b.item &&
    a.equivalents.length === b.equivalents.length &&
    a.equivalents.every(
      ({ item, from }, index) => item === b.equivalents[index]?.item && from === b.equivalents[index].from,
    ) &&
    a.needs.length === b.needs.length &&
    a.needs.every((whom, index) => whom === b.needs[index])
  );
}

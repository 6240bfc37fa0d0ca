import type { ItemId } from '../../domain/ids.ts';
import { currentVersion, type TrainingItem } from '../../domain/training.ts';
import { isFor } from '../../domain/whom.ts';
import type { BookState } from '../../events/state.ts';
import type { Day } from '../../kernel/instant.ts';

type Items = Pick<BookState['items'], 'get'>;

/** An item as it is asked for on a day: the version in force then, and what else answers for exactly that version. */
export interface AskedItem {
  readonly item: TrainingItem;
  readonly version: number | null;
  readonly equivalents: readonly { readonly item: TrainingItem; readonly from: number }[];
}

/** Whom a retraining rule or a requirement is asked about: what the roster says of them. */
export type Placed = Parameters<typeof isFor>[1];

export function askedItem(items: Items, item: TrainingItem, today: Day): AskedItem {
  const version = currentVersion(item, today);
  const equivalents = item.equivalents
    .filter((one) => one.version === version)
    .map(({ item: other, from }) => ({ item: items.get(other) ?? unknownItem(other), from }));
  return { item, version, equivalents };
}

/** The oldest version whose training still answers for the one in force: the newest one that asked this person again (R46). */
export function carriedFrom(item: TrainingItem, version: number, person: Placed): number {
  const asking = item.versions
    .filter((one) => one.version <= version && asksAgain(one, person))
    .map((one) => one.version);
  return asking.length === 0 ? 1 : Math.max(...asking);
}

function asksAgain({ retraining }: TrainingItem['versions'][number], person: Placed): boolean {
  if (retraining.rule === 'in-scope') return isFor(retraining.whom, person);
  return retraining.rule === 'all';
}

/** What the book does not define has no version in force, so it closes the gate instead of passing unseen. */
export function unknownItem(id: ItemId): TrainingItem {
  return {
    id,
    title: id,
    versions: [],
    assessed: false,
    validDays: null,
    methods: [],
    trainerHolds: null,
    signedBy: { trainee: false, trainer: false },
    equivalents: [],
    neededBy: null,
  };
}

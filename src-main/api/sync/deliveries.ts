import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ActionRow, Delivery } from '../../../shared/views/shape/sync-page.ts';
import type { SyncStanding } from '../../sync/contract.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { unmoved } from '../trail/places.ts';
import { rowsAt } from '../trail/trail-rows.ts';
import { ownActionsOf } from './own-actions.ts';

/** So many actions a page shows rung by rung. */
const SHOWN = 20;

/** The newest actions of this workstation, newest first: how far each has come. */
export function actionRows(
  book: WaveBook,
  standing: SyncStanding | null,
  others: number,
): Promise<readonly ActionRow[]> {
  return unmoved(book, async () => {
    const { origin } = book.device;
    const actions = (await ownActionsOf(book).ready()).newest(SHOWN).flatMap(({ first, last }) => {
      const place = book.placeOf(origin, first);
      return place === null ? [] : [{ position: place + 1, last }];
    });
    const rows = await rowsAt(
      book,
      actions.map(({ position }) => position).sort((a, b) => a - b),
    );
    const told = new Map(rows.map((row) => [row.position, row]));
    return actions.flatMap(({ position, last }) => {
      const row = told.get(position);
      if (!row) return [];
      const { id: event, what, about, name: by, at } = row;
      return [{ position, event, what, about, by, ...deliveryOf(origin, last, at, standing, others) }];
    });
  });
}

/** The four rungs of an action that ends with event `last` of this workstation's log. */
export function deliveryOf(
  origin: string,
  last: number,
  committed: Instant,
  standing: SyncStanding | null,
  of: number,
): Delivery {
  const peers = standing?.last?.peers ?? [];
  const known = standing?.publishedAt ?? [];
  // What was there before the list begins was there when it begins.
  const found = known.findIndex(({ count }) => count > last);
  return {
    committed,
    published: known[found]?.at ?? null,
    ...(found === 0 ? { earlier: true as const } : {}),
    seen: peers.filter((peer) => (peer.has[origin] ?? 0) > last).length,
    witnessed: peers.filter((peer) => peer.witnessed > last).length,
    of,
  };
}

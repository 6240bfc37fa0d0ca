import type { Ports } from '../../../shared/api/ports.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import { reachOf } from '../sync/reach-of.ts';
import { coveredBy } from '../sync/receipts.ts';
import { unmoved } from '../trail/places.ts';
import { eventAsked } from './trail-port.ts';

/** Who has an event: asked for a halt that must reach everybody, and for a gate that was passed. */
export function reachPort(desk: Desk, caller: string): Pick<Ports['read'], 'reach'> {
  return {
    reach: async ({ events }) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { book, sync } = who.value.at;
      const heard = sync.heard();
      if (heard === null) return ok([]);
      const found = await unmoved(book, () =>
        Promise.all(events.map((id) => eventAsked(book, { id, position: null }))),
      );
      const known = found.flatMap((placed) => (placed === null ? [] : [placed.event]));
      return ok(
        known.map((event) =>
          reachOf(event, book.state(), coveredBy(event, book.branches(), heard), book.device.origin),
        ),
      );
    },
  };
}

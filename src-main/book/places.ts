import type { Envelope } from '../../shared/events/envelope.ts';
import { nextTurn } from '../platform/next-turn.ts';
import { LineCursor } from './line-cursor.ts';
import { damagedAt, eventAt, type ReadingEvents } from './log-reader.ts';
import type { Order } from './order.ts';

/** So many places between two turns for everything else. */
const TURN = 512;

/** Where the lines of an origin are, as far as they were when asked. */
export type Logs = (origin: string) => ReadingEvents;

/**
 * Shows the events [from, to) in the order of folding, reading each log from one end of its part to the other, in bounded
 * memory. `which` leaves out others by their place. What `see` returns is awaited when it is a promise.
 */
export async function visitPlaces(
  order: Order,
  logs: Logs,
  from: number,
  to: number,
  see: (event: Envelope, place: number) => void | Promise<void>,
  which: (place: number) => boolean = () => true,
): Promise<void> {
  const [first, last] = [Math.max(0, from), Math.min(to, order.length)];
  if (first >= last) return;
  const origins = [...order.origins()];
  const seqs = order.countsBefore(first);
  const cursors = new Map<number, LineCursor>();
  for (let place = first; place < last; place += 1) {
    if (place % TURN === 0) await nextTurn();
    const index = order.indexAt(place);
    const [origin, seq] = [origins[index] as string, seqs[index] as number];
    seqs[index] = seq + 1;
    const cursor = cursors.get(index) ?? new LineCursor(logs(origin), seq);
    cursors.set(index, cursor);
    const line = cursor.take() ?? ((await cursor.more()) ? cursor.take() : null);
    if (line === null) throw damagedAt(cursor.file, seq);
    if (!which(place)) continue;
    const seen = see(eventAt(cursor, line, seq), place);
    if (seen) await seen;
  }
}

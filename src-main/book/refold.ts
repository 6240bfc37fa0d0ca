import type { Envelope } from '../../shared/events/envelope.ts';
import type { Ground } from './ground.ts';
import { LiveState, ShardUnusable } from './live-state.ts';
import type { Order } from './order.ts';
import { visitPlaces, type Logs } from './places.ts';

/** Few, for one event of an import can hold hundreds of rows. */
const PIECE = 64;

export interface Refolded<State> {
  readonly live: LiveState<State>;
  /** Folded from the first event, so it holds everything. */
  readonly whole: boolean;
}

/**
 * The state of an order whose places from `from` on are new, folded on from a state remembered of before; or from the
 * first event, where none is or a file it wants is not of that time, or `anew`.
 */
export async function refold<State>(
  ground: Ground<State>,
  base: LiveState<State>,
  {
    order,
    from,
    logs,
    anew,
    carry,
  }: {
    readonly order: Order;
    readonly from: number;
    readonly logs: Logs;
    readonly anew: boolean;
    /** Whether what `base` has to write is to be written by the new state too. */
    readonly carry: boolean;
  },
): Promise<Refolded<State>> {
  const since = anew ? null : base.since(from, carry);
  if (since) {
    try {
      await foldOn(ground, since, order, logs);
      return { live: since, whole: false };
    } catch (error) {
      if (!(error instanceof ShardUnusable)) throw error;
    }
  }
  const live = LiveState.empty(ground.ports.folding, ground.store);
  live.keepMoments();
  await foldOn(ground, live, order, logs);
  return { live, whole: true };
}

/** Folds all of `order` that `live` has not. */
export async function foldOn<State>(
  ground: Ground<State>,
  live: LiveState<State>,
  order: Order,
  logs: Logs,
): Promise<void> {
  const { folding } = ground.ports;
  let events: Envelope[] = [];
  const fold = async (): Promise<void> => {
    await live.load([...new Set(events.flatMap((event) => folding.shardsTouched(event)))]);
    live.foldAhead(events);
    live.advance();
    events = [];
  };
  await visitPlaces(order, logs, live.count, order.length, (event) => {
    events.push(event);
    return events.length < PIECE ? undefined : fold();
  });
  await fold();
}

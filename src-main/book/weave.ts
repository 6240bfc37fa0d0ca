import { nextTurn } from '../platform/next-turn.ts';
import { floats, precedes, type Order, type Run } from './order.ts';

/** So many places between two turns for everything else. */
const TURN = 65_536;

/** An order with other events from `from` on. */
export interface Woven {
  readonly order: Order;
  readonly from: number;
}

/**
 * The order with `news` in their places, of each origin no more than `most` of its events. Only the places from the first
 * that changes are written anew.
 */
export async function weave(
  order: Order,
  news: readonly Run[],
  most: (origin: string) => number,
): Promise<Woven> {
  const starts = news
    .filter((run) => run.keys.length > 0)
    .map((run) => order.placeFor(run.keys.at(0), run.origin));
  const cuts = order
    .origins()
    .filter((origin) => most(origin) < order.count(origin))
    .map((origin) => order.placeOf(origin, most(origin)) as number);
  const from = Math.min(order.length, ...starts, ...cuts);
  const woven = order.first(from);
  const runs = joined(order.runsFrom(from, most), news);
  const at = runs.map(() => 0);
  for (let turn = from; ;) {
    const next = earliest(runs, at);
    if (next < 0) return { order: woven, from };
    pushFrom(runs, at, next, woven);
    if (woven.length - turn < TURN) continue;
    turn = woven.length;
    await nextTurn();
  }
}

/** What comes next of one run, up to where another goes on: most often a whole action, so that runs are seldom compared. */
function pushFrom(runs: readonly Run[], at: number[], next: number, into: Order): void {
  const { origin, keys } = runs[next] as Run;
  const other = earliest(runs, at, next);
  const rival = runs[other];
  const limit = rival?.keys.at(at[other] as number) ?? Infinity;
  let place = at[next] as number;
  const end = Math.min(keys.length, place + TURN);
  do {
    into.push(origin, keys.at(place));
    place += 1;
  } while (place < end && (!rival || precedes(keys.at(place), origin, limit, rival.origin)));
  at[next] = place;
}

/** Of each origin what is there and then what is new. */
function joined(there: readonly Run[], news: readonly Run[]): readonly Run[] {
  const all = new Map(there.map((run) => [run.origin, run]));
  for (const { origin, from, keys } of news) {
    const run = all.get(origin) ?? { origin, from, keys: floats() };
    for (let index = 0; index < keys.length; index += 1) run.keys.push(keys.at(index));
    all.set(origin, run);
  }
  return [...all.values()];
}

/** Which run goes on first, of all but one; -1 when none does. */
function earliest(runs: readonly Run[], at: readonly number[], except = -1): number {
  let best = -1;
  for (let index = 0; index < runs.length; index += 1) {
    const [run, place] = [runs[index] as Run, at[index] as number];
    if (index === except || place >= run.keys.length) continue;
    const first = runs[best];
    const wins =
      !first || precedes(run.keys.at(place), run.origin, first.keys.at(at[best] as number), first.origin);
    if (wins) best = index;
  }
  return best;
}

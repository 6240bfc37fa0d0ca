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
  for (let left = runs.reduce((sum, run) => sum + run.keys.length, 0); left > 0; left -= 1) {
    const next = earliest(runs, at);
    const run = runs[next] as Run;
    woven.push(run.origin, run.keys.at(at[next] as number));
    at[next] = (at[next] as number) + 1;
    if (left % TURN === 0) await nextTurn();
  }
  return { order: woven, from };
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

function earliest(runs: readonly Run[], at: readonly number[]): number {
  let best = -1;
  for (const [index, run] of runs.entries()) {
    const place = at[index] as number;
    if (place >= run.keys.length) continue;
    const first = runs[best];
    const wins =
      !first || precedes(run.keys.at(place), run.origin, first.keys.at(at[best] as number), first.origin);
    if (wins) best = index;
  }
  return best;
}

import { BookError } from './book-error.ts';
import type { AsOf } from './as-of.ts';
import type { BranchLog } from './branch-log.ts';
import type { Folding } from './folding.ts';
import { linesBetween } from './line-cursor.ts';
import { eventAt } from './log-reader.ts';
import { visitPlaces } from './places.ts';
import type { Whole } from './whole.ts';

type Heads = readonly { readonly seq: number; readonly origin: string; readonly count: number }[];

/** States as they were seen at the workstation that wrote an event. */
export class Past<State> {
  readonly #whole: Whole<State>;
  readonly #asOf: AsOf<State>;
  readonly #folding: Folding<State>;
  /** What each origin says it had newly seen, up to where it was read. */
  readonly #heads = new Map<string, { readonly read: number; readonly all: Heads }>();

  constructor(whole: Whole<State>, asOf: AsOf<State>, folding: Folding<State>) {
    [this.#whole, this.#asOf, this.#folding] = [whole, asOf, folding];
  }

  /**
   * The fold of exactly what the event at a place had seen: of its own workstation all before it, of others what its
   * workstation had folded then. What was cut off since is not among it.
   */
  async of(index: number): Promise<{ readonly state: State; readonly count: number }> {
    const { order } = this.#whole;
    if (index < 0 || index >= order.length) throw new BookError('storage', { what: `no event ${index}` });
    if (order.plain) return { state: await this.#asOf.state(index), count: index };
    const seen = await this.#seenAt(order.at(index));
    const among = order.origins().map((origin) => seen.get(origin) ?? 0);
    const first = firstUnseen(order, index, among);
    const past = placesOf(order, first, index, among);
    let state: State = await this.#asOf.state(first);
    const which = (place: number): boolean => past.has(place);
    await visitPlaces(
      order,
      this.#whole.logs,
      first,
      index,
      (event) => {
        state = this.#folding.fold(state, event);
      },
      which,
    );
    // Events of others came in between meanwhile, and the place is another's now.
    return order === this.#whole.order ? { state, count: first + past.size } : this.of(index);
  }

  async #seenAt({ origin, seq }: { origin: string; seq: number }): Promise<ReadonlyMap<string, number>> {
    const branch = this.#whole.branches.get(origin) as BranchLog;
    const seen = new Map<string, number>([[origin, seq]]);
    for (const head of await this.#headsOf(branch, seq + 1)) {
      // Heads stand on the first event of an action and hold for all of it.
      if (head.seq > seq) break;
      seen.set(head.origin, Math.max(seen.get(head.origin) ?? 0, head.count));
    }
    return seen;
  }

  async #headsOf(branch: BranchLog, count: number): Promise<Heads> {
    const known = this.#heads.get(branch.origin) ?? { read: 0, all: [] };
    if (known.read >= count) return known.all;
    const all = [...known.all];
    let seq = known.read;
    for await (const lines of linesBetween(branch.reading(), seq, count))
      for (const line of lines) {
        for (const head of eventAt(branch, line, seq).heads)
          all.push({ seq, origin: head.origin, count: head.seq + 1 });
        seq += 1;
      }
    this.#heads.set(branch.origin, { read: seq, all });
    return all;
  }
}

type Order = Whole<unknown>['order'];

/** The first place before `index` that was not seen; mostly there is none. */
function firstUnseen(order: Order, index: number, among: readonly number[]): number {
  const before = order.countsBefore(index);
  const unseen = before.flatMap((count, origin) => {
    const seen = among[origin] ?? 0;
    return count > seen ? [order.placeOf(order.origins()[origin] as string, seen) as number] : [];
  });
  return Math.min(index, ...unseen);
}

/** The places [from, to) whose events were seen. */
function placesOf(order: Order, from: number, to: number, among: readonly number[]): ReadonlySet<number> {
  const counts = order.countsBefore(from);
  const places = new Set<number>();
  for (let place = from; place < to; place += 1) {
    const index = order.indexAt(place);
    const count = counts[index] as number;
    counts[index] = count + 1;
    if (count < (among[index] ?? 0)) places.add(place);
  }
  return places;
}

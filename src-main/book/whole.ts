import type { Envelope } from '../../shared/events/envelope.ts';
import { limitsOf, type Limits, type Vouched } from './authority.ts';
import type { Branch } from './book.ts';
import type { BranchLog } from './branch-log.ts';
import type { Ground } from './ground.ts';
import type { LiveState } from './live-state.ts';
import { headJson } from './log-head.ts';
import { Order } from './order.ts';
import { OrderFile } from './order-file.ts';
import { wordsFor } from './succession.ts';
import type { Ledger, Reached, SavedHeads } from './state-store.ts';
import type { Logs } from './places.ts';

/** What is folded: the state, the order it was folded in, and how far of each branch. It changes at single instants. */
export class Whole<State> {
  readonly #words = new Map<string, number>();
  readonly ground: Ground<State>;
  readonly live: LiveState<State>;
  readonly own: BranchLog;
  /** Of all origins. */
  readonly branches: Map<string, BranchLog>;
  readonly orderFile: OrderFile;
  order: Order;
  /** Of other origins. */
  folded: ReadonlyMap<string, Reached>;

  constructor(
    ground: Ground<State>,
    live: LiveState<State>,
    peers: readonly BranchLog[] = [],
    folded: {
      readonly order: Order;
      readonly orderFile: OrderFile;
      readonly folded: ReadonlyMap<string, Reached>;
    } = {
      order: Order.plain(ground.origin, live.count),
      orderFile: new OrderFile(ground.ports.files, ground.layout.order),
      folded: new Map(),
    },
  ) {
    [this.ground, this.live, this.own] = [ground, live, ground.own];
    this.branches = new Map([ground.own, ...peers].map((branch) => [branch.origin, branch]));
    [this.order, this.orderFile, this.folded] = [folded.order, folded.orderFile, folded.folded];
  }

  /** Whether others write to the book too. */
  get shared(): boolean {
    return this.branches.size > 1;
  }

  logs: Logs = (origin) => (this.branches.get(origin) as BranchLog).reading();

  /** How far a branch is folded. */
  reached(origin: string): number {
    return origin === this.own.origin ? this.order.count(origin) : (this.folded.get(origin)?.count ?? 0);
  }

  /** What our next event has newly seen of others. */
  heads(): Envelope['heads'] {
    const news = [...this.folded].filter(([origin, { count }]) => count > (this.own.seen.get(origin) ?? 0));
    return news
      .map(([origin, { count, hash }]) => ({ origin, seq: count - 1, hash }))
      .sort((a, b) => (a.origin < b.origin ? -1 : 1));
  }

  /** The highest Lamport time of others that is folded. */
  get lamport(): number {
    return [...this.folded.values()].reduce((most, { lamport }) => Math.max(most, lamport), 0);
  }

  /** So many events of our own, of one action, were recorded and folded: they come last. */
  recorded(key: number, count: number): void {
    for (let event = 0; event < count; event += 1) this.order.push(this.own.origin, key);
  }

  limits(): Limits {
    const { device } = this.ground.genesis;
    const first = `${device.id}-1`;
    const here = [...this.branches.values()].map(({ origin, publicKey }) => [origin, publicKey] as const);
    const keys = new Map([[first, device.publicKey], ...here]);
    const said = [...this.branches.values()].flatMap((branch) => branch.said);
    return limitsOf(this.own.origin, first, keys, said, this.#vouched);
  }

  /** Asked again with every look at who counts: what was found of a chain of words stays so. */
  #vouched: Vouched = (enrol, keyOf) => {
    const links = enrol.continues ?? [];
    const known = JSON.stringify([enrol, links.map(({ origin }) => keyOf(origin))]);
    const found = this.#words.get(known) ?? wordsFor(this.ground.genesis.id, links, enrol, keyOf);
    this.#words.set(known, found);
    return found;
  };

  /** Own first, then by origin. */
  list(): readonly Branch[] {
    const limits = this.limits();
    const all = [...this.branches.values()].sort((a, b) =>
      a === this.own ? -1 : b === this.own ? 1 : a.origin < b.origin ? -1 : 1,
    );
    return all.map((branch) => ({
      origin: branch.origin,
      own: branch === this.own,
      key: branch.publicKey,
      count: branch.head.count,
      folded: this.reached(branch.origin),
      hash: branch.head.hash,
      limit: limits(branch.origin),
      cut: limits.cuts.get(branch.origin) ?? null,
    }));
  }

  /** What the index of the state says of the logs now. */
  ledger = (): Ledger => {
    const all = [...this.branches.values()].sort((a, b) => (a.origin < b.origin ? -1 : 1));
    const said = all.flatMap((branch) => branch.said);
    const alone: SavedHeads = {
      head: Object.fromEntries(all.map((branch) => [branch.origin, headJson(branch.head)])),
      ...(said.length > 0 && { said }),
    };
    if (!this.shared || this.order.plain) return { head: alone, flush: async () => undefined };
    const { saved, flush } = this.orderFile.capture(this.order);
    const head = {
      ...alone,
      folded: Object.fromEntries(this.folded),
      order: saved,
      seen: Object.fromEntries(this.own.seen),
    };
    return { head, flush };
  };
}

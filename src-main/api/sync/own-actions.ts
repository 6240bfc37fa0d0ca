import type { Envelope } from '../../../shared/events/envelope.ts';
import { withoutVersion } from '../../../shared/events/trail-kinds.ts';
import type { WaveBook } from '../desk/open-book.ts';

/** An action by the numbers of its first and last event in the own log. */
interface OwnAction {
  readonly first: number;
  readonly last: number;
}

/** Coming and going waits to be published as all does, and is nobody's work. */
const COMING_AND_GOING: ReadonlySet<string> = new Set(['signed-in', 'signed-out']);

/** Where each action of this workstation ends: the number of its last event in the own log. Counted once, then kept up. */
export class OwnActions {
  readonly #book: WaveBook;
  readonly #ends: number[] = [];
  readonly #worked: OwnAction[] = [];
  #work: Promise<void> | null = null;

  constructor(book: WaveBook) {
    this.#book = book;
  }

  async ready(): Promise<this> {
    while (this.#known < ownCount(this.#book)) {
      this.#work ??= this.#readOn().finally(() => void (this.#work = null));
      await this.#work;
    }
    return this;
  }

  /** How many actions have an event beyond the first `count` of the log. */
  beyond(count: number): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] as number) < count) low = middle + 1;
      else high = middle;
    }
    return this.#ends.length - low;
  }

  /** The newest actions in which somebody did something, newest first. */
  newest(most: number): readonly OwnAction[] {
    return this.#worked.slice(-most).reverse();
  }

  get #known(): number {
    return (this.#ends.at(-1) ?? -1) + 1;
  }

  async #readOn(): Promise<void> {
    const { origin } = this.#book.device;
    for await (const lines of this.#book.lines(origin, this.#known, ownCount(this.#book)))
      for (const line of lines) {
        const { seq, batch, type } = JSON.parse(Buffer.from(line).toString('utf8')) as Envelope;
        if (batch.index + 1 !== batch.of) continue;
        this.#ends.push(seq);
        if (!COMING_AND_GOING.has(withoutVersion(type)))
          this.#worked.push({ first: seq - batch.index, last: seq });
      }
  }
}

export function ownCount(book: Pick<WaveBook, 'branches'>): number {
  return book.branches().find(({ own }) => own)?.count ?? 0;
}

const known = new WeakMap<WaveBook, OwnActions>();

/** Of an open book; it goes with the book. */
export function ownActionsOf(book: WaveBook): OwnActions {
  const held = known.get(book) ?? new OwnActions(book);
  known.set(book, held);
  return held;
}

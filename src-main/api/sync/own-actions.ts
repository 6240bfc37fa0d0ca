import type { Envelope } from '../../../shared/events/envelope.ts';
import type { WaveBook } from '../desk/open-book.ts';

/** Where each action of this workstation ends: the number of its last event in the own log. Counted once, then kept up. */
export class OwnActions {
  readonly #book: WaveBook;
  readonly #ends: number[] = [];
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

  /** The newest actions, newest first, each by the numbers of its first and last event. */
  newest(most: number): readonly { readonly first: number; readonly last: number }[] {
    const from = Math.max(0, this.#ends.length - most);
    return this.#ends
      .slice(from)
      .map((last, index) => ({ first: (this.#ends[from + index - 1] ?? -1) + 1, last }))
      .reverse();
  }

  get #known(): number {
    return (this.#ends.at(-1) ?? -1) + 1;
  }

  async #readOn(): Promise<void> {
    const { origin } = this.#book.device;
    for await (const lines of this.#book.lines(origin, this.#known, ownCount(this.#book)))
      for (const line of lines) {
        const { seq, batch } = JSON.parse(Buffer.from(line).toString('utf8')) as Envelope;
        if (batch.index + 1 === batch.of) this.#ends.push(seq);
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

import { dayOf } from '../../../shared/kernel/instant.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { WaveBook } from '../desk/open-book.ts';

/** What a search needs to know of an event without reading it again. Positions count from 1. */
export interface Entry {
  readonly position: number;
  readonly ms: number;
  readonly day: string;
  readonly actor: string | null;
  readonly type: string;
  readonly rollout: string | null;
  readonly wave: string | null;
}

/** One short entry for each event of a book, made in one reading when first asked for, then kept up. */
export class TrailIndex {
  readonly #book: WaveBook;
  readonly #entries: Entry[] = [];
  readonly #words = new Map<string, string>();
  #reading: Promise<void> | null = null;

  constructor(book: WaveBook) {
    this.#book = book;
  }

  /** All entries up to now, oldest first. */
  async entries(): Promise<readonly Entry[]> {
    while (this.#entries.length < this.#book.count()) {
      this.#reading ??= this.#readOn().finally(() => void (this.#reading = null));
      await this.#reading;
    }
    return this.#entries;
  }

  async #readOn(): Promise<void> {
    // One event of an import can be as long as a thousand others, so none is kept.
    await this.#book.visit(this.#entries.length, this.#book.count(), (event) =>
      this.#entries.push(this.#entryOf(event, this.#entries.length + 1)),
    );
  }

  #entryOf({ at, actor, type, subject }: Envelope, position: number): Entry {
    return {
      position,
      ms: at.ms,
      day: this.#one(dayOf(at)),
      actor: actor === null ? null : this.#one(actor),
      type: this.#one(type),
      rollout: subject.rollout === undefined ? null : this.#one(subject.rollout),
      wave: subject.wave === undefined ? null : this.#one(subject.wave),
    };
  }

  /** The same word is kept once, however many events say it. */
  #one(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, word);
    return word;
  }
}

const indexes = new WeakMap<WaveBook, TrailIndex>();

/** The index of an open book; it goes with the book. */
export function trailIndexOf(book: WaveBook): TrailIndex {
  const known = indexes.get(book) ?? new TrailIndex(book);
  indexes.set(book, known);
  return known;
}

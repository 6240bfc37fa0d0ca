import type { WaveBook } from '../desk/open-book.ts';
import type { Column } from './column.ts';
import { tailOf, TrailColumns } from './trail-columns.ts';
import { countsOf, daysAmong } from './trail-counts.ts';
import { positionsOf, type Narrow } from './trail-narrow.ts';

/** What a search knows of an event without reading it again. Positions count from 1. */
export interface Entry {
  readonly position: number;
  readonly ms: number;
  readonly day: string;
  readonly actor: string | null;
  readonly type: string;
  readonly rollout: string | null;
  readonly wave: string | null;
}

/** What is known of every event of a book, made in one reading when first asked for, then kept up. */
export class TrailIndex {
  readonly #book: WaveBook;
  readonly #columns = new TrailColumns();
  /** Read up to here, or being read. */
  #until = 0;
  #cuts = 0;
  #reading: Promise<void> | null = null;

  constructor(book: WaveBook) {
    this.#book = book;
    // Kept up before anybody is told: where others' events came in, everything from there on stands elsewhere now.
    book.onAppend(({ from }) => this.#cut(from));
  }

  /** Reads what came since; what is asked next is told of the whole book. */
  async ready(): Promise<this> {
    while (this.count < this.#book.count()) {
      this.#reading ??= this.#readOn().finally(() => void (this.#reading = null));
      await this.#reading;
    }
    return this;
  }

  get count(): number {
    return this.#columns.count;
  }

  /** The positions of the events meant, ascending. */
  positions(asked: Narrow): Uint32Array {
    return positionsOf(this.#columns, asked);
  }

  /** The same with what is known of each, of the book as it is. */
  async entries(asked: Narrow = {}): Promise<readonly Entry[]> {
    await this.ready();
    return Array.from(this.positions(asked), (position) => this.#entry(position));
  }

  /** How far (ms) its clock was behind the newest one before it, where that is a minute or more (R27). */
  behind(position: number): number | null {
    return this.#columns.behind.get(position) ?? null;
  }

  /** Where an event of this id may stand: whoever asks reads them to be sure. */
  positionsOfId(id: string): readonly number[] {
    const tail = tailOf(id);
    const { cells } = this.#columns.tail;
    const found: number[] = [];
    for (let at = cells.indexOf(tail); at >= 0 && at < this.count; at = cells.indexOf(tail, at + 1))
      found.push(at + 1);
    return found;
  }

  /** The last event at or before a moment, by what its clock said, in the order of the log; 0 before the first. */
  lastAt(ms: number): number {
    const { cells } = this.#columns.ms;
    let position = this.count;
    while (position > 0 && (cells[position - 1] ?? 0) > ms) position -= 1;
    return position;
  }

  /** How many of the first `upTo` events bear a later time: some clock was set back since. */
  laterThan(ms: number, upTo: number): number {
    const later = this.#columns.ms.cells.subarray(0, upTo).filter((told) => told > ms);
    return later.length;
  }

  /** How many of these events there are on each day, in the order of the days. */
  days(positions: Uint32Array): readonly (readonly [day: string, count: number])[] {
    return daysAmong(this.#columns, positions);
  }

  /** How many events there are of each type, or by each person, in the order of the texts. */
  counts(what: 'type' | 'actor'): readonly (readonly [text: string, count: number])[] {
    return countsOf(this.#columns, what);
  }

  #entry(position: number): Entry {
    const { names, ms, day, actor, type, rollout, wave } = this.#columns;
    const text = ({ cells }: Column): string | null => names.text(cells[position - 1] ?? 0);
    return {
      position,
      ms: ms.cells[position - 1] ?? Number.NaN,
      day: text(day) ?? '',
      actor: text(actor),
      type: text(type) ?? '',
      rollout: text(rollout),
      wave: text(wave),
    };
  }

  async #readOn(): Promise<void> {
    const cuts = this.#cuts;
    this.#until = this.#book.count();
    // One event of an import can be as long as a thousand others, so none is kept.
    await this.#book.visit(
      this.count,
      this.#until,
      (event) => void (cuts === this.#cuts && this.#columns.add(event)),
    );
  }

  #cut(from: number): void {
    if (from >= this.#until) return;
    // What is being read now may be of the order before: the rest of it is left out, and read again.
    this.#cuts += 1;
    this.#until = from;
    this.#columns.cut(from);
  }
}

const indexes = new WeakMap<WaveBook, TrailIndex>();

/** The index of an open book; it goes with the book. */
export function trailIndexOf(book: WaveBook): TrailIndex {
  const known = indexes.get(book) ?? new TrailIndex(book);
  indexes.set(book, known);
  return known;
}

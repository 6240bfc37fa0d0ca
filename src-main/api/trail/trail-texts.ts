import type { BookState } from '../../../shared/events/state.ts';
import { foldText } from '../../../shared/views/fold-text.ts';
import { wordsAsked } from '../../../shared/views/search-text.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { Column } from './column.ts';
import { nextTurn } from '../../platform/next-turn.ts';
import { renamedSince } from './renamed.ts';
import { TextTable } from './text-table.ts';
import { trailIndexOf } from './trail-index.ts';
import { tellAt } from './trail-rows.ts';

/** A row is searched in these, and costs four bytes for each. */
const FIELDS = [
  'name',
  'role',
  'device',
  'what',
  'about',
  'old',
  'new',
  'why',
] as const satisfies readonly (keyof TrailRow)[];
const WIDTH = FIELDS.length;
/** So many rows are told in one go: some milliseconds, and a block of the log is read once. */
const SLICE = 256;
/** More new names than these at once are a roster that came in: cheaper to tell all rows anew than to look for each. */
const MOST_NAMES = 64;
export const MOST_BYTES = 128 * 1024 * 1024;

/**
 * The words of every row of the trail as it reads now, in memory, so that a search answers at once. Built when first asked
 * for, a slice at a time, then kept up; rows that name somebody or something whose name changed are told anew. What would
 * go beyond `most` bytes is not kept: whoever searches reads those rows.
 */
export class TrailTexts {
  readonly #book: WaveBook;
  readonly #most: number;
  #table = new TextTable();
  readonly #cells = new Column(new Uint32Array());
  readonly #stale = new Set<number>();
  #told: BookState;
  #full = false;
  /** How many events there were when last told of any, and how often places of known ones changed. */
  #known: number;
  #cuts = 0;
  #work: Promise<void> | null = null;

  constructor(book: WaveBook, most = MOST_BYTES) {
    this.#book = book;
    this.#most = most;
    this.#told = book.state();
    this.#known = book.count();
    book.onAppend(({ from, to }) => this.#cut(from, to));
  }

  /** Rows whose words are here, from the first. */
  get count(): number {
    return this.#cells.length / WIDTH;
  }

  /** At most so many bytes of memory. */
  get bytes(): number {
    return this.#table.bytes + this.#cells.cells.byteLength;
  }

  /** Brings it up to what the book says now, as far as it may; joins where that is under way. */
  async ready(): Promise<this> {
    while (this.#isBehind()) {
      this.#work ??= this.#catchUp().finally(() => void (this.#work = null));
      await this.#work;
    }
    return this;
  }

  /** Those of these positions, all up to `count`, whose row says every word asked for. */
  find(text: string, positions: Uint32Array): Uint32Array {
    const { cells } = this.#cells;
    return wordsAsked(text)
      .map((word) => this.#table.holding(word))
      .reduce((left, mark) => saying(cells, left, mark), positions);
  }

  #isBehind(): boolean {
    this.#notice();
    return this.#stale.size > 0 || (!this.#full && this.count < this.#book.count());
  }

  async #catchUp(): Promise<void> {
    for (let next = this.#next(); next.length > 0; next = this.#next()) {
      const cuts = this.#cuts;
      // Nothing waits between noticing the newest names and telling rows by them.
      await tellAt(this.#book, next, (rows) => {
        // Found by places that hold other events now: they come again in their turn.
        if (cuts !== this.#cuts) return;
        this.#notice();
        rows.forEach((row) => this.#put(row));
      });
      await nextTurn();
    }
  }

  /** Rows to be told next: those that read otherwise now, then new ones. */
  #next(): readonly number[] {
    this.#notice();
    if (this.#stale.size > 0) return [...this.#stale].slice(0, SLICE).sort((a, b) => a - b);
    if (this.#full) return [];
    const from = this.count;
    const to = Math.min(this.#book.count(), from - (from % SLICE) + SLICE);
    return Array.from({ length: to - from }, (_, index) => from + index + 1);
  }

  #put(row: TrailRow): void {
    const index = row.position - 1;
    // Forgotten meanwhile: it comes again in its turn.
    if (index > this.count) return;
    this.#stale.delete(row.position);
    const isNew = index === this.count;
    this.#full = this.bytes >= this.#most;
    if (isNew && this.#full) return;
    FIELDS.forEach((field, at) => {
      const number = this.#table.number(row[field]);
      if (isNew) this.#cells.push(number);
      else this.#cells.set(index * WIDTH + at, number);
    });
  }

  /** Forgets the rows from place `from` (from 0) on: others came in there. */
  #cut(from: number, to: number): void {
    const moved = from < this.#known;
    this.#known = to;
    if (!moved) return;
    this.#cuts += 1;
    if (from < this.count) this.#full = false;
    this.#cells.cut(from * WIDTH);
    for (const position of this.#stale) if (position > from) this.#stale.delete(position);
  }

  /** Looks at which names changed since rows were told, and marks the rows that hold one. */
  #notice(): void {
    const now = this.#book.state();
    if (now === this.#told) return;
    const { names, rollouts } = renamedSince(this.#told, now);
    this.#told = now;
    if (names.length > MOST_NAMES) return this.#forget();
    for (const name of names) this.#markHolding(foldText(name));
    for (const rollout of rollouts) this.#mark(trailIndexOf(this.#book).positions({ rollout }));
  }

  #markHolding(name: string): void {
    const mark = this.#table.holding(name);
    const { cells } = this.#cells;
    for (let position = 1; position <= this.count; position += 1)
      if (says(cells, position, mark)) this.#stale.add(position);
  }

  #mark(positions: Iterable<number>): void {
    for (const position of positions) if (position <= this.count) this.#stale.add(position);
  }

  #forget(): void {
    this.#table = new TextTable();
    this.#cells.cut(0);
    this.#stale.clear();
    this.#full = false;
  }
}

/** One word after the other, each over what is left. */
function saying(cells: Uint32Array, positions: Uint32Array, mark: Uint8Array): Uint32Array {
  const found = new Uint32Array(positions.length);
  let count = 0;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] as number;
    if (says(cells, position, mark)) found[count++] = position;
  }
  return found.subarray(0, count);
}

function says(cells: Uint32Array, position: number, mark: Uint8Array): boolean {
  const end = position * WIDTH;
  for (let at = end - WIDTH; at < end; at += 1) if (mark[cells[at] as number] === 1) return true;
  return false;
}

const texts = new WeakMap<WaveBook, TrailTexts>();

/** The words of an open book's trail; they go with the book. */
export function trailTextsOf(book: WaveBook): TrailTexts {
  const known = texts.get(book) ?? new TrailTexts(book);
  texts.set(book, known);
  return known;
}

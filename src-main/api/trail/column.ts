type Cells = Uint32Array | Float64Array;

/** A column of numbers that grows; a number costs 4 or 8 bytes, and as much again while it grows. */
export class Column<Kind extends Cells = Uint32Array> {
  #cells: Kind;
  #length = 0;

  constructor(cells: Kind) {
    this.#cells = cells;
  }

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#grow();
    this.#cells[this.#length] = value;
    this.#length += 1;
  }

  set(index: number, value: number): void {
    this.#cells[index] = value;
  }

  /** The cells up to now; a later `push` may move them elsewhere. */
  get cells(): Kind {
    return this.#cells;
  }

  get length(): number {
    return this.#length;
  }

  /** Forgets the cells from `length` on. */
  cut(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  #grow(): void {
    const size = Math.max(1024, this.#cells.length * 2);
    const Larger = this.#cells.constructor as new (size: number) => Kind;
    const larger = new Larger(size);
    larger.set(this.#cells);
    this.#cells = larger;
  }
}

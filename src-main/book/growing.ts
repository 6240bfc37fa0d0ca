type Numbers = Uint16Array | Uint32Array | Float64Array;

/** Numbers in a row that grows, a few bytes each: an order of a million events is ten megabytes. */
export class Growing<Row extends Numbers> {
  readonly #make: (length: number) => Row;
  #row: Row;
  #length = 0;

  constructor(make: (length: number) => Row, capacity = 1024) {
    this.#make = make;
    this.#row = make(capacity);
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#row[index] as number;
  }

  push(value: number): void {
    if (this.#length === this.#row.length) this.#grow(this.#length * 2);
    this.#row[this.#length] = value;
    this.#length += 1;
  }

  /** A row of its own with the first `length` numbers. */
  first(length: number, capacity = length): Growing<Row> {
    const copy = new Growing(this.#make, Math.max(1024, capacity));
    copy.#row.set(this.#row.subarray(0, length));
    copy.#length = length;
    return copy;
  }

  #grow(capacity: number): void {
    const row = this.#make(capacity);
    row.set(this.#row);
    this.#row = row;
  }
}

/**
 * A set of pairs of numbers in two flat tables, for a million records: 16 bytes a place, at most half of them taken.
 * `add` tells whether the pair is new.
 */
export class PairSet {
  #first = new Float64Array(1024).fill(EMPTY);
  #second = new Float64Array(1024);
  #size = 0;

  add(first: number, second: number): boolean {
    if (this.#size * 2 >= this.#first.length) this.#grow();
    const place = this.#place(first, second);
    if (this.#first[place] !== EMPTY) return false;
    this.#first[place] = first;
    this.#second[place] = second;
    this.#size += 1;
    return true;
  }

  has(first: number, second: number): boolean {
    return this.#first[this.#place(first, second)] !== EMPTY;
  }

  #place(first: number, second: number): number {
    const mask = this.#first.length - 1;
    let place = hash(first, second) & mask;
    while (this.#first[place] !== EMPTY && (this.#first[place] !== first || this.#second[place] !== second))
      place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [first, second] = [this.#first, this.#second];
    this.#first = new Float64Array(first.length * 2).fill(EMPTY);
    this.#second = new Float64Array(first.length * 2);
    first.forEach((value, index) => {
      if (value === EMPTY) return;
      const place = this.#place(value, second[index] ?? 0);
      this.#first[place] = value;
      this.#second[place] = second[index] ?? 0;
    });
  }
}

const EMPTY = -1;

/** Mixes the low and high halves of both numbers (the constants of MurmurHash3's finaliser). */
function hash(first: number, second: number): number {
  let mixed = (first | 0) ^ Math.imul((first / 4_294_967_296) | 0, 0x9e37_79b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
  mixed ^= Math.floor(second / 1000) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  mixed ^= (second % 1000) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

import { Growing } from './growing.ts';

/** How many events of each origin came before is kept for every place that is a multiple of this. */
const SAMPLE = 1024;

/** Events of one origin that follow one another, by the keys of their actions. */
export interface Run {
  readonly origin: string;
  /** The number of the first. */
  readonly from: number;
  /** One for each event: the Lamport time of the first event of its action, so that actions stay whole. */
  readonly keys: Growing<Float64Array>;
}

/**
 * The order of folding: by (key, origin, number), the same wherever the same events are. A book of one origin needs no
 * more than a count; only with others are keys kept.
 */
export class Order {
  /** By first appearance, so that what lies on the disk follows from the events. */
  readonly #origins: string[];
  readonly #of: Growing<Uint16Array> | null;
  readonly #keys: Growing<Float64Array> | null;
  #samples: Uint32Array[] = [];
  #counts: number[];
  readonly #indexes: Map<string, number>;

  private constructor(
    origins: string[],
    of: Growing<Uint16Array> | null,
    keys: Growing<Float64Array> | null,
  ) {
    [this.#origins, this.#of, this.#keys, this.#counts] = [origins, of, keys, origins.map(() => 0)];
    this.#indexes = new Map(origins.map((origin, index) => [origin, index]));
  }

  /** Of one origin alone. */
  static plain(origin: string, length: number): Order {
    const order = new Order([origin], null, null);
    order.#counts = [length];
    return order;
  }

  static empty(): Order {
    return new Order([], new Growing((length) => new Uint16Array(length)), floats());
  }

  get plain(): boolean {
    return this.#keys === null;
  }

  get length(): number {
    return this.#keys?.length ?? (this.#counts[0] as number);
  }

  /** By first appearance. */
  origins(): readonly string[] {
    return this.#origins;
  }

  originAt(place: number): string {
    return this.#origins[this.#of?.at(place) ?? 0] as string;
  }

  /** Its number in `origins`. */
  indexAt(place: number): number {
    return this.#of?.at(place) ?? 0;
  }

  keyAt(place: number): number {
    return this.#keys?.at(place) ?? place;
  }

  count(origin: string): number {
    const index = this.#indexes.get(origin);
    return index === undefined ? 0 : (this.#counts[index] as number);
  }

  /** How many events of each of `origins` lie before `place`. */
  countsBefore(place: number): number[] {
    if (this.#of === null) return [Math.min(place, this.length)];
    // At the very end there may be no sample yet: it is kept with the event that comes there.
    if (place >= this.length) return [...this.#counts];
    const sample = this.#samples[Math.floor(place / SAMPLE)];
    const counts = this.#origins.map((_, index) => sample?.[index] ?? 0);
    for (let at = place - (place % SAMPLE); at < place; at += 1)
      counts[this.#of.at(at)] = (counts[this.#of.at(at)] as number) + 1;
    return counts;
  }

  at(place: number): { readonly origin: string; readonly seq: number } {
    if (this.#of === null) return { origin: this.#origins[0] as string, seq: place };
    return {
      origin: this.originAt(place),
      seq: this.countsBefore(place)[this.#of.at(place)] as number,
    };
  }

  placeOf(origin: string, seq: number): number | null {
    const index = this.#indexes.get(origin);
    if (index === undefined || seq < 0 || seq >= (this.#counts[index] as number)) return null;
    if (this.#of === null) return seq;
    let [low, high] = [0, this.#samples.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#samples[middle]?.[index] ?? 0) <= seq) low = middle;
      else high = middle - 1;
    }
    let [place, before] = [low * SAMPLE, this.#samples[low]?.[index] ?? 0];
    for (; ; place += 1) {
      if (this.#of.at(place) !== index) continue;
      if (before === seq) return place;
      before += 1;
    }
  }

  /** The first place whose event comes after one of `origin` with `key`. */
  placeFor(key: number, origin: string): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(key, origin, this.keyAt(middle), this.originAt(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  push(origin: string, key: number): void {
    const index = this.#indexOf(origin);
    if (this.#of && this.#keys) {
      if (this.length % SAMPLE === 0) this.#samples.push(Uint32Array.from(this.#counts));
      this.#of.push(index);
      this.#keys.push(key);
    }
    this.#counts[index] = (this.#counts[index] as number) + 1;
  }

  /** The first `length` places, to be added to. */
  first(length: number): Order {
    if (this.#of === null || this.#keys === null) return Order.plain(this.#origins[0] as string, length);
    const counts = this.countsBefore(length);
    const order = new Order(
      this.#origins.filter((_, index) => (counts[index] as number) > 0),
      this.#of.first(length, this.length),
      this.#keys.first(length, this.length),
    );
    order.#counts = counts.slice(0, order.#origins.length);
    order.#samples = this.#samples.slice(0, Math.ceil(length / SAMPLE));
    return order;
  }

  /** The events from `place` on as runs, of each origin the first `most(origin)` of all its events. */
  runsFrom(place: number, most: (origin: string) => number): Run[] {
    const before = this.countsBefore(place);
    const runs = this.#origins.map((origin, index) => ({
      origin,
      from: before[index] as number,
      keys: floats(),
    }));
    for (let at = place; at < this.length; at += 1) {
      const run = runs[this.indexAt(at)] as Run;
      if (run.from + run.keys.length < most(run.origin)) run.keys.push(this.keyAt(at));
    }
    return runs;
  }

  /** The order as it lies on the disk, [from, to): 2 bytes for the origin's number, 8 for the key, little-endian. */
  bytes(from: number, to: number): Uint8Array {
    const bytes = Buffer.allocUnsafe((to - from) * WIDTH);
    for (let at = from; at < to; at += 1) {
      bytes.writeUInt16LE(this.indexAt(at), (at - from) * WIDTH);
      bytes.writeDoubleLE(this.keyAt(at), (at - from) * WIDTH + 2);
    }
    return bytes;
  }

  /** What `bytes` gave for all; `null` for what no order gives. */
  static read(bytes: Uint8Array, origins: readonly string[]): Order | null {
    const order = Order.empty();
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + WIDTH <= view.length; at += WIDTH) {
      const origin = origins[view.readUInt16LE(at)];
      if (origin === undefined) return null;
      order.push(origin, view.readDoubleLE(at + 2));
    }
    return order;
  }

  #indexOf(origin: string): number {
    const found = this.#indexes.get(origin);
    if (found !== undefined) return found;
    if (this.#of === null) throw new RangeError('an order of one origin alone');
    this.#counts.push(0);
    this.#indexes.set(origin, this.#origins.length);
    return this.#origins.push(origin) - 1;
  }
}

export const WIDTH = 10;

/** Whether the event of (key, origin) comes before the other; of one origin, by their numbers. */
export function precedes(key: number, origin: string, otherKey: number, other: string): boolean {
  return key < otherKey || (key === otherKey && origin < other);
}

export function floats(): Growing<Float64Array> {
  return new Growing((length) => new Float64Array(length));
}

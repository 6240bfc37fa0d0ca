/** Chance that is the same again from the same seed (mulberry32). */
export class Chance {
  private at: number;
  constructor(readonly seed: number) {
    this.at = seed;
  }

  /** From 0 to 1, without 1. */
  next(): number {
    this.at = (this.at + 0x6d2b79f5) | 0;
    let t = Math.imul(this.at ^ (this.at >>> 15), 1 | this.at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** One of them; undefined of none. */
  of<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)] as Item;
  }

  /** One of them, each as often as its weight says. */
  weighted<Item>(list: readonly (readonly [number, Item])[]): Item {
    let left = this.next() * list.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, item] of list) if ((left -= weight) < 0) return item;
    return (list.at(-1) as readonly [number, Item])[1];
  }
}

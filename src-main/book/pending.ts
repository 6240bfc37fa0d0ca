import type { Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import { Growing } from './growing.ts';
import { floats, type Run } from './order.ts';

type Heads = Envelope['heads'];
const NONE: Heads = [];
/** As many hex digits as a number holds. */
const DIGITS = 12;

/** The actions of a branch that are on the disk and not yet folded, in some twenty bytes each. */
export class Pending {
  readonly #from: number;
  #end: number;
  readonly #seqs = new Growing((length) => new Uint32Array(length));
  readonly #keys = floats();
  /** The beginning of the hash of an action's last line. */
  readonly #hashes = floats();
  readonly #heads = new Map<number, Heads>();

  constructor(from: number) {
    this.#from = from;
    this.#end = from;
  }

  /** The number of the first event. */
  get from(): number {
    return this.#from;
  }

  get end(): number {
    return this.#end;
  }

  /** How many actions. */
  get actions(): number {
    return this.#seqs.length;
  }

  add(action: {
    readonly of: number;
    readonly key: number;
    readonly heads: Heads;
    readonly hash: Digest;
  }): void {
    if (action.heads.length > 0) this.#heads.set(this.actions, action.heads);
    this.#seqs.push(this.#end);
    this.#keys.push(action.key);
    this.#hashes.push(beginning(action.hash));
    this.#end += action.of;
  }

  heads(action: number): Heads {
    return this.#heads.get(action) ?? NONE;
  }

  /** The number after its last event. */
  endOf(action: number): number {
    return action + 1 < this.actions ? this.#seqs.at(action + 1) : this.#end;
  }

  /** The action that event `seq` is in. */
  actionOf(seq: number): number {
    let [low, high] = [0, this.actions - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#seqs.at(middle) <= seq) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether the event `seq` is the last of an action and has that hash; `null` when that is not known here. */
  endsIn(seq: number, hash: Digest): boolean | null {
    if (seq < this.#from || seq >= this.#end) return null;
    const action = this.actionOf(seq);
    return this.endOf(action) === seq + 1 ? this.#hashes.at(action) === beginning(hash) : null;
  }

  /** The Lamport time of the event before `end`. */
  lamportBefore(end: number): number {
    const action = this.actionOf(end - 1);
    return this.#keys.at(action) + (end - 1 - this.#seqs.at(action));
  }

  /** The events up to `end`, for the order. */
  run(origin: string, end: number): Run {
    const keys = floats();
    for (let action = 0; action < this.actions && this.#seqs.at(action) < end; action += 1)
      for (let seq = this.#seqs.at(action); seq < this.endOf(action); seq += 1)
        keys.push(this.#keys.at(action));
    return { origin, from: this.#from, keys };
  }

  /** Actions that follow these. */
  append(more: Pending): void {
    for (let action = 0; action < more.actions; action += 1) this.#copy(more, action);
  }

  /** What is left once all before `end` is folded. */
  after(end: number): Pending {
    const rest = new Pending(end);
    for (let action = 0; action < this.actions; action += 1)
      if (this.#seqs.at(action) >= end) rest.#copy(this, action);
    return rest;
  }

  #copy(from: Pending, action: number): void {
    const heads = from.#heads.get(action);
    if (heads) this.#heads.set(this.actions, heads);
    this.#seqs.push(from.#seqs.at(action));
    this.#keys.push(from.#keys.at(action));
    this.#hashes.push(from.#hashes.at(action));
    this.#end = from.endOf(action);
  }
}

function beginning(hash: Digest): number {
  return Number.parseInt(hash.slice(0, DIGITS), 16);
}

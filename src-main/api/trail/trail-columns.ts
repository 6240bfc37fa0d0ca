import type { Envelope } from '../../../shared/events/envelope.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { Column } from './column.ts';
import { Interned } from './interned.ts';
import { recordsNamed } from './named-records.ts';

/** A clock so far behind the newest before it at the same workstation is flagged (R27). */
export const BEHIND_MS = 60_000;

const numbers = (): Column => new Column(new Uint32Array());

/**
 * What is known of each event without reading it again: 36 bytes for each, and 8 for each record it names. Texts stand in a
 * table of their own, so that asking compares numbers. Positions count from 1, cells from 0.
 */
export class TrailColumns {
  readonly names = new Interned();
  readonly ms = new Column(new Float64Array());
  readonly day = numbers();
  readonly actor = numbers();
  readonly type = numbers();
  readonly origin = numbers();
  readonly rollout = numbers();
  readonly wave = numbers();
  /** The end of the event's id, which is chance: few others have the same. */
  readonly tail = numbers();
  /** Positions by record (`person:P-1`), for what an event is about beside rollout and wave. */
  readonly about = new Map<string, number[]>();
  /**
   * How far (ms) a clock was behind the newest before it at the same workstation, by position, where that is a minute or more: of
   * few. Others' clocks say nothing of it: what they wrote apart stands in between by order, not by time.
   */
  readonly behind = new Map<number, number>();
  /** How many events there are of each type and by each person, by the number of the name. */
  readonly many = { type: new Map<number, number>(), actor: new Map<number, number>() };
  #newest = new Map<number, number>();

  get count(): number {
    return this.ms.length;
  }

  add(event: Envelope): void {
    const { at, actor, type, subject, id } = event;
    const position = this.count + 1;
    for (const record of recordsNamed(event)) this.#note(record, position);
    this.#timed(position, this.names.number(event.origin), at.ms);
    this.day.push(this.names.number(dayOf(at)));
    this.actor.push(counted(this.many.actor, this.names.number(actor)));
    this.type.push(counted(this.many.type, this.names.number(type)));
    this.rollout.push(this.names.number(subject.rollout));
    this.wave.push(this.names.number(subject.wave));
    this.tail.push(tailOf(id));
    this.ms.push(at.ms);
  }

  /** Forgets the events from place `count` (from 0) on: others came in there. */
  cut(count: number): void {
    for (let at = this.count - 1; at >= count; at -= 1) {
      discounted(this.many.actor, this.actor.cells[at] ?? 0);
      discounted(this.many.type, this.type.cells[at] ?? 0);
      this.behind.delete(at + 1);
    }
    for (const [record, positions] of this.about) {
      while ((positions.at(-1) ?? 0) > count) positions.pop();
      if (positions.length === 0) this.about.delete(record);
    }
    for (const column of this.#all()) column.cut(count);
    this.#newest = newestIn(this.origin.cells, this.ms.cells, this.count);
  }

  #all(): readonly { cut(length: number): void }[] {
    return [this.ms, this.day, this.actor, this.type, this.origin, this.rollout, this.wave, this.tail];
  }

  #timed(position: number, origin: number, ms: number): void {
    const newest = this.#newest.get(origin) ?? ms;
    if (newest - ms >= BEHIND_MS) this.behind.set(position, newest - ms);
    this.#newest.set(origin, Math.max(newest, ms));
    this.origin.push(origin);
  }

  #note(record: string, position: number): void {
    // Columns tell these already.
    if (record.startsWith('rollout:') || record.startsWith('wave:')) return;
    const known = this.about.get(record);
    if (known) known.push(position);
    else this.about.set(record, [position]);
  }
}

function counted(many: Map<number, number>, number: number): number {
  many.set(number, (many.get(number) ?? 0) + 1);
  return number;
}

function discounted(many: Map<number, number>, number: number): void {
  const left = (many.get(number) ?? 0) - 1;
  if (left > 0) many.set(number, left);
  else many.delete(number);
}

function newestIn(origins: Uint32Array, times: Float64Array, count: number): Map<number, number> {
  const newest = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const [origin, ms] = [origins[at] as number, times[at] as number];
    newest.set(origin, Math.max(newest.get(origin) ?? ms, ms));
  }
  return newest;
}

export function tailOf(id: string): number {
  return Number.parseInt(id.slice(-8), 16);
}

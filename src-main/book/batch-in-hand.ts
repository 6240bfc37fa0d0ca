import type { EventPlace } from './event-place.ts';
import { faultAt, type Fault } from './fault.ts';
import type { Line } from './line.ts';
import { headAfter, type LogHead } from './log-head.ts';
import type { Scanning } from './scan.ts';
import { rootOf, sameHash } from './tree.ts';

type Task = Pick<Scanning, 'file' | 'promises' | 'known' | 'visit'>;

/**
 * A batch whose lines come one by one. None of them is kept, however many they are: what follows from them is
 * with the visitor, and what is wrong with them is told once the batch is judged.
 */
export class BatchInHand {
  readonly #task: Task;
  readonly first: Line;
  readonly faults: Fault[] = [];
  #count = 0;
  #head: LogHead;

  constructor(task: Task, first: Line, before: LogHead) {
    this.#task = task;
    this.first = first;
    this.#head = before;
  }

  get head(): LogHead {
    return this.#head;
  }

  get whole(): boolean {
    return this.#count === this.first.place.batch.of;
  }

  /** Whether an event says that it is the next of this batch. */
  awaits({ batch: { index, of } }: EventPlace): boolean {
    return index === this.#count && of === this.first.place.batch.of;
  }

  take(line: Line): void {
    this.#count += 1;
    this.#head = headAfter(this.#head, line);
    this.#compare(line);
    if (this.faults.length > 0) return;
    try {
      this.#task.visit?.line(line);
    } catch (error) {
      // Only the newest event can be changed and still look right, if it was never under a checkpoint.
      this.#fault(line, `cannot be folded: ${String(error)}`);
    }
  }

  #compare(line: Line): void {
    const { known, promises } = this.#task;
    const { count, hash, tree } = this.#head;
    if (known?.count === count && known.hash !== hash)
      this.#fault(line, 'not the text that was acknowledged');
    const promised = promises?.get(count);
    if (promised && !sameHash(promised, rootOf(tree)))
      this.faults.push(
        faultAt(
          'tree-differs',
          this.#task.file,
          `a signed checkpoint of ${count} events promises others`,
          placeOf(line),
        ),
      );
  }

  #fault(line: Line, why: string): void {
    this.faults.push(faultAt('line-damaged', this.#task.file, why, placeOf(line)));
  }
}

/** How a fault names an event. */
export function placeOf(line: Line): Pick<Fault, 'seq' | 'event' | 'record'> {
  return { seq: line.event.seq, event: line.event.id, record: line.event.subject };
}

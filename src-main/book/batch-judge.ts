import { BatchInHand, placeOf } from './batch-in-hand.ts';
import { faultAt, type Fault } from './fault.ts';
import { decode, lineIn, salvage, type Line } from './line.ts';
import type { Rest } from './line-reader.ts';
import type { LogHead } from './log-head.ts';
import type { Scan, Scanning } from './scan.ts';

/** An unfinished batch at the end of a log: from where, and what can still be told of its first event. */
export interface Torn {
  readonly offset: number;
  readonly event: string | null;
}

type Task = Pick<Scanning, 'file' | 'origin' | 'from' | 'vouched' | 'promises' | 'known' | 'visit'>;

/**
 * Takes the lines of a log one by one. A batch counts when it is whole and the event after it names the
 * hash of its last line. A broken link means the event before it was changed, or its own `prev` was: the
 * event after tells which. After a fault no batch counts, but reading goes on to name every fault.
 */
export class BatchJudge {
  readonly #task: Task;
  readonly #faults: Fault[] = [];
  #head: LogHead;
  #next: number;
  /** Unfinished, or whole and not yet confirmed. */
  #batch: BatchInHand | null = null;
  /** The line before, when it could be read. */
  #last: Line | null = null;
  #suspects: readonly [Line, Line] | null = null;
  /** Blocks the disk never wrote read as zeros: a torn end, unless a later batch follows. */
  #hole: { readonly torn: Torn; readonly faultsBefore: number } | null = null;
  #halted = false;

  constructor(task: Task) {
    this.#task = task;
    this.#head = task.from;
    this.#next = task.from.count;
  }

  line(bytes: Uint8Array, offset: number): void {
    const line = lineIn(bytes, offset, this.#next < this.#task.vouched ? 'fast' : 'strict');
    if (typeof line === 'string') return this.#unreadable(bytes, offset, line);
    if (line.place.origin !== this.#task.origin)
      return this.#unreadable(bytes, offset, 'an event of another origin');
    this.#readable(line);
  }

  end(rest: Rest): Scan {
    if (this.#suspects) this.#blame(this.#task.known?.hash === this.#suspects[1].hash ? 0 : null);
    if (!this.#halted) this.#accept();
    const torn = this.#tornEnd(rest);
    if (this.#batch) this.#task.visit?.drop();
    return { head: this.#head, faults: this.#faults, torn };
  }

  #readable(line: Line): void {
    if (line.place.batch.index === 0) this.#hole = null;
    if (this.#suspects) this.#blame(line.place.prev === this.#suspects[1].hash ? 0 : 1);
    const gap = line.place.seq !== this.#next;
    if (gap) this.#fault(line, `expected event ${this.#next}, found ${line.place.seq}`, this.#next);
    this.#next = line.place.seq + 1;
    const linked =
      gap || line.place.prev === (this.#last?.hash ?? (this.#halted ? line.place.prev : this.#head.hash));
    if (!linked) this.#suspect(line);
    this.#last = line;
    if (!this.#halted) this.#collect(line);
  }

  #collect(line: Line): void {
    this.#accept();
    if (this.#halted) return;
    this.#batch ??= new BatchInHand(this.#task, line, this.#head);
    if (!this.#batch.awaits(line.place)) return this.#fault(line, 'not the next of its batch');
    this.#batch.take(line);
  }

  #suspect(line: Line): void {
    if (this.#last === null) return this.#fault(line, 'does not name the event before it');
    this.#suspects = [this.#last, line];
    this.#halted = true;
  }

  /** `which` of the two suspects was changed; `null` when nothing can tell. */
  #blame(which: 0 | 1 | null): void {
    const [before, after] = this.#suspects as readonly [Line, Line];
    this.#suspects = null;
    if (which !== 1) this.#fault(before, 'its hash is not the one the next event names');
    if (which === 0) return;
    if (which === 1 && this.#faults.length === 0) this.#accept();
    this.#fault(after, 'does not name the event before it');
  }

  /** Counts the batch in hand if it is whole: what came after has confirmed it, or nothing did. */
  #accept(): void {
    const batch = this.#batch;
    if (!batch?.whole) return;
    if (batch.faults.length > 0) {
      this.#faults.push(...batch.faults);
      this.#halted = true;
      return;
    }
    this.#batch = null;
    this.#head = batch.head;
    this.#task.visit?.accept(batch.head);
  }

  /** Where the unfinished batch starts; `null` when there is none. */
  #unfinished(): Line | null {
    return this.#batch && !this.#batch.whole ? this.#batch.first : null;
  }

  #unreadable(bytes: Uint8Array, offset: number, why: string): void {
    if (this.#suspects) this.#blame(null);
    const seq = this.#next;
    this.#next += 1;
    if (!this.#halted) this.#accept();
    const fault = faultAt('line-damaged', this.#task.file, why, { seq, ...salvage(bytes) });
    const hole = !this.#halted && bytes.includes(0);
    if (hole)
      this.#hole = {
        faultsBefore: this.#faults.length,
        torn: { offset: this.#unfinished()?.offset ?? offset, event: fault.event },
      };
    this.#faults.push(fault);
    this.#halted = true;
    this.#last = null;
  }

  #fault(line: Line, why: string, seq = line.place.seq): void {
    this.#halted = true;
    this.#faults.push(faultAt('line-damaged', this.#task.file, why, { ...placeOf(line), seq }));
  }

  #tornEnd(rest: Rest): Torn | null {
    if (this.#hole) {
      this.#faults.length = this.#hole.faultsBefore;
      return this.#hole.torn;
    }
    const first = this.#unfinished();
    if (this.#halted || (first === null && rest.bytes.length === 0)) return null;
    if (this.#wholeButForItsEnd(rest)) return null;
    return {
      offset: first?.offset ?? rest.offset,
      event: first?.event.id ?? salvage(rest.bytes).event,
    };
  }

  /** A line whose break alone was changed is damage: a cut-off write is a beginning of the text. */
  #wholeButForItsEnd(rest: Rest): boolean {
    const event = decode(rest.bytes.subarray(0, -1), 'strict');
    if (typeof event === 'string' || event.prev !== (this.#last?.hash ?? this.#head.hash)) return false;
    this.#faults.push(
      faultAt('line-damaged', this.#task.file, 'its line break was changed', {
        seq: event.seq,
        event: event.id,
        record: event.subject,
      }),
    );
    return true;
  }
}

import { faultAt, type Fault } from './fault.ts';
import { decode, lineOf, salvage, type Line } from './line.ts';
import type { Rest } from './line-reader.ts';
import { headAfter, type LogHead } from './log-head.ts';
import type { Scan, Scanning } from './scan.ts';
import { rootOf, sameHash } from './tree.ts';

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
  /** Whole batch, not yet confirmed; then the unfinished one. */
  #ready: Line[] = [];
  #pending: Line[] = [];
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
    const event = decode(bytes, this.#next < this.#task.vouched ? 'fast' : 'strict');
    if (typeof event === 'string') return this.#unreadable(bytes, offset, event);
    if (event.origin !== this.#task.origin)
      return this.#unreadable(bytes, offset, 'an event of another origin');
    this.#readable(lineOf(event, bytes, offset));
  }

  end(rest: Rest): Scan {
    if (this.#suspects) this.#blame(this.#task.known?.hash === this.#suspects[1].hash ? 0 : null);
    if (!this.#halted) this.#accept();
    const torn = this.#tornEnd(rest);
    return { head: this.#head, faults: this.#faults, torn };
  }

  #readable(line: Line): void {
    if (line.event.batch.index === 0) this.#hole = null;
    if (this.#suspects) this.#blame(line.event.prev === this.#suspects[1].hash ? 0 : 1);
    const gap = line.event.seq !== this.#next;
    if (gap) this.#fault(line, `expected event ${this.#next}, found ${line.event.seq}`, this.#next);
    this.#next = line.event.seq + 1;
    const linked =
      gap || line.event.prev === (this.#last?.hash ?? (this.#halted ? line.event.prev : this.#head.hash));
    if (!linked) this.#suspect(line);
    this.#last = line;
    if (!this.#halted) this.#collect(line);
  }

  #collect(line: Line): void {
    if (this.#pending.length === 0) this.#accept();
    const { index, of } = line.event.batch;
    if (index !== this.#pending.length || of !== (this.#pending[0]?.event.batch.of ?? of))
      return this.#fault(line, 'not the next of its batch');
    this.#pending.push(line);
    if (this.#pending.length === of) [this.#ready, this.#pending] = [this.#pending, []];
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
    if (which === 1 && this.#pending.length === 0 && this.#faults.length === 0) this.#accept();
    this.#fault(after, 'does not name the event before it');
  }

  #accept(): void {
    const batch = this.#ready;
    this.#ready = [];
    if (batch.length === 0) return;
    const faults = this.#faults.length;
    const head = batch.reduce((now, line) => this.#advance(now, line), this.#head);
    if (this.#faults.length > faults) return;
    try {
      this.#task.visit?.(batch, head);
      this.#head = head;
    } catch (error) {
      // Only the newest event can be changed and still look right, if it was never under a checkpoint.
      this.#fault(batch[0] as Line, `cannot be folded: ${String(error)}`);
    }
  }

  #advance(head: LogHead, line: Line): LogHead {
    const next = headAfter(head, line);
    const { known, promises } = this.#task;
    if (known?.count === next.count && known.hash !== next.hash)
      this.#fault(line, 'not the text that was acknowledged');
    const promised = promises?.get(next.count);
    if (promised && !sameHash(promised, rootOf(next.tree))) this.#treeDiffers(line);
    return next;
  }

  #treeDiffers(line: Line): void {
    this.#halted = true;
    this.#faults.push(
      faultAt(
        'tree-differs',
        this.#task.file,
        `a signed checkpoint of ${line.event.seq + 1} events promises others`,
        named(line),
      ),
    );
  }

  #unreadable(bytes: Uint8Array, offset: number, why: string): void {
    if (this.#suspects) this.#blame(null);
    const seq = this.#next;
    this.#next += 1;
    if (!this.#halted && this.#pending.length === 0) this.#accept();
    const fault = faultAt('line-damaged', this.#task.file, why, { seq, ...salvage(bytes) });
    const hole = !this.#halted && bytes.includes(0);
    if (hole)
      this.#hole = {
        faultsBefore: this.#faults.length,
        torn: { offset: this.#pending[0]?.offset ?? offset, event: fault.event },
      };
    this.#faults.push(fault);
    this.#halted = true;
    this.#last = null;
  }

  #fault(line: Line, why: string, seq = line.event.seq): void {
    this.#halted = true;
    this.#faults.push(faultAt('line-damaged', this.#task.file, why, { ...named(line), seq }));
  }

  #tornEnd(rest: Rest): Torn | null {
    if (this.#hole) {
      this.#faults.length = this.#hole.faultsBefore;
      return this.#hole.torn;
    }
    if (this.#halted || (this.#pending.length === 0 && rest.bytes.length === 0)) return null;
    if (this.#wholeButForItsEnd(rest)) return null;
    return {
      offset: this.#pending[0]?.offset ?? rest.offset,
      event: this.#pending[0]?.event.id ?? salvage(rest.bytes).event,
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

function named(line: Line): Pick<Fault, 'seq' | 'event' | 'record'> {
  return { seq: line.event.seq, event: line.event.id, record: line.event.subject };
}

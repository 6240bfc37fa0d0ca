import type { Instant } from '../../shared/kernel/instant.ts';
import { BookError } from '../book/book-error.ts';
import { Queue } from '../book/queue.ts';
import type { RoundResult, SyncPorts, SyncService, SyncStanding } from './contract.ts';
import { runRound } from './round.ts';
import { roundMemory } from './round-memory.ts';

/** Without a report of the share doctor. */
const ROUND = 5000;
/** A commit is published soon, but several in a row go together. */
const SOON = 400;
const LONGEST = 5 * 60_000;
const KEPT = 1000;
/** Files on their way are no alarm for so long at least. */
const SETTLE = 60_000;
/** Before the first round. */
const NOTHING = { peers: [], asked: [], strangers: [], clone: null, operations: 0 };

/** Begins rounds with the folder, beside the work: the first at once, then timed, sooner after a commit, rarer while it is gone. */
export function syncService<State>(ports: SyncPorts<State>): SyncService {
  return new Service(ports as SyncPorts);
}

class Service implements SyncService {
  readonly #ports: SyncPorts;
  readonly #memory = roundMemory();
  readonly #queue = new Queue();
  readonly #listeners = new Set<(result: RoundResult) => void>();
  readonly #published: { count: number; at: Instant }[] = [];
  readonly #unhear: () => void;
  #stopTimer: (() => void) | null = null;
  #due: number | null = null;
  #running = false;
  #stopped = false;
  #newer = false;
  #failed = 0;
  #last: RoundResult | null = null;
  #reached: Instant | null = null;

  constructor(ports: SyncPorts) {
    this.#ports = { ...ports, settle: () => Math.max(SETTLE, 10 * (ports.timings()?.settle ?? 0)) };
    this.#unhear = ports.book.onAppend(() => this.#soon());
    this.#plan(0);
  }

  standing(): SyncStanding {
    const now = this.#ports.clock.monotonic();
    return {
      running: this.#running,
      next: this.#due === null ? null : Math.max(0, Math.round(this.#due - now)),
      last: this.#last,
      reached: this.#reached,
      published: this.#memory.published,
      publishedAt: this.#published,
    };
  }

  round(): Promise<RoundResult> {
    return this.#queue.run(() => this.#round());
  }

  onRound(listener: (result: RoundResult) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unhear();
    this.#unplan();
    await this.#queue.run(() => Promise.resolve());
  }

  async #round(): Promise<RoundResult> {
    this.#unplan();
    this.#running = true;
    this.#newer = false;
    const before = this.#memory.published;
    try {
      const result = await runRound(this.#ports, this.#memory);
      this.#keep(result, before);
      return result;
    } catch (error) {
      this.#failed += 1;
      if (error instanceof BookError && error.code === 'storage') this.#hear(this.#refused(error));
      throw error;
    } finally {
      this.#running = false;
      this.#plan(this.#newer && this.#failed === 0 ? SOON : this.#wait());
    }
  }

  #keep(result: RoundResult, before: number): void {
    this.#failed = result.reached ? 0 : this.#failed + 1;
    if (result.reached) this.#reached = this.#ports.clock.now();
    if (result.published > before)
      this.#published.push({ count: result.published, at: this.#ports.clock.now() });
    if (this.#published.length > KEPT) this.#published.shift();
    this.#hear(result);
  }

  #hear(result: RoundResult): void {
    this.#last = result;
    for (const listener of this.#listeners) listener(result);
  }

  /** What is known stays as it was; that it grows old is told. */
  #refused({ data }: BookError): RoundResult {
    return {
      ...NOTHING,
      ...this.#last,
      at: this.#ports.clock.now(),
      reached: false,
      published: this.#memory.published,
      taken: 0,
      troubles: [
        { code: 'own-disk', about: null, data: { what: data['what'] ?? '', file: data['file'] ?? '' } },
      ],
      alarms: [],
    };
  }

  /** While the folder is gone it is looked for ever more rarely. */
  #wait(): number {
    const round = this.#ports.timings()?.round ?? ROUND;
    return Math.min(Math.max(LONGEST, round), round * 2 ** Math.min(this.#failed, 10));
  }

  #soon(): void {
    // What the round itself brought in comes this way too, and is worth a receipt.
    if (this.#running) this.#newer = true;
    if (this.#running || this.#stopped || this.#failed > 0) return;
    const left = this.#due === null ? Infinity : this.#due - this.#ports.clock.monotonic();
    if (left > SOON) this.#plan(SOON);
  }

  #plan(ms: number): void {
    this.#unplan();
    if (this.#stopped) return;
    this.#due = this.#ports.clock.monotonic() + ms;
    this.#stopTimer = this.#ports.timer.after(ms, () => {
      // Our own disk refused: the listeners heard of it, and the next round tries again.
      this.round().catch(() => undefined);
    });
  }

  #unplan(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#due = null;
  }
}

import { canonical } from '../../../shared/kernel/canonical.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Book } from '../../../src-main/book/book.ts';
import { sha256Hex } from '../../../src-main/platform/sha256.ts';

/** Of an event as it lies in a log. */
export function lineDigest(event: Envelope): string {
  return sha256Hex(Buffer.from(canonical(event)));
}

/**
 * The events of a book as somebody keeps them who only reads from the places that it is told have changed: what is told
 * must be enough.
 */
export class Mirror {
  readonly events: Envelope[] = [];
  readonly #book: Book<unknown>;
  readonly #stop: () => void;
  #from = 0;
  #looked = 0;
  /** How often places moved: events of others came in between. */
  moved = 0;

  constructor(book: Book<unknown>) {
    this.#book = book;
    this.#stop = book.onAppend(({ from }) => {
      if (from < this.events.length) this.moved += 1;
      this.#from = Math.min(this.#from, from);
    });
  }

  /** Reads what is new. */
  async refresh(): Promise<void> {
    const from = this.#from;
    const fresh = await this.#book.read(from, Infinity);
    this.events.splice(from, Infinity, ...fresh);
    this.#from = this.events.length;
    this.#looked = Math.min(this.#looked, from);
  }

  /** What nobody has looked at yet. */
  fresh(): readonly Envelope[] {
    const fresh = this.events.slice(this.#looked);
    this.#looked = this.events.length;
    return fresh;
  }

  labels(): ReadonlySet<string> {
    return new Set(this.events.map(({ reason }) => reason ?? ''));
  }

  stop(): void {
    this.#stop();
  }
}

import type { Integrity as Shown } from '../../../shared/api/ports.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Book, Fault, Integrity } from '../../book/book.ts';
import { auditEvents, blobNamed } from './event-audit.ts';

/** The full check of a book: runs after opening and on demand, one at a time, and tells how far it is. */
export interface IntegrityWatch {
  status(): Shown;
  /** Nothing is known to be damaged. */
  intact(): boolean;
  /** Checks everything; joins a check that is under way. `null` when it was stopped by closing. */
  run(): Promise<Shown | null>;
  stop(): void;
}

/** `changed` is called when the status is another: at most a hundred times a check. */
export function watchIntegrity(book: Book<BookState>, changed: () => void): IntegrityWatch {
  const stopping = new AbortController();
  let running: { readonly end: Promise<Shown | null>; done: number } | null = null;

  async function check(): Promise<Shown | null> {
    try {
      return shown(
        await book.verify({
          check: auditEvents(),
          blob: blobNamed,
          signal: stopping.signal,
          progress: ({ stage, done, total }) => note(stage === 'log' ? done / Math.max(1, total) : 1),
        }),
      );
    } catch (error) {
      if (stopping.signal.aborted) return null;
      throw error;
    } finally {
      running = null;
      changed();
    }
  }
  function note(part: number): void {
    const done = Math.floor(part * 100);
    if (!running || running.done === done) return;
    running.done = done;
    changed();
  }
  return {
    status: () =>
      running
        ? { kind: 'checking', done: Math.floor((running.done / 100) * book.count()), of: book.count() }
        : shown(book.integrity()),
    intact: () => book.integrity().kind === 'intact',
    run: () => (running ??= { done: 0, end: check() }).end,
    stop: () => stopping.abort(new Error('the book was closed')),
  };
}

function shown(found: Integrity): Shown {
  const { checkedAt, events } = found;
  return found.kind === 'intact'
    ? { kind: 'intact', checkedAt, events }
    : { kind: 'damaged', checkedAt, faults: found.faults.map(faultShown) };
}

/** Positions count from 1, as the trail does. */
function faultShown({
  code,
  file,
  seq,
  record,
  why,
}: Fault): Extract<Shown, { kind: 'damaged' }>['faults'][number] {
  const about = record && [record.kind, record.wave ?? record.rollout ?? record.id].join(' ');
  return { file, what: `${code}: ${why}`, record: about, position: seq === null ? null : seq + 1 };
}

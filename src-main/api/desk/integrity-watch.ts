import type { Integrity as Shown } from '../../../shared/api/ports.ts';
import type { Fault, Integrity } from '../../book/book.ts';
import type { WaveBook } from './open-book.ts';
import { verifyWhole, withFaults } from './verify-whole.ts';

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
export function watchIntegrity(book: WaveBook, changed: () => void): IntegrityWatch {
  const stopping = new AbortController();
  let late: readonly Fault[] = [];
  let running: { readonly end: Promise<Shown | null>; done: number } | null = null;

  async function check(): Promise<Shown | null> {
    try {
      const found = await verifyWhole(book, {
        signal: stopping.signal,
        progress: ({ stage, done, total }) => note(stage === 'log' ? done / Math.max(1, total) : 1),
      });
      late = found.late;
      return shown(withFaults(found.found, late), book);
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
        : shown(withFaults(book.integrity(), late), book),
    intact: () => book.integrity().kind === 'intact' && late.length === 0,
    run: () => (running ??= { done: 0, end: check() }).end,
    stop: () => stopping.abort(new Error('the book was closed')),
  };
}

function shown(found: Integrity, book: WaveBook): Shown {
  const { checkedAt, events } = found;
  return found.kind === 'intact'
    ? { kind: 'intact', checkedAt, events }
    : { kind: 'damaged', checkedAt, faults: found.faults.map((fault) => faultShown(fault, book)) };
}

/** Positions count from 1, as the trail does; what stands in no order of events yet has none. */
function faultShown(
  { code, file, seq, origin, record, why }: Fault,
  book: WaveBook,
): Extract<Shown, { kind: 'damaged' }>['faults'][number] {
  const about = record && [record.kind, record.wave ?? record.rollout ?? record.id].join(' ');
  return {
    file,
    what: `${code}: ${why}`,
    record: about,
    position: positionIn(book, origin ?? originOf(file), seq),
  };
}

/** The workstation whose log a file is. */
function originOf(file: string): string | null {
  return /^log\/(.+)\.log$/.exec(file)?.[1] ?? null;
}

/** An event's number counts at its workstation. */
function positionIn(book: WaveBook, origin: string | null, seq: number | null): number | null {
  if (seq === null || origin === null) return null;
  const place = book.placeOf(origin, seq);
  // An event that cannot be read has no place; of the only log it is where it stands.
  if (place === null) return book.branches().length < 2 ? seq + 1 : null;
  return place + 1;
}

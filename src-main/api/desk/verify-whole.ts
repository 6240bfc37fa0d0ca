import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Integrity, Verifying } from '../../book/book.ts';
import { faultAt, type Fault } from '../../book/fault.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { auditEvents, blobNamed, faultInPast } from './event-audit.ts';
import type { WaveBook } from './open-book.ts';

type How = Pick<Verifying<BookState>, 'progress' | 'signal'>;

/** Checks everything of a book, its signatures too; with what only the past of single events tells. */
export async function verifyWhole(
  book: WaveBook,
  how: How = {},
): Promise<{ readonly found: Integrity; readonly late: readonly Fault[] }> {
  const doubted: Envelope[] = [];
  const check = auditEvents((event) => void doubted.push(event));
  const found = await book.verify({ ...how, check, blob: blobNamed });
  return { found, late: await faultsInPast(book, doubted, how.signal) };
}

/** Adds what was found late to what the book found itself. */
export function withFaults(found: Integrity, late: readonly Fault[]): Integrity {
  if (late.length === 0) return found;
  const { checkedAt, events } = found;
  const before = found.kind === 'damaged' ? found.faults : [];
  return { kind: 'damaged', checkedAt, events, faults: [...before, ...late] };
}

async function faultsInPast(
  book: WaveBook,
  doubted: readonly Envelope[],
  signal: AbortSignal | undefined,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const event of doubted) {
    signal?.throwIfAborted();
    const place = book.placeOf(event.origin, event.seq);
    const why = place === null ? null : faultInPast(event, (await book.past(place)).state);
    if (why !== null) faults.push(signatureFaultAt(event, why));
  }
  return faults;
}

function signatureFaultAt({ origin, seq, id, subject }: Envelope, why: string): Fault {
  return faultAt('signature-damaged', `log/${origin}.log`, why, { seq, event: id, record: subject });
}

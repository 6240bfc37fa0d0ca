import type { Why } from '../../../shared/api/inputs.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { encode } from '../../book/line.ts';
import type { Clock } from '../../platform/clock.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { onBookClock } from '../book-time.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { trailIndexOf } from '../trail/trail-index.ts';

/** A moment as a place in the log: so many events, the hash of the last of their lines, and when it is asked about. */
export interface Placed {
  readonly upTo: number;
  readonly now: Instant;
  readonly head: string | null;
  /** How many of those events bear a later time: a clock was set back since. */
  readonly later: number;
}

/**
 * The last event told at or before a moment by its own clock, and everything before it in the log: where a clock was set
 * back, earlier events with later times are among them, and are counted. A place in the log is asked about at the time of
 * its last event; nothing asked is the book as it is, now. Moments are told in the book's zone.
 */
export async function placeOf(
  book: WaveBook,
  { at, upTo }: Pick<Why, 'at' | 'upTo'>,
  clock: Clock,
): Promise<Placed> {
  const index = await trailIndexOf(book).ready();
  const place = placeAsked(index.count, at === null ? null : index.lastAt(at), upTo);
  const [last] = place === 0 ? [] : await book.read(place - 1, place);
  const asked = at === null ? null : onBookClock(book, at);
  const now = asked ?? (upTo === null ? clock.now() : (last?.at ?? book.info.madeAt));
  return {
    upTo: place,
    now,
    head: last ? sha256Hex(encode(last)) : null,
    later: index.laterThan(now.ms, place),
  };
}

function placeAsked(count: number, byTime: number | null, upTo: number | null): number {
  return Math.min(count, upTo ?? byTime ?? count);
}

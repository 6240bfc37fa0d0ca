import type { Instant } from '../../shared/kernel/instant.ts';
import { offsetAt } from '../imports/wall-time.ts';
import type { WaveBook } from './desk/open-book.ts';

/** A moment (ms) as the clock of the book's site told it. */
export function onBookClock({ info: { zone } }: Pick<WaveBook, 'info'>, ms: number): Instant {
  return { ms, offset: offsetAt(zone, ms), zone };
}

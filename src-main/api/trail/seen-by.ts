import type { Envelope } from '../../../shared/events/envelope.ts';
import type { WaveBook } from '../desk/open-book.ts';

type Placed = Pick<Envelope, 'origin' | 'seq'>;

/**
 * Whether the workstation that wrote `of`, at `position` (from 1), had an event then. Of one workstation that is what stands
 * before; of several, what stands before may have come from elsewhere later.
 */
export async function seenBy(
  book: WaveBook,
  position: number,
  of: Placed,
): Promise<(event: Placed) => boolean> {
  const own = ({ seq }: Placed): boolean => seq < of.seq;
  if (book.branches().length < 2) return own;
  const { seen } = (await book.past(position - 1)).state;
  return (event) =>
    event.origin === of.origin ? own(event) : event.seq < (seen.get(event.origin)?.count ?? 0);
}

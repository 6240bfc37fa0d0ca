import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Claim } from './verdict.ts';

type Written = Pick<Envelope, 'origin' | 'seq'>;

/**
 * Whether the book that a packet was made of held an event, as the packet says itself: by its number in the log of its
 * workstation. Its place in the order tells nothing, for it moves where others' events come in between. Null before layout 4.
 */
export function knewOf({ known }: Pick<Claim, 'known'>): ((event: Written) => boolean) | null {
  if (known === null) return null;
  return ({ origin, seq }) => Object.hasOwn(known, origin) && seq < (known[origin] ?? 0);
}

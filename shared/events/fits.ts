import { catalog, isKnown } from './catalog.ts';
import type { Envelope } from './envelope.ts';
import { upcast } from './upcast.ts';

/**
 * Whether an event's data have the shape of its type, in whatever version it was written. Of a type that this version does not
 * know nothing is asked. Here every draft is parsed; of what others signed this is asked at the door, for folding trusts it.
 */
export function fits(written: Pick<Envelope, 'type' | 'data'>): boolean {
  try {
    const { type, data } = upcast(written);
    return !isKnown(type) || catalog[type].safeParse(data).success;
  } catch {
    // What lifts an older form trusts it too.
    return false;
  }
}

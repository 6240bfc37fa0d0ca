import type { Instant } from '../../../shared/kernel/instant.ts';
import { dateText } from '../../../shared/words/when.ts';

/** In a narrow column of a plan: `4 Nov`. */
export function shortDay(at: Instant): string {
  return dateText(at, at).split(' ').slice(1).join(' ');
}

/** Two groups at the start, one at the end, as on screen; print shows a digest in full. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)} … ${digest.slice(-4)}`;
}

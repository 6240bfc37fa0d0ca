import type { Mark } from '../domain/marks.ts';
import { mark as say } from './en/mark.ts';

/** The one word of a mark, the same on screen, in print and in the log. */
export function markWord(mark: Mark): string {
  return say[mark];
}

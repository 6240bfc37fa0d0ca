import type { Mark, WaveMark } from '../domain/marks.ts';
import { mark as say } from './en/mark.ts';

/** The one word of a mark, the same on screen, in print and in the log. */
export function markWord(mark: Mark): string {
  return say[mark];
}

/** The state of a wave inside a sentence: `entry gate closed`, `live`. */
export function waveStateText(status: WaveMark): string {
  if (status === 'gate-closed' || status === 'gate-open')
    return `entry ${say[`wave/${status}`].toLowerCase()}`;
  return say[`wave/${status}`].toLowerCase();
}

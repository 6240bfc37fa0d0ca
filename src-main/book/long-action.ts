import type { Draft } from '../../shared/events/envelope.ts';
import { BookError } from './book-error.ts';
import { nextLine, type Action, type Place } from './envelopes.ts';
import { headAfter, type LogHead } from './log-head.ts';
import type { Line } from './line.ts';

/** Small enough that others get their turn between two pieces, large enough to cost few calls. */
const PIECE = 256 * 1024;
const LINE_BREAK = Buffer.from('\n');

/** Some lines of a long action, one after another, and where the log ends after them. */
export interface Piece {
  readonly lines: readonly Line[];
  readonly head: LogHead;
}

/**
 * The drafts of one action as pieces of a log, made as they are asked for. Throws what the drafts throw, and
 * `storage` when they are not as many as the action says.
 */
export async function* piecesOf(
  drafts: AsyncIterable<Draft>,
  action: Action,
  place: Place,
): AsyncGenerator<Piece> {
  let [head, lines, index] = [place.head, [] as Line[], 0];
  const start = (): number => lines[0]?.offset ?? head.bytes;
  for await (const draft of drafts) {
    if (index === action.of) throw miscounted(index + 1, action.of);
    const line = nextLine(draft, index, action, { ...place, head });
    lines.push(line);
    [head, index] = [headAfter(head, line), index + 1];
    if (head.bytes - start() < PIECE) continue;
    yield { lines, head };
    lines = [];
  }
  if (index < action.of) throw miscounted(index, action.of);
  if (lines.length > 0) yield { lines, head };
}

/** Lines as they lie in a log. */
export function bytesOf(lines: readonly Line[]): Uint8Array {
  return Buffer.concat(lines.flatMap((line) => [line.bytes, LINE_BREAK]));
}

function miscounted(found: number, of: number): BookError {
  return new BookError('storage', { what: `${found} of ${of} events` });
}

import type { Subject } from '../../../shared/events/envelope.ts';
import type { Digest } from '../../../shared/kernel/digest.ts';
import { BookError } from '../../book/book-error.ts';
import { decode, salvage } from '../../book/line.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import type { ShareFault } from '../../../shared/views/shape/share-check.ts';
import type { Checking } from './checking.ts';

type Lines = readonly Uint8Array[];

/** The lines [from, to) of an origin as they lie in the book; `null`: it is not at hand, or has not all of them. */
export async function linesHere(
  { known }: Checking,
  origin: string,
  from: number,
  to: number,
): Promise<Lines | null> {
  if (known === null || known.count(origin) < to) return null;
  const lines: Uint8Array[] = [];
  try {
    for await (const some of known.lines(origin, from, to)) lines.push(...some);
  } catch (error) {
    // The book is damaged there itself: its own check tells that, and the share is judged without it.
    if (error instanceof BookError && error.code === 'damaged') return null;
    throw error;
  }
  return lines.length === to - from ? lines : null;
}

/** The number of the first event that is not what was written: by what lies here, else by what the lines tell of each other. */
export function firstWrong(lines: Lines, from: number, hash: Digest | null, here: Lines | null): number {
  if (here !== null) {
    const at = lines.findIndex((line, index) => Buffer.compare(line, here[index] ?? new Uint8Array()) !== 0);
    return from + Math.max(0, at);
  }
  const read = lines.map((line) => decode(line, 'fast'));
  const fits = (index: number): boolean => {
    const event = read[index];
    const before = index === 0 ? hash : sha256Hex(lines[index - 1] as Uint8Array);
    return event === undefined || (typeof event !== 'string' && (before === null || event.prev === before));
  };
  const at = lines.findIndex((_, index) => {
    const event = read[index];
    return typeof event === 'string' || event?.seq !== from + index || !fits(index);
  });
  const event = read[at];
  if (at <= 0) return from + Math.max(0, at);
  // Of a broken link the event before is named, unless the event after shows that it changed itself.
  const itself = typeof event === 'string' || event?.seq !== from + at || !fits(at + 1);
  return from + (itself ? at : at - 1);
}

/** An event by its number, and what it is about: of a damaged line what can still be read. */
export function aboutEvent(
  seq: number,
  line: Uint8Array | undefined,
): Pick<ShareFault, 'from' | 'to' | 'event' | 'records'> {
  const event = line === undefined ? 'none' : decode(line, 'fast');
  const read =
    typeof event === 'string'
      ? salvage(line ?? new Uint8Array())
      : { event: event.id, record: event.subject };
  return { from: seq, to: seq + 1, event: read.event, records: read.record ? [read.record] : [] };
}

/** What lines are about, each record once. */
export function recordsIn(lines: Lines): readonly Subject[] {
  const records = lines.flatMap((line) => aboutEvent(0, line).records);
  return [
    ...new Map(records.map((one) => [`${one.kind} ${one.wave ?? one.rollout ?? one.id}`, one])).values(),
  ];
}

import type { Instant } from '../../shared/kernel/instant.ts';
import type { Json } from '../../shared/kernel/json.ts';
import type { Subject } from '../../shared/events/envelope.ts';

/** What can be wrong with what lies on the disk. */
export type FaultCode =
  | 'line-damaged' // not the text that was written: unreadable, not canonical, out of sequence, chain broken
  | 'log-short' // events are missing that the book had already acknowledged
  | 'checkpoint-damaged' // a checkpoint whose signature does not verify
  | 'tree-differs' // a well-signed checkpoint promises other events than the log holds
  | 'genesis-differs' // `book.json` is not the one that was signed
  | 'state-differs' // the saved state is not the fold of the log
  | 'blob-damaged'
  | 'blob-missing'
  | 'signature-damaged'; // what the caller's own check of an event found

/** One thing found wrong, with the file and, where it can be told, the event and record. */
export interface Fault {
  readonly code: FaultCode;
  readonly file: string;
  /** Place in the log, from 0; the line is `seq + 1`. */
  readonly seq: number | null;
  /** Whose log that is, where `file` is another one (evidence that an event names). */
  readonly origin?: string;
  readonly event: string | null;
  readonly record: Subject | null;
  /** For the technical reader, in a few words. */
  readonly why: string;
}

/** What the book put right by itself on opening, or could not do aside; nothing recorded was lost by it. */
export interface Notice {
  readonly code: 'tail-cut' | 'state-rebuilt' | 'offsets-rebuilt' | 'upkeep-failed' | 'opened-read-only';
  readonly data: { readonly [key: string]: Json };
}

export type Integrity =
  | { readonly kind: 'intact'; readonly checkedAt: Instant; readonly events: number }
  | {
      readonly kind: 'damaged';
      readonly checkedAt: Instant;
      readonly events: number;
      readonly faults: readonly Fault[];
    };

export function faultAt(
  code: FaultCode,
  file: string,
  why: string,
  event: Partial<Pick<Fault, 'seq' | 'origin' | 'event' | 'record'>> = {},
): Fault {
  return {
    code,
    file,
    seq: event.seq ?? null,
    ...(event.origin === undefined ? {} : { origin: event.origin }),
    event: event.event ?? null,
    record: event.record ?? null,
    why,
  };
}

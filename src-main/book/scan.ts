import type { Files } from '../platform/files.ts';
import type { Fault } from './fault.ts';
import { BatchJudge, type Torn } from './batch-judge.ts';
import { readLines } from './line-reader.ts';
import type { LogHead } from './log-head.ts';
import type { Hash } from './tree.ts';
import type { Visitor } from './visitor.ts';

/** A log to be read and judged from `from` on. */
export interface Scanning {
  readonly files: Files;
  readonly path: string;
  /** How faults name the file. */
  readonly file: string;
  readonly origin: string;
  readonly from: LogHead;
  readonly until?: number;
  /** How many events a signed checkpoint vouches for: they are read without proving their form again. */
  readonly vouched: number;
  /** What is known of the log from elsewhere: roots by size, and the hash of the last line at `count`. */
  readonly promises?: ReadonlyMap<number, Hash>;
  readonly known?: Pick<LogHead, 'count' | 'hash'> | null;
  /** Sees every line up to the first fault, and of each batch whether the event after it, or the end, confirms it. */
  readonly visit?: Visitor;
  readonly between?: (offset: number) => void | Promise<void>;
}

export interface Scan {
  /** The end of the last whole, sound batch before any fault. */
  readonly head: LogHead;
  readonly faults: readonly Fault[];
  /** What lies behind `head` and was never acknowledged: a batch that a crash cut off. */
  readonly torn: Torn | null;
}

/** Reads a log to its end and judges it. Never throws for what it reads. */
export async function scanLog(scanning: Scanning): Promise<Scan> {
  const judge = new BatchJudge(scanning);
  const rest = await readLines({
    files: scanning.files,
    path: scanning.path,
    from: scanning.from.bytes,
    ...(scanning.until === undefined ? {} : { until: scanning.until }),
    line: (bytes, offset) => judge.line(bytes, offset),
    ...(scanning.between ? { between: scanning.between } : {}),
  });
  return judge.end(rest);
}

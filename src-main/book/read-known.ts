import type { Files } from '../platform/files.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { BranchLog } from './branch-log.ts';
import type { Checkpoint } from './checkpoint.ts';
import { faultAt, type Fault, type Notice } from './fault.ts';
import type { LogHead } from './log-head.ts';
import type { Scan } from './scan.ts';
import type { SavedIndex, WhyRebuilt } from './state-store.ts';
import type { Whole } from './whole.ts';

/** What lies on the disk, as far as opening must know. */
export interface ReadBack<State> {
  readonly whole: Whole<State>;
  readonly scan: Scan;
  /** The end of what was known to be good before the log's tail was read. */
  readonly settled: number;
  readonly faults: readonly Fault[];
  readonly notices: readonly Notice[];
}

/** What the index of the state and the newest checkpoint say, and whether our log still holds what the first says. */
export interface Known {
  readonly saved: SavedIndex | WhyRebuilt;
  readonly checkpoint: Checkpoint | null;
  readonly stands: boolean;
}

/** Whether the log still holds, at its place, the line at which the state was saved. */
export async function standsIn(branch: BranchLog, files: Files, head: LogHead): Promise<boolean> {
  if (head.count === 0) return true;
  const line = await files.read(branch.path, head.start, head.bytes - head.start);
  return (
    line?.length === head.bytes - head.start &&
    line.at(-1) === 0x0a &&
    sha256Hex(line.subarray(0, -1)) === head.hash
  );
}

/** Events that a checkpoint or the saved state had counted must not be missing. */
export function short(own: BranchLog, scan: Scan, floor: number): readonly Fault[] {
  if (scan.faults.length > 0 || scan.head.count >= floor) return scan.faults;
  const why = `${floor} events were acknowledged, ${scan.head.count} are there`;
  return [faultAt('log-short', own.file, why, { seq: scan.head.count, event: scan.torn?.event ?? null })];
}

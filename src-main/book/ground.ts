import type { Digest } from '../../shared/kernel/digest.ts';
import type { Clock } from '../platform/clock.ts';
import type { Files } from '../platform/files.ts';
import type { Processes } from '../platform/processes.ts';
import type { Random } from '../platform/random.ts';
import type { Timer } from '../platform/timer.ts';
import type { BranchLog } from './branch-log.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { Folding } from './folding.ts';
import type { BookDevice, Genesis } from './genesis.ts';
import type { Layout } from './layout.ts';
import type { HeldLock } from './lock.ts';
import type { NoteKey } from './note.ts';
import type { Offsets } from './offsets.ts';
import type { StateStore } from './state-store.ts';

export interface OpenBook<State, Shard extends string = string> {
  readonly dir: string;
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly processes: Processes;
  readonly folding: Folding<State, Shard>;
  /** Only look: takes no lock and writes nothing, so it works beside the app and on read-only media. */
  readonly readOnly?: boolean;
}

/** What a book stands on: found on opening, the same until it is closed. */
export interface Ground<State> {
  readonly ports: OpenBook<State>;
  readonly layout: Layout;
  readonly genesis: Genesis;
  readonly genesisDigest: Digest;
  /** `null` in a copy without `device.json`. */
  readonly device: BookDevice | null;
  readonly origin: string;
  readonly own: BranchLog;
  readonly key: NoteKey;
  /** `null` when nothing may be written. */
  readonly lock: HeldLock | null;
  readonly checkpoints: CheckpointStore;
  readonly offsets: Offsets;
  /** `null` without the device's key: then the log alone tells the state. */
  readonly store: StateStore<State> | null;
  /** Path of the log, and how faults name it. */
  readonly log: string;
  readonly logName: string;
}

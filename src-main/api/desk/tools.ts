import type { Stretch } from '../../identity/stretch.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Files } from '../../platform/files.ts';
import type { Processes } from '../../platform/processes.ts';
import type { Random } from '../../platform/random.ts';
import type { Timer } from '../../platform/timer.ts';
import type { Share } from '../../sync/contract.ts';
import type { ShareClient } from '../../sync/doctor/share-client.ts';
import type { Places } from './place.ts';

export type Shell = 'electron' | 'browser' | 'cli' | 'test';

/** Folders that other workstations reach too, by the path that people chose. */
export interface Shares {
  at(where: string): Share;
  /** Two clients of it that know nothing of each other: the share doctor compares what they see. */
  clients(where: string): readonly [first: ShareClient, second: ShareClient];
}

/** What everything behind the api is made with: the machine's powers, and who we are. Handed in once, by a shell. */
export interface Tools {
  readonly files: Files;
  readonly shares: Shares;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly processes: Processes;
  readonly stretch: Stretch;
  readonly places: Places;
  readonly app: { readonly version: string; readonly build: string };
  readonly shell: Shell;
  /** How people call this workstation. */
  readonly deviceName: string;
  /** The longest an idle screen stays open here, whatever the site asks; null: what the site asks. */
  readonly lockMs: number | null;
  /** A fault of ours: written to the troubles file, and its number given back. */
  readonly report: (error: unknown) => string;
}

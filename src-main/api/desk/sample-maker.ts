import type { DeskStatus } from '../../../shared/api/ports.ts';

/** What builds the sample book, handed in by the shell: it works through this very api, so it stands above it. */
export interface SampleMaker {
  /** The sample's people with their published passwords. */
  readonly accounts: DeskStatus['sampleAccounts'];
  /** Builds the book in an absent or empty folder, and leaves it closed. */
  make(dir: string): Promise<void>;
}

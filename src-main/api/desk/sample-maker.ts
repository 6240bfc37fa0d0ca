import type { DeskStatus } from '../../../shared/api/ports.ts';

/** Told before each step, and once at the end: how many of how many, and what comes. */
export type Progress = (done: number, of: number, what: string) => void;

/** What builds the sample book, handed in by the shell: it works through this very api, so it stands above it. */
export interface SampleMaker {
  /** The sample's people with their published passwords. */
  readonly accounts: DeskStatus['sampleAccounts'];
  /** Builds the book in an absent or empty folder, and leaves it closed. */
  make(dir: string, progress: Progress): Promise<void>;
}

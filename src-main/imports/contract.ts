import type { ImportFile } from '../../shared/api/inputs.ts';
import type { ImportPreview } from '../../shared/api/import-answers.ts';
import type { Intake, IntakeChunk } from '../../shared/decide/intake.ts';

/** A file that lies still: read at any place, as often as wanted. */
export interface Source {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** The bytes of [from, from + length) that exist. */
  read(from: number, length: number): Promise<Uint8Array>;
}

/** What the person said about the file. */
export type Answers = Omit<ImportFile, 'file' | 'name'>;

/** How far a reading is, in bytes of the file; aborting the signal makes the reading throw its reason. */
export interface Watch {
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** What a file would do to the book. Nothing is kept of its rows: `chunks` reads it again. */
export interface ImportReading {
  readonly preview: ImportPreview;
  /** Null while the file has a problem or a question is open: all of it, or nothing (R72). */
  readonly intake: Omit<Intake, 'id'> | null;
  /**
   * What is new or changed, in the order of the file: `added` + `changed` + `gone` of the counts together, in chunks of
   * IMPORT_CHUNK entries, all full but the last. Throws when the file cannot be read a second time.
   */
  chunks(): AsyncIterable<IntakeChunk>;
}

import type { ImportPreview } from '../../shared/api/import-answers.ts';
import type { ImportCounts } from '../../shared/events/catalog/people-events.ts';
import type { BookState } from '../../shared/events/state.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { ImportShape } from '../../shared/words/import-words.ts';
import type { Columns } from './columns.ts';
import type { Answers } from './contract.ts';
import type { DateReader } from './date-reader.ts';
import type { Directory } from './directory.ts';
import type { Findings } from './findings.ts';
import type { RawRow } from './rows.ts';

/** What rows are judged by. */
export interface Bench {
  readonly columns: Columns;
  readonly shape: ImportShape;
  readonly dates: DateReader;
  readonly findings: Findings;
  readonly directory: Directory;
  readonly state: BookState;
  readonly answers: Answers;
  readonly now: Instant;
}

/** Judges rows against the book, one after another. */
export interface Judge<Entry> {
  row(raw: RawRow): void;
  /** What can be said only after the last row. */
  end(): void;
  /** What is new or changed, since last asked for. */
  taken(): readonly Entry[];
  /** Each entry once: those taken are `added`, `changed` and `gone` together. */
  counts(): Omit<ImportCounts, 'rows'>;
  changes(): ImportPreview['changes'];
}

export const MOST_CHANGES = 500;

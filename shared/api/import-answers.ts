import type { ImportCounts, Reading } from '../events/catalog/people-events.ts';

export interface Problem {
  readonly row: number | null;
  readonly column: string | null;
  readonly holds: string;
  readonly code: string;
  readonly detail: string;
}
/** What the file leaves open, and only a person can tell. Nothing is imported before each is answered. */
export type ImportQuestion =
  /** Day and month could change places in this column, and nothing in it tells. */
  | { readonly kind: 'order'; readonly column: string; readonly samples: readonly string[] }
  /** Times without a zone; `suggested` is that of the book. */
  | { readonly kind: 'zone'; readonly suggested: string }
  /** No column was recognised for these fields. */
  | { readonly kind: 'columns'; readonly fields: readonly string[] };

export interface ImportPreview {
  /** The export it was recognised as; `people-list`, `training-list`, `measurement-list` for others. */
  readonly shape: string;
  readonly encoding: string;
  /** `,` `;` tab `|`; null for a workbook. */
  readonly separator: string | null;
  /** The sheets of a workbook with the rows they hold; empty for text. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: string | null;
  readonly columns: readonly string[];
  /** What a column may be read as, in the order to offer it; `required` ones must be found in some column. */
  readonly fields: readonly { readonly field: string; readonly required: boolean }[];
  readonly reading: Reading;
  /** The saved map that was used, or that fits these columns. */
  readonly named: string | null;
  readonly questions: readonly ImportQuestion[];
  readonly sample: readonly (readonly string[])[];
  /** Each keeps the file from being imported. The first 200; `problemCount` is the true count. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** What was put right or left aside while reading (a circle of managers, columns not used): it keeps nothing back. */
  readonly notices: readonly Problem[];
  readonly noticeCount: number;
  readonly counts: ImportCounts;
  /** The first 500 of what will change. */
  readonly changes: readonly {
    readonly kind: 'added' | 'changed' | 'gone';
    readonly id: string;
    readonly text: string;
    readonly fields: readonly {
      readonly field: string;
      readonly old: string | null;
      readonly new: string | null;
    }[];
  }[];
}
export interface ImportProgress {
  readonly stage: 'reading' | 'writing';
  /** Bytes while reading, rows while writing. */
  readonly done: number;
  readonly of: number;
}

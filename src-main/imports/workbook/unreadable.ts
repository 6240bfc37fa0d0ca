import type { ProblemCode } from '../../../shared/words/import-words.ts';

/** Ends the reading of a workbook: what is wrong, with the row (from 1) and column (from 0) where there is one. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  constructor(
    readonly code: ProblemCode,
    readonly row: number | null = null,
    readonly column: number | null = null,
  ) {
    super(code);
  }
}

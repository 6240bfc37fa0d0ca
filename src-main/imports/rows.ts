/**
 * One row of a table as it stands in the file. `row` counts from 1 as a spreadsheet shows it; a workbook skips
 * empty rows, a text file counts records. `formulas`: the cells of a workbook that are formulas, whatever they show.
 */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
}

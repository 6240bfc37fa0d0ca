import { isErrorCell, isFormula } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Findings } from './findings.ts';
import type { RawRow } from './rows.ts';

/**
 * What every row must pass before it is judged: as many cells as the header has (a workbook leaves out empty ones at
 * the end), and no formula and no error of a spreadsheet in a column that is read (R72).
 */
export function rowCheck(
  columns: Columns,
  isWorkbook: boolean,
  findings: Findings,
): (raw: RawRow) => boolean {
  const wants = columns.names.length;
  const used = columns.fields.map((field) => field !== null);
  const formula = (raw: RawRow, at: number): boolean => {
    const holds = raw.cells[at] ?? '';
    if (used[at] === true) findings.problem('formula', raw.row, at, holds);
    else findings.notice('unused-formula', raw.row, at, holds);
    return used[at] !== true;
  };
  return (raw) => {
    const has = raw.cells.length;
    if (has > wants || (has < wants && !isWorkbook)) {
      findings.problem('unequal-columns', raw.row, Math.min(has, wants), raw.cells[wants] ?? '', {
        has,
        wants,
      });
      return false;
    }
    let fine = true;
    for (let at = 0; at < has; at += 1)
      if (isFormula(raw.cells[at] ?? '') && !raw.formulas.includes(at)) fine = formula(raw, at) && fine;
    for (const at of raw.formulas) fine = formula(raw, at) && fine;
    for (let at = 0; at < has; at += 1) {
      if (used[at] !== true || raw.formulas.includes(at) || !isErrorCell(raw.cells[at] ?? '')) continue;
      findings.problem('error-cell', raw.row, at, raw.cells[at]);
      fine = false;
    }
    return fine;
  };
}

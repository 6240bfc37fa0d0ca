import type { Problem } from '../../../shared/api/import-answers.ts';
import { importPreview } from '../../strings/en/import-preview.ts';

const words = importPreview.preview;

/** A cell for a spreadsheet: quoted, and never run as a formula when the list is opened there. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The problems as CSV (RFC 4180) with a header row. */
export function problemList(problems: readonly Problem[]): string {
  const head = [words.row, words.column, words.holds, words.problem];
  const lines = problems.map((problem) => [
    problem.row === null ? '' : String(problem.row),
    problem.column ?? words.whole,
    problem.holds,
    problem.detail,
  ]);
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}

/** Hands the list to the person as a file, so that whoever keeps the staff list can correct it there. */
export function saveProblems(name: string, problems: readonly Problem[]): void {
  // The mark tells spreadsheets that this is UTF-8.
  const address = URL.createObjectURL(new Blob(['\uFEFF', problemList(problems)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/\.[^.]*$/, '')}-problems.csv`;
  link.click();
  URL.revokeObjectURL(address);
}

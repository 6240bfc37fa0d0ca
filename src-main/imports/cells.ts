import { parseDate } from './dates.ts';

/** A cell as it is read: blanks at its ends say nothing. */
export function trimmed(cells: readonly string[], index: number | undefined): string {
  return index === undefined ? '' : (cells[index] ?? '').trim();
}

/** Whether a spreadsheet would run this text: it begins with = + - @ tab or CR, and is no number, date, phone number or lone dash. */
export function isFormula(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (first > 64) return false;
  if (first === 61 || first === 64 || first === 9 || first === 13) return true;
  if (first === 43 || first === 45) return !/^[+-]*[\d\s().,:/-]*%?$/.test(cell);
  return first === 32 ? isFormula(cell.trimStart()) : false;
}

/** What a spreadsheet shows where a formula has no value. */
export function isErrorCell(cell: string): boolean {
  return (
    cell.charCodeAt(0) === 35 &&
    /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(cell.trim())
  );
}

// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001F\u007F\u2028\u2029\uFFFD]/;

/** Whether a text can stand in the book as one line of at most `most` characters. */
export function isLine(text: string, most: number): boolean {
  return text.length <= most && !FORBIDDEN.test(text) && text.isWellFormed();
}

// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001F\u007F\u2028\u2029]/g;

/** Text to show on a screen: short, without what cannot be printed. */
export function shown(text: string, most = 60): string {
  return text.slice(0, most).toWellFormed().replace(UNPRINTABLE, '\uFFFD');
}

/** A number, a date or an address: nobody names a column so. */
export function looksLikeData(cell: string): boolean {
  const text = cell.trim();
  return /^[+-]?\d+([.,]\d+)?$/.test(text) || /^\S+@\S+\.\S+$/.test(text) || parseDate(text) !== null;
}

/** The words of a header for comparing: lower case, without blanks, dots, dashes and underscores. */
export function plainName(header: string): string {
  return header.toLowerCase().replaceAll(/[\s._-]/g, '');
}

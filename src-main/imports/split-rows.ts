import type { RawRow } from './rows.ts';
import { Unreadable } from './workbook/unreadable.ts';

/** `!##!` ends the records of a SuccessFactors connector file, which knows no quotes and breaks lines within. */
export interface Dialect {
  readonly separator: ',' | ';' | '\t' | '|' | ' ';
  readonly connector: boolean;
}

export const CONNECTOR_END = '!##!';
const MOST_COLUMNS = 2000;
const LONGEST_ROW = 1_000_000;
const TAB = 9;
const LF = 10;
const CR = 13;
const BLANK = 32;
const QUOTE = 34;

/**
 * Cuts a text that comes in pieces into rows (RFC 4180; lines may end CRLF, LF, CR or CR CR LF, also mixed). Rows
 * without content are left out, and counted. Written by hand over the text, since a general parser alone would use up
 * the time an import may take. Throws `Unreadable` with row and column for what is no row: bounded at 1,000,000
 * characters and 2,000 columns.
 */
export class RowSplitter {
  readonly #separator: number;
  readonly #connector: boolean;
  #text = '';
  #at = 0;
  #row = 1;
  #openQuote = -1;

  constructor({ separator, connector }: Dialect) {
    this.#separator = separator.charCodeAt(0);
    this.#connector = connector;
  }

  /** The number of the row being read. */
  get row(): number {
    return this.#row;
  }

  push(piece: string): RawRow[] {
    this.#text = this.#text.slice(this.#at) + piece;
    this.#at = 0;
    const rows = this.#rows(false);
    if (this.#text.length - this.#at > LONGEST_ROW) this.#refuse('long-row');
    return rows;
  }

  end(): RawRow[] {
    return this.#rows(true);
  }

  #refuse(otherwise: 'long-row' | 'unclosed-quote'): never {
    if (this.#openQuote >= 0) throw new Unreadable('unclosed-quote', this.#row, this.#openQuote);
    throw new Unreadable(otherwise, this.#row);
  }

  #refuseWidth({ length }: readonly string[]): void {
    if (length > MOST_COLUMNS) throw new Unreadable('too-many-columns', this.#row, MOST_COLUMNS);
  }

  #rows(final: boolean): RawRow[] {
    const rows: RawRow[] = [];
    while (this.#at < this.#text.length) {
      const cells = this.#connector ? this.#record(final) : this.#line(final);
      if (cells === null) break;
      this.#refuseWidth(cells);
      if (!isBlank(cells)) rows.push({ row: this.#row, cells, formulas: NONE });
      this.#row += 1;
    }
    return rows;
  }

  /** A record up to `!##!`, or null when its end has not come. */
  #record(final: boolean): string[] | null {
    const found = this.#text.indexOf(CONNECTOR_END, this.#at);
    if (found < 0 && !final) return null;
    const end = found < 0 ? this.#text.length : found;
    const record = this.#text.slice(this.#at, end).trim();
    this.#at = found < 0 ? end : found + CONNECTOR_END.length;
    return record.split('|');
  }

  /** A row up to the end of its line, or null when its end has not come. */
  #line(final: boolean): string[] | null {
    const cells: string[] = [];
    for (let at = this.#at; ;) {
      const opening = this.#quoteAt(at);
      const end = opening < 0 ? this.#plainEnd(at) : this.#closing(opening, cells.length, final);
      if (end < 0 || (end >= this.#text.length && !final)) return null;
      cells.push(opening < 0 ? this.#text.slice(at, end) : unquoted(this.#text, opening, end));
      this.#refuseWidth(cells);
      at = this.#separatorEnd(end);
      if (at < 0) return this.#lineEnd(end, final) ? cells : null;
    }
  }

  /** Where a quote opens the cell that begins at `at`, blanks before it left aside; -1 where none does. */
  #quoteAt(at: number): number {
    let here = at;
    while (this.#text.charCodeAt(here) === BLANK) here += 1;
    return this.#text.charCodeAt(here) === QUOTE ? here : -1;
  }

  #plainEnd(at: number): number {
    const { length } = this.#text;
    for (let here = at; here < length; here += 1) {
      const code = this.#text.charCodeAt(here);
      if (code === this.#separator || code === LF || code === CR) return here;
    }
    return length;
  }

  /** The end of the quoted cell: what stands between its closing quote and the separator belongs to it. -1: not come. */
  #closing(opening: number, column: number, final: boolean): number {
    this.#openQuote = column;
    for (let here = opening + 1; ; here += 2) {
      here = this.#text.indexOf('"', here);
      if (here < 0) {
        if (final) this.#refuse('unclosed-quote');
        return -1;
      }
      if (this.#text.charCodeAt(here + 1) === QUOTE) continue;
      if (here + 1 >= this.#text.length && !final) return -1;
      this.#openQuote = -1;
      return this.#plainEnd(here + 1);
    }
  }

  /** Where the next cell begins; -1 when the row ends here. */
  #separatorEnd(end: number): number {
    if (end >= this.#text.length || this.#text.charCodeAt(end) !== this.#separator) return -1;
    let next = end + 1;
    if (this.#separator === BLANK) while (this.#text.charCodeAt(next) === BLANK) next += 1;
    return next;
  }

  /** Goes behind the end of the line: CR CR LF, CR LF, CR or LF. False when more of it may come. */
  #lineEnd(end: number, final: boolean): boolean {
    let next = end;
    if (this.#text.charCodeAt(next) === CR) {
      if (!final && next + 3 > this.#text.length) return false;
      next += 1;
      if (this.#text.charCodeAt(next) === CR && this.#text.charCodeAt(next + 1) === LF) next += 1;
    }
    if (this.#text.charCodeAt(next) === LF) next += 1;
    this.#at = next;
    return true;
  }
}

const NONE: readonly number[] = [];

function isBlank(cells: readonly string[]): boolean {
  return (cells[0] ?? '').trim() === '' && cells.every((cell) => cell.trim() === '');
}

/** A cell between its quotes; text after the closing quote means that the quotes were meant as text. */
function unquoted(text: string, opening: number, end: number): string {
  const closing = text.lastIndexOf('"', end - 1);
  for (let here = closing + 1; here < end; here += 1) {
    const code = text.charCodeAt(here);
    if (code !== BLANK && code !== TAB) return text.slice(opening, end);
  }
  const inner = text.slice(opening + 1, closing);
  return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
}

import type { RawRow } from '../rows.ts';
import { columnOf, rowOf } from './cell-place.ts';
import { cellText, isTruthFunction, type CellMeaning } from './cell-text.ts';
import { formulaRanges, type FormulaRanges } from './formula-ranges.ts';
import { rowBuilder } from './row-builder.ts';
import { Unreadable } from './unreadable.ts';
import { longer, xmlReader, type Attribute, type XmlReader } from './xml-reader.ts';

export interface SheetReader extends XmlReader {
  /** The rows read since last asked for. */
  taken(): readonly RawRow[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  /** Null: it has none. */
  formula: string | null;
}

/** Reads the XML of a sheet into its rows. Throws `Unreadable`. */
export function sheetReader(meaning: CellMeaning): SheetReader {
  const ranges = formulaRanges();
  const builder = rowBuilder();
  let row = 0;
  let next = 0;
  let cell: Cell | null = null;
  let into: 'value' | 'formula' | null = null;
  let phonetic = false;

  function open(name: string, attribute: Attribute): void {
    into = null;
    if (name === 'row') [row, next] = [rowOf(attribute('r'), row), 0];
    else if (name === 'c') {
      cell = cellAt(attribute, row, next);
      next = cell.column + 1;
    } else if (name === 'rPh') phonetic = true;
    else if (cell !== null && name === 'f') {
      cell.formula ??= '';
      into = 'formula';
      noteRange(attribute, ranges);
    } else if (cell !== null && (name === 'v' || (name === 't' && !phonetic))) into = 'value';
  }

  function close(name: string): void {
    into = null;
    if (name === 'row') builder.end(row);
    else if (name === 'rPh') phonetic = false;
    else if (name === 'c' && cell !== null) {
      builder.put(row, cell.column, textOf(cell, meaning), isFormula(cell, ranges));
      cell = null;
    }
  }

  function text(words: string): void {
    if (cell === null || into === null) return;
    cell[into] = longer(cell[into] ?? '', words, row);
  }

  return { ...xmlReader({ open, text, close }), taken: () => builder.taken() };
}

function cellAt(attribute: Attribute, row: number, next: number): Cell {
  const column = columnOf(attribute('r'), next, row);
  const style = Number(attribute('s') ?? 0);
  return { row, column, type: attribute('t') ?? 'n', style, value: '', formula: null };
}

function textOf({ row, column, type, style, value }: Cell, meaning: CellMeaning): string {
  const text = cellText(type, style, value, meaning);
  if (text === null) throw new Unreadable('broken-workbook', row, column);
  return text;
}

function isFormula({ row, column, formula }: Cell, ranges: FormulaRanges): boolean {
  return ranges.has(row, column) || (formula !== null && !isTruthFunction(formula));
}

function noteRange(attribute: Attribute, ranges: FormulaRanges): void {
  const type = attribute('t');
  if (type === 'array' || type === 'dataTable') ranges.add(attribute('ref') ?? '');
}

import type { RawRow } from '../rows.ts';
import { columnOf, rowOf } from './cell-place.ts';
import { formulaRanges } from './formula-ranges.ts';
import type { NumberShown } from './number-formats.ts';
import { numberText } from './number-text.ts';
import { unescaped } from './string-table.ts';
import { Unreadable } from './unreadable.ts';
import { xmlReader, type XmlReader } from './xml-reader.ts';

/** What a cell's bare value means: set for the whole workbook. */
export interface CellMeaning {
  readonly text: (index: number) => string | undefined;
  readonly shown: (style: number) => NumberShown;
  readonly from1904: boolean;
}

export interface SheetReader extends XmlReader {
  /** The rows read since last asked for. */
  taken(): readonly RawRow[];
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

/** Reads the XML of a sheet into its rows; those without any value are left out. Throws `Unreadable`. */
export function sheetReader(meaning: CellMeaning): SheetReader {
  const ranges = formulaRanges();
  let rows: RawRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let formulas: number[] = [];
  let cell: Cell | null = null;
  let next = 0;
  let listening = false;
  let phonetic = false;

  function openCell(attribute: (name: string) => string | undefined): void {
    const column = columnOf(attribute('r'), next, row);
    if (cells[column] !== undefined) throw new Unreadable('broken-workbook', row, column);
    cell = {
      column,
      type: attribute('t') ?? 'n',
      style: Number(attribute('s') ?? 0),
      value: '',
      formula: false,
    };
    next = column + 1;
  }

  function closeCell(done: Cell): void {
    cells[done.column] = cellText(done, meaning, row);
    if (done.formula || ranges.has(row, done.column)) formulas.push(done.column);
    cell = null;
  }

  function closeRow(): void {
    const filled = Array.from(cells, (text) => text ?? '');
    while (filled.length > 0 && filled.at(-1) === '') filled.pop();
    if (filled.length > 0 || formulas.length > 0)
      rows.push({ row, cells: filled, formulas: formulas.toSorted((a, b) => a - b) });
  }

  const reader = xmlReader({
    open: (name, attribute) => {
      if (name === 'row') {
        row = rowOf(attribute('r'), row);
        [cells, formulas, next] = [[], [], 0];
      } else if (name === 'c') openCell(attribute);
      else if (name === 'rPh') phonetic = true;
      else if (cell !== null && name === 'f') {
        cell.formula = true;
        if (attribute('t') === 'array' || attribute('t') === 'dataTable') ranges.add(attribute('ref') ?? '');
      }
      listening = cell !== null && (name === 'v' || (name === 't' && !phonetic));
    },
    text: (words) => {
      if (listening && cell !== null) cell.value += words;
    },
    close: (name) => {
      listening = false;
      if (name === 'c' && cell !== null) closeCell(cell);
      else if (name === 'row') closeRow();
      else if (name === 'rPh') phonetic = false;
    },
  });
  return {
    ...reader,
    taken: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function cellText({ type, style, value, column }: Cell, meaning: CellMeaning, row: number): string {
  switch (type) {
    case 's': {
      const text = value === '' ? '' : meaning.text(Number(value));
      if (text === undefined) throw new Unreadable('broken-workbook', row, column);
      return text.trim();
    }
    case 'inlineStr':
    case 'str':
      return unescaped(value).trim();
    case 'b':
      return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/, '$1 $2');
    case 'e':
      return value;
    default:
      return value === '' ? '' : numberText(value.trim(), meaning.shown(style), meaning.from1904);
  }
}

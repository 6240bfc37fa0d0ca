import type { NumberShown } from './number-formats.ts';
import { numberText } from './number-text.ts';
import { unescaped } from './string-table.ts';

/** What a bare value means: set for the whole workbook. */
export interface CellMeaning {
  readonly text: (index: number) => string | undefined;
  readonly shown: (style: number) => NumberShown;
  readonly from1904: boolean;
}

/** The text of a cell by its type and style (ECMA-376 part 1, 18.18.11); null where it points to a text that is not there. */
export function cellText(type: string, style: number, value: string, meaning: CellMeaning): string | null {
  if (value === '') return '';
  switch (type) {
    case 's':
      return meaning.text(Number(value))?.trim() ?? null;
    case 'inlineStr':
    case 'str':
      return unescaped(value).trim();
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/, '$1 $2');
    case 'e':
      return value;
    default:
      return numberText(value.trim(), meaning.shown(style), meaning.from1904);
  }
}

/** How some programs write a plain yes or no. */
export const isTruthFunction = (formula: string): boolean => /^(TRUE|FALSE)\(\)$/i.test(formula.trim());

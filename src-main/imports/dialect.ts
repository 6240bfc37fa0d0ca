import { looksLikeData } from './cells.ts';
import type { RawRow } from './rows.ts';
import { CONNECTOR_END, RowSplitter, type Dialect } from './split-rows.ts';
import { Unreadable } from './workbook/unreadable.ts';

const LOOKED_AT = 20;

/**
 * How a text is cut, told from its beginning: the separator by which the first rows have most alike as many cells as
 * the very first, outside quotes; of equals the one that gives more. Blanks separate only where nothing else does
 * and the first row is data already.
 */
export function dialectOf(text: string): Dialect {
  if (text.includes(CONNECTOR_END)) return { separator: '|', connector: true };
  const candidates = ([',', ';', '\t', '|'] as const)
    .map((separator) => ({ separator, ...fit(text, separator) }))
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.alike - a.alike || b.columns - a.columns);
  const best = candidates[0];
  if (best !== undefined) return { separator: best.separator, connector: false };
  return { separator: isBlankSeparated(text) ? ' ' : ',', connector: false };
}

function fit(text: string, separator: Dialect['separator']): { columns: number; alike: number } {
  const rows = firstRows(text, separator);
  const columns = rows[0]?.cells.length ?? 0;
  const alike = rows.filter(({ cells }) => cells.length === columns).length;
  return { columns, alike: alike / Math.max(rows.length, 1) };
}

function isBlankSeparated(text: string): boolean {
  const { columns, alike } = fit(text, ' ');
  const first = firstRows(text, ' ')[0]?.cells ?? [];
  return columns > 1 && alike === 1 && first.every(looksLikeData);
}

function firstRows(text: string, separator: Dialect['separator']): readonly RawRow[] {
  try {
    const splitter = new RowSplitter({ separator, connector: false });
    const rows = splitter.push(text);
    return (rows.length > 0 ? rows : splitter.end()).slice(0, LOOKED_AT);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

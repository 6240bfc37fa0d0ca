import type { Frame, Asked } from './frame.ts';
import { frameOf } from './frame.ts';
import { headOf, type Table } from './rows.ts';
import { firstPiece, judgeEncoding } from './source-text.ts';
import { openText } from './text-table.ts';
import { openWorkbook, type Workbook } from './workbook/open-workbook.ts';
import { Unreadable } from './workbook/unreadable.ts';

/** Larger files are refused before they are read (R72). */
const LARGEST = 1024 * 1024 * 1024;

/**
 * Opens a file as a table, whatever its name says: a workbook by its first bytes, else text. Throws `Unreadable`,
 * and `WrongEncoding` for text that is neither said to be UTF-8 nor is.
 */
export async function openTable(asked: Asked, tryUtf8: boolean): Promise<Table> {
  const { source, answers, watch } = asked;
  if (source.size === 0) throw new Unreadable('empty-file');
  if (source.size > LARGEST) throw new Unreadable('too-large');
  const head = await firstPiece(source);
  if (isContainer(head)) return sheetOf(asked);
  const judged = judgeEncoding(head, answers.encoding);
  return openText(source, tryUtf8 || judged.sure ? judged : { encoding: 'windows-1252', sure: true }, watch);
}

/** A zip file, or the container of old and of protected workbooks. */
function isContainer(head: Uint8Array): boolean {
  const begins = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  return begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

async function sheetOf(asked: Asked): Promise<Table> {
  const { source, answers, watch } = asked;
  const opened = await openWorkbook(source, watch);
  if (!opened.ok) throw new Unreadable(opened.refusal.code);
  const book = opened.value;
  if (answers.sheet === null) return bestSheet(book, asked);
  if (!book.sheets.some(({ name }) => name === answers.sheet)) throw new Unreadable('no-sheet');
  return tableOf(book, answers.sheet);
}

async function tableOf(book: Workbook, sheet: string): Promise<Table> {
  return {
    encoding: 'xlsx',
    separator: null,
    sheets: book.sheets,
    sheet,
    head: await headOf(book.rows(sheet)),
    batches: () => book.rows(sheet),
  };
}

const MOST_SHEETS_LOOKED_AT = 20;

/** The sheet whose columns say most, of equals the one with most rows: chosen by content, not by place. */
async function bestSheet(book: Workbook, asked: Asked): Promise<Table> {
  const filled = book.sheets.filter(({ rows }) => rows > 0).slice(0, MOST_SHEETS_LOOKED_AT);
  if (filled.length === 0) throw new Unreadable('empty-file');
  let best: { table: Table; told: number; rows: number } | null = null;
  for (const { name, rows } of filled) {
    const table = await tableOf(book, name);
    const told = fieldsTold(frameOf(table, asked));
    if (best === null || told > best.told || (told === best.told && rows > best.rows))
      best = { table, told, rows };
  }
  return (best as { table: Table }).table;
}

function fieldsTold({ columns }: Frame): number {
  return new Set(columns.fields.filter((field) => field !== null)).size;
}

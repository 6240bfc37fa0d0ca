import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { ProblemCode } from '../../../shared/words/import-words.ts';
import type { Source, Watch } from '../contract.ts';
import type { RawRow } from '../rows.ts';
import type { CellMeaning } from './cell-text.ts';
import { whyNoWorkbook, whyOle } from './container.ts';
import { countRows } from './count-rows.ts';
import { readNumberFormats } from './number-formats.ts';
import { sheetReader } from './sheet-reader.ts';
import { readStringTable } from './string-table.ts';
import { Unreadable } from './unreadable.ts';
import { findWorkbook, type WorkbookParts } from './workbook-parts.ts';
import { openZip, type Parts } from './zip-parts.ts';

export interface Workbook {
  /** The sheets somebody can see, in their order, with the rows that hold a value. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /**
   * The rows of a sheet as they are read, empty ones left out; each ends with its last cell that holds something.
   * Cells are texts: dates `2026-11-16` or `2026-11-16 09:40:12`, numbers as the sheet shows them, errors `#N/A`.
   * Throws `Unreadable` where the sheet is damaged, and what aborts the watch.
   */
  rows(sheet: string): AsyncIterable<readonly RawRow[]>;
}

/** Opens an XLSX or XLSM file; macros, links and whatever else is in it are never looked at. Refuses what it cannot read. */
export async function openWorkbook(source: Source, watch: Watch): Promise<Result<Workbook, ProblemCode>> {
  try {
    const why = await whyOle(source);
    return why === null ? await opened(source, watch) : refused(why);
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.code);
    throw error;
  }
}

async function opened(source: Source, watch: Watch): Promise<Result<Workbook, ProblemCode>> {
  const parts = await openZip(source);
  const found = await findWorkbook(parts, watch.signal);
  if (found === null) return refused(whyNoWorkbook(parts));
  const meaning = await meaningOf(found, parts, watch.signal);
  const sheets = [];
  for (const { name, part } of found.sheets)
    sheets.push({ name, rows: await countRows(parts.read(part), watch.signal) });
  return ok({
    sheets,
    rows: (sheet) => {
      const part = found.sheets.find(({ name }) => name === sheet)?.part;
      return part === undefined ? none() : rowsOf(part, parts, meaning, source.size, watch);
    },
  });
}

async function meaningOf(found: WorkbookParts, parts: Parts, signal: AbortSignal): Promise<CellMeaning> {
  const texts = found.strings === null ? null : await readStringTable(parts.read(found.strings), signal);
  const shown = found.styles === null ? null : await readNumberFormats(parts.read(found.styles), signal);
  return {
    text: (index) => texts?.at(index),
    shown: (style) => shown?.(style) ?? 'plain',
    from1904: found.from1904,
  };
}

async function* rowsOf(
  part: string,
  parts: Parts,
  meaning: CellMeaning,
  size: number,
  { signal, progress }: Watch,
): AsyncGenerator<readonly RawRow[]> {
  const reader = sheetReader(meaning);
  const all = parts.sizeOf(part);
  let read = 0;
  for await (const piece of parts.read(part)) {
    signal.throwIfAborted();
    reader.feed(piece);
    read += piece.length;
    progress(Math.min(size, Math.round((read / all) * size)), size);
    const rows = reader.taken();
    if (rows.length > 0) yield rows;
  }
  reader.end();
}

async function* none(): AsyncGenerator<readonly RawRow[]> {
  // A sheet that is not there has no rows.
}

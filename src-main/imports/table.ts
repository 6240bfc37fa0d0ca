import { parse } from 'csv-parse/sync';
import { ok, refused, type Result } from '../../shared/kernel/result.ts';
import type { ProblemCode } from '../../shared/words/import-words.ts';

/** `row` counts lines of the file's records from 1, the header being row 1, as a spreadsheet shows them. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** The record end of SAP SuccessFactors Learning connector files. */
const CONNECTOR_END = '!##!';
const MOST_COLUMNS = 2000;

/** A table of a delimited text; the separator is the one that cuts the first line into most cells. */
export function readTable(text: string): Result<Table, ProblemCode> {
  const connector = text.includes(CONNECTOR_END);
  const source = connector ? text.replaceAll(/!##!\s*/g, '\n') : text.replaceAll(/\r+\n/g, '\n');
  if ((source.split('\n', 1)[0] ?? '').length > 200_000) return refused('too-many-columns');
  try {
    const records = parse(source, {
      delimiter: connector ? '|' : separatorOf(source),
      quote: connector ? null : '"',
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
    }) as string[][];
    return tableOf(records);
  } catch {
    return refused('not-a-table');
  }
}

function tableOf(records: readonly (readonly string[])[]): Result<Table, ProblemCode> {
  const [header, ...rows] = records;
  if (header === undefined || rows.length === 0) return refused('no-rows');
  if (header.length > MOST_COLUMNS) return refused('too-many-columns');
  return ok({ header, rows: rows.map((cells, index) => ({ row: index + 2, cells })) });
}

function separatorOf(text: string): string {
  const head = text.split(/\r?\n|\r/, 1)[0] ?? '';
  const count = (separator: string): number => head.split(separator).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** A spreadsheet's name of a column: A, B, … Z, AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (index % 26));
}

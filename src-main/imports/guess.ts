import type { ImportKind } from '../../shared/events/catalog/people-events.ts';
import type { ImportShape } from '../../shared/words/import-words.ts';
import { plainName, trimmed } from './cells.ts';
import type { Directory } from './directory.ts';
import { DATE_OF, DEFECT_WHEN, FIELDS, OF_ITEM } from './fields.ts';
import type { Layout } from './layout.ts';
import { parseDate } from './dates.ts';
import type { RawRow } from './rows.ts';
import { datedColumns, pairsFrom } from './shapes.ts';

export interface Guessing {
  readonly kind: ImportKind;
  readonly shape: ImportShape;
  readonly layout: Layout;
  /** The first rows of data. */
  readonly sample: readonly RawRow[];
  readonly directory: Directory;
  /** Measurements: the measure counts defects. */
  readonly counts: boolean;
}

/** Which column is which, by names and labels, and where several could be it, by what the first rows hold. */
export function guessMap(guessing: Guessing): Record<string, string> {
  const { layout, kind } = guessing;
  const taken = new Map<number, string>(wideColumns(guessing));
  const wide = taken.size > 0;
  for (const [field, names] of Object.entries(FIELDS[kind])) {
    // In a table with columns of their own for each item, names of activities are no names of fields.
    if (wide && field !== 'person') continue;
    const found = columnsNamed(names, layout).filter((at) => !taken.has(at));
    const best = found.length > 1 ? surest(field, found, guessing) : found[0];
    if (best !== undefined) taken.set(best, field);
  }
  if (kind === 'measurements') guessReadings(guessing, taken);
  return Object.fromEntries([...taken].map(([at, field]) => [layout.columns[at] ?? '', field]));
}

/** Columns that bear one of the names, the surest name first; labels only where no header does. */
function columnsNamed(names: readonly string[], { header, labels }: Layout): readonly number[] {
  const by = (row: readonly string[]): number[] => {
    const plain = row.map(plainName);
    return names.map((name) => plain.indexOf(name)).filter((at) => at >= 0);
  };
  const found = by(header);
  return found.length > 0 ? found : by(labels);
}

/** Of several columns for a person or an item, the one most of whose cells the book knows. */
function surest(
  field: string,
  columns: readonly number[],
  { sample, directory }: Guessing,
): number | undefined {
  const knows = { person: directory.person, item: directory.item }[field];
  if (knows === undefined) return columns[0];
  const known = (at: number): number =>
    sample.filter(({ cells }) => knows(trimmed(cells, at)) !== null).length;
  return [...columns].sort((a, b) => known(b) - known(a))[0];
}

/** State and date of each activity that is an item of this book. */
function wideColumns({ shape, layout: { header }, directory }: Guessing): readonly [number, string][] {
  return activityColumns(shape, header).flatMap((at): [number, string][] => {
    const item = directory.item(header[at] ?? '');
    return item === null
      ? []
      : [
          [at, `${OF_ITEM}${item.id}`],
          [at + 1, `${DATE_OF}${item.id}`],
        ];
  });
}

/** Where the states of activities stand; each is followed by its date. */
export function activityColumns(shape: ImportShape, header: readonly string[]): readonly number[] {
  if (shape === 'moodle-course') return datedColumns(header);
  if (shape !== 'moodle-activity') return [];
  const start = pairsFrom(header) ?? header.length;
  return header.map((_name, at) => at).filter((at) => at >= start && (at - start) % 2 === 0);
}

/** A table without header: the column of dates, and the one of results or numbers. */
function guessReadings(guessing: Guessing, taken: Map<number, string>): void {
  const { layout, sample, counts } = guessing;
  const free = layout.columns.map((_name, at) => at).filter((at) => !taken.has(at));
  const fields = [...taken.values()];
  const cells = (at: number): string[] => sample.map((row) => trimmed(row.cells, at));
  if (!fields.includes('at')) {
    const dates = free.filter((at) => cells(at).length > 0 && cells(at).every(isDate));
    if (dates.length === 1) taken.set(dates[0] ?? 0, 'at');
  }
  if (!counts) {
    const left = free.filter((at) => !taken.has(at));
    if (!fields.includes('value') && left.length === 1) taken.set(left[0] ?? 0, 'value');
    return;
  }
  for (const at of layout.columns.keys()) {
    const failing = taken.has(at) && taken.get(at) !== 'value' ? undefined : failureIn(cells(at));
    if (failing !== undefined) taken.set(at, `${DEFECT_WHEN}${failing}`);
  }
}

const isDate = (cell: string): boolean => /\D/.test(cell) && parseDate(cell) !== null;
const WORDS: readonly (readonly [pass: string, fail: string])[] = [
  ['pass', 'fail'],
  ['passed', 'failed'],
  ['ok', 'nok'],
  ['ok', 'not ok'],
  ['good', 'bad'],
];

/** The result that means a defect, as the file writes it, where words say so; of numbers only a person knows. */
function failureIn(cells: readonly string[]): string | undefined {
  const plain = new Set(cells.map((cell) => cell.toLowerCase()));
  const pair = WORDS.find((words) => plain.size > 0 && [...plain].every((cell) => words.includes(cell)));
  return pair === undefined ? undefined : (cells.find((cell) => cell.toLowerCase() === pair[1]) ?? pair[1]);
}

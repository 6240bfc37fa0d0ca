import type { ImportFile } from '../../../shared/api/inputs.ts';
import type { ImportPreview, ImportQuestion } from '../../../shared/api/import-answers.ts';
import type { ImportKind } from '../../../shared/events/catalog/people-events.ts';
import { calendarText } from '../../strings/en/time.ts';
import type { Uploaded } from '../../app/upload.ts';

/** What the person said about the file so far; null is left to the app. */
export type Answers = Omit<ImportFile, 'kind' | 'file' | 'name'>;

export const noAnswers: Answers = {
  sheet: null,
  encoding: null,
  named: null,
  map: null,
  orders: null,
  zone: null,
  leftOn: null,
  of: null,
};

export function inputOf(kind: ImportKind, file: Uploaded, answers: Answers): ImportFile {
  return { kind, file: file.file, name: file.name, ...answers };
}

/** How the columns are to be read, as it stands on the screen; kept while going back and forth. */
export interface ColumnsDraft {
  readonly map: Readonly<Record<string, string>>;
  readonly orders: Readonly<Record<string, 'day-first' | 'month-first'>>;
  readonly zone: string | null;
  /** Columns whose field the person chose. */
  readonly chosen: ReadonlySet<string>;
}

export function draftOf({ reading }: ImportPreview, chosen: ReadonlySet<string>): ColumnsDraft {
  return { map: reading.map, orders: reading.orders, zone: reading.zone, chosen };
}

/** What is to be asked with this draft; the map only where the person changed it, so that a saved one stays in use. */
export function answersOf(draft: ColumnsDraft, preview: ImportPreview, before: Answers): Answers {
  const orders = Object.keys(draft.orders).length === 0 ? null : { ...draft.orders };
  if (!mapChanged(draft, preview)) return { ...before, orders, zone: draft.zone };
  const used = Object.entries(draft.map).filter(([, field]) => field !== '');
  return { ...before, named: null, map: Object.fromEntries(used), orders, zone: draft.zone };
}

function mapChanged({ map }: ColumnsDraft, { columns, reading }: ImportPreview): boolean {
  return columns.some((column) => (map[column] ?? '') !== (reading.map[column] ?? ''));
}

/** Something on the screen was not read yet. */
export function isChanged(draft: ColumnsDraft, preview: ImportPreview): boolean {
  const { orders, zone } = preview.reading;
  return (
    mapChanged(draft, preview) ||
    draft.zone !== zone ||
    Object.entries(draft.orders).some(([column, order]) => orders[column] !== order)
  );
}

/** The questions that the draft does not answer yet. */
export function openQuestions(draft: ColumnsDraft, preview: ImportPreview): readonly ImportQuestion[] {
  const read = new Set(Object.values(draft.map));
  return preview.questions.filter((question) => {
    if (question.kind === 'order') return draft.orders[question.column] === undefined;
    if (question.kind === 'zone') return draft.zone === null;
    return question.fields.some((field) => !read.has(field));
  });
}

const known = new Set(['people-list', 'training-list', 'measurement-list', 'unknown']);

/** The columns were read by a name this app knows, not guessed from their words. */
export function isKnownExport({ shape }: ImportPreview): boolean {
  return !known.has(shape);
}

export type WizardStep = 'file' | 'sheet' | 'columns' | 'preview';

/** Where a file that was just read needs the person first. */
export function firstStop(preview: ImportPreview): WizardStep {
  const filled = preview.sheets.filter((sheet) => sheet.rows > 0);
  if (preview.columns.length === 0) return filled.length > 0 ? 'sheet' : 'file';
  if (filled.length > 1 || preview.encoding.toLowerCase() === 'windows-1252') return 'sheet';
  return afterSheet(preview);
}

/** Behind the sheet: columns that were guessed are looked at once; known exports and saved columns are not. */
function afterSheet(preview: ImportPreview): WizardStep {
  if (preview.questions.length > 0) return 'columns';
  return preview.named === null && !isKnownExport(preview) ? 'columns' : 'preview';
}

/** The first different entries of a column. */
export function samplesOf({ sample }: ImportPreview, index: number): readonly string[] {
  return [...new Set(sample.map((row) => row[index] ?? '').filter((cell) => cell !== ''))].slice(0, 3);
}

interface BothWays {
  readonly text: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
}

/** A date that day and month can change places in, read both ways; null for any other text. */
export function bothWays(text: string): BothWays | null {
  const [, a = '', b = '', y = ''] = /^\s*(\d{1,2})\D(\d{1,2})\D(\d{4}|\d{2})/.exec(text) ?? [];
  const [first, second] = [Number(a), Number(b)];
  if (first < 1 || second < 1 || first > 12 || second > 12) return null;
  const year = y.length === 2 ? `20${y}` : y;
  const day = (month: number, date: number): string =>
    calendarText(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  return { text, dayFirst: day(second, first), monthFirst: day(first, second) };
}

/** Bytes in words: `812 bytes`, `1.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] =
    bytes < 1_000_000 ? [bytes / 1000, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

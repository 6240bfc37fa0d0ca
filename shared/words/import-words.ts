import type { Json } from '../kernel/json.ts';

/** Everything that can be wrong with a file to import. */
export type ProblemCode =
  | 'empty-file'
  | 'too-large'
  | 'nul'
  | 'is-workbook'
  | 'not-a-table'
  | 'no-rows'
  | 'too-many-columns'
  | 'unknown-shape'
  | 'no-items'
  | 'no-column'
  | 'unequal-columns'
  | 'empty-cell'
  | 'formula'
  | 'bad-text'
  | 'bad-id'
  | 'duplicate'
  | 'bad-date'
  | 'two-readings'
  | 'future-date'
  | 'wrong-order'
  | 'unknown-person'
  | 'two-people'
  | 'unknown-item'
  | 'wrong-version'
  | 'unknown-state';

type Data = { readonly [key: string]: Json };

/** Text and numbers as they are; anything else cannot stand in a sentence. */
function plain(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const texts: Record<ProblemCode, (data: Data) => string> = {
  'empty-file': () => 'The file is empty.',
  'too-large': () => 'The file is larger than 256 MB. Split it, and import the parts one after another.',
  nul: () => 'The file holds NUL bytes: it is not a text table. Save it as CSV (UTF-8) and choose it again.',
  'is-workbook': () => 'This is a workbook or zip file. Save the sheet as CSV (UTF-8) and choose it again.',
  'not-a-table': () => 'The file cannot be read as a table: a quote is opened and never closed.',
  'no-rows': () => 'The file has a header and no rows.',
  'too-many-columns': () => 'The file has more columns than any export this app knows.',
  'unknown-shape': () => 'The columns are not those of an export this app knows. Say which column is which.',
  'no-items': () => 'No column is named after a training item of this book.',
  'no-column': ({ field }) => `No column holds the ${plain(field)}.`,
  'unequal-columns': ({ has, wants }) => `The row has ${plain(has)} cells; the header has ${plain(wants)}.`,
  'empty-cell': ({ field }) => `The ${plain(field)} is empty.`,
  formula: () => 'A formula. Read as text, and refused here.',
  'bad-text': () => 'Longer than this field takes, or with control characters.',
  'bad-id': () => 'An id begins with a letter or digit and holds no blanks.',
  duplicate: ({ row }) => `Also in row ${plain(row)}.`,
  'bad-date': () => 'Not a date this app can read, for example 2026-11-16.',
  'two-readings': () =>
    'Day and month could change places, and nothing in the column tells. Write the date as 2026-11-16.',
  'future-date': () => 'The date is still to come.',
  'wrong-order': () => 'Left before joining.',
  'unknown-person': () => 'Nobody on the roster has this id or address. Import the roster first.',
  'two-people': () => 'Two people on the roster have this address.',
  'unknown-item': () => 'No training item of this book has this id. Define it first.',
  'wrong-version': () => 'The item has no version of this date.',
  'unknown-state': () => 'Not a completion state this app knows.',
};

/** What is wrong, as a sentence to stand beside row and column. */
export function problemText(code: ProblemCode, data: Data = {}): string {
  return texts[code](data);
}

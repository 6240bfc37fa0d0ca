/** What can be wrong with a file to import; `{name}` is filled in. */
export const problems = {
  unreadable: 'The file could not be read to its end. Copy it to this workstation and choose it again.',
  'empty-file': 'The file is empty.',
  'too-large': 'The file is larger than 1 GB. Split it, and import the parts one after another.',
  nul: 'A NUL byte: this is not a text table, or it was damaged. Save it as CSV (UTF-8) and choose it again.',
  binary: 'This is not a table of text. Export it as CSV or XLSX and choose that file.',
  html: 'This is a web page, whatever its name says. Export the table as CSV or XLSX.',
  'old-workbook': 'This is a workbook of the old kind (.xls). Save it as .xlsx or CSV and choose that file.',
  'not-a-workbook': 'This is a zip file, and not a workbook. Unpack it and choose the table in it.',
  'broken-workbook': 'The workbook is damaged: a part of it cannot be read.',
  encrypted: 'The workbook is protected by a password. Save it without one and choose it again.',
  'open-document': 'This is an OpenDocument file (.ods). Save it as .xlsx or CSV and choose that file.',
  'binary-workbook': 'This is a binary workbook (.xlsb). Save it as .xlsx or CSV and choose that file.',
  'too-much-text': 'The workbook holds more than 256 MB of text. Save the sheet as CSV and choose that file.',
  'zip-bomb': 'The workbook unpacks to far more than any table holds. It is refused.',
  'no-sheet': 'The workbook has no sheet of this name.',
  'bad-encoding': 'From here on the text is not in the encoding the file says it has.',
  'unclosed-quote': 'A quote is opened here and never closed, so everything after it is one cell.',
  'long-row': 'The row is longer than 1,000,000 characters. This is no row of a table.',
  'too-many-columns': 'More than 2,000 columns. No export this app knows has so many.',
  'too-many-rows':
    'From here on there are more rows than this app takes at once. Split the file, and import the parts one after another.',
  'no-rows': 'There is a header and no row below it.',
  'no-column': 'No column holds the {field}, and none is left that could.',
  'upload-file':
    'This file tells Moodle whom to mark, and holds no dates of training. Export the completion report and choose that.',
  'two-columns': 'Two columns are read as {field}. Leave one of them out.',
  'unequal-columns': 'The row has {has} cells; the header has {wants}.',
  'empty-cell': 'The {field} is empty.',
  formula: 'A formula. A spreadsheet would run it, so it is refused. Write the value instead.',
  'long-cell': 'A cell is longer than 32,767 characters, the most a workbook holds.',
  'error-cell': 'The cell shows an error of the spreadsheet. Write the value instead.',
  'bad-text': 'Longer than this field takes, or with control characters.',
  'bad-id':
    'An id begins with a letter or digit, has at most 64 characters, and holds letters, digits and . _ @ + / - only.',
  duplicate: 'The same person stands in row {row}.',
  'other-case': 'Only upper and lower case differ from “{other}”. Write the id as it is written there.',
  'bad-date': 'Not a date this app can read, for example 2026-11-16.',
  'bad-number': 'Not a number this app can read, for example 12.5.',
  'bad-count': 'More defects than units, or a count below zero.',
  'future-date': 'The date is still to come.',
  'wrong-order': 'Left before joining.',
  'unknown-person': 'Nobody on the roster has this id or address. Import the roster first.',
  'two-people': 'Two people on the roster have this id or address.',
  'unknown-item': 'No training item of this book has this id or title. Define it first.',
  'wrong-version': 'The item has no such version, or had none in force on that day.',
  'unknown-state': 'Not a state this app knows.',
  'unknown-method': 'Not a method this app knows: read, classroom, on the job or assessment.',
  'untrained-trainer': 'The trainer was not trained on {item} that day, as the item asks.',
  'no-measure': 'Choose the rollout, the wave and the measure these readings are of.',
} as const;

/** What was put right or left aside while reading. */
export const notices = {
  'unused-column': 'Not read: no field was chosen for this column.',
  'unused-item': 'Not read: no training item of this book has this id or title.',
  'unused-formula': 'A formula in a column that is not read. It is left out.',
  'own-manager': 'Their own manager. The manager is not taken over.',
  'manager-circle': 'The managers go in a circle: {circle}. The manager is not taken over.',
  'unknown-manager': 'Nobody has this id. The manager is not taken over.',
  'many-gone': '{count} of {of} people are missing from the file. Is it the whole roster?',
  'withdrawn-record': 'This record was withdrawn in the book. It is not brought back.',
  'same-row': 'The same as row {row}. It is taken in once.',
} as const;

/** What a column may be read as. */
export const fields = {
  id: 'id',
  given: 'given name',
  family: 'family name',
  name: 'full name',
  email: 'e-mail address',
  role: 'role',
  site: 'site',
  line: 'line',
  shift: 'shift',
  department: 'department',
  language: 'language',
  manager: 'manager (id)',
  joined: 'day of joining',
  left: 'day of leaving',
  deleted: 'left (yes or no)',
  status: 'employed (active or not)',
  modified: 'day the row was changed',
  person: 'person',
  item: 'training item',
  version: 'version',
  revision: 'day of the version',
  state: 'state',
  method: 'method',
  trainer: 'trainer',
  date: 'date of the training',
  grade: 'grade (kept as evidence)',
  evidence: 'evidence',
  at: 'date and time',
  value: 'value',
  of: 'out of how many',
  result: 'result',
} as const;

export const parametrised = {
  item: 'state of {value}',
  date: 'date of {value}',
  passedFrom: 'grade: passed from {value}',
  defectWhen: 'result: {value} is a defect',
} as const;

/** The exports this app knows by their columns. */
export const shapes = {
  'people-list': 'List of people',
  'training-list': 'List of training records',
  'measurement-list': 'List of readings',
  'moodle-activity': 'Moodle activity completion',
  'moodle-course': 'Moodle course completion',
  'moodle-upload': 'Moodle completions to upload',
  'successfactors-learning': 'SuccessFactors learning history',
  'successfactors-people': 'SuccessFactors users',
  'totara-completion': 'Totara completion',
  'totara-people': 'Totara HR import',
  'orangehrm-people': 'OrangeHRM people',
  unknown: 'Not a table',
} as const;

export const questions = {
  order: 'Column {column}: is it the day or the month that comes first in {samples}?',
  zone: 'The times name no zone. Of which zone are they? The book’s is {suggested}.',
  columns: 'Which column holds the {fields}?',
} as const;

export const evidence = { plain: '{shape}', graded: '{shape}, grade {grade}' } as const;

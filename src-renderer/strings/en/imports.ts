import { countText, numberText } from './time.ts';

const rows = (count: number): string => countText(count, 'row', 'rows');

interface Counts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
}

/** "180 added, 12 changed, 3 leave, 17 as before" */
function tally({ added, changed, unchanged, gone }: Counts): string {
  const parts = [
    [added, 'added'],
    [changed - gone, 'changed'],
    [gone, 'leave'],
    [unchanged, 'as before'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${numberText(count)} ${word}`);
  return said.length === 0 ? 'nothing new' : said.join(', ');
}

export const imports = {
  people: {
    crumb: 'Import the roster',
    title: 'Import the roster from a file',
    sub: 'People with site, line, shift and role, as your staff system exports them. Nothing is written until the file is clean.',
    from: 'People',
    done: 'Show the people',
  },
  training: {
    crumb: 'Import training records',
    title: 'Import training records from a file',
    sub: 'What people completed, as your learning system exports it. Nothing is written until the file is clean.',
    from: 'Training',
    done: 'Show the training items',
  },
  choose: 'Choose a file',
  chooseOther: 'Choose the corrected file',
  drop: 'A CSV file. Choose it, or drop it here.',
  fileLabel: 'File to import',
  formats: {
    people:
      'A list with a header row: an id for each person, their name, and as much of site, line, shift, role and department as you have. SuccessFactors user files are known.',
    training:
      'Moodle activity completion, SuccessFactors learning history, or a list with person, item, version, date and result.',
  },
  reading: (name: string) => `Reading ${name}`,
  writing: (count: number) => `Writing ${rows(count)} into the book`,
  bad: (name: string, problems: number, of: number) =>
    `${name}: ${countText(problems, 'problem', 'problems')}${of > 0 ? ` in ${rows(of)}` : ''}. Nothing is imported yet`,
  good: (name: string, counts: Counts) =>
    `${name}: ${rows(counts.rows)} fit, ${tally(counts)}. Nothing is imported yet`,
  nothing: (name: string, counts: Counts) => `${name}: all ${rows(counts.rows)} are in the book already`,
  done: (counts: Counts) => `Imported: ${tally(counts)}`,
  tally,
  problems: 'Problems, row by row',
  row: 'Row',
  column: 'Column',
  holds: 'Holds',
  problem: 'Problem',
  shown: (shown: number, all: number) =>
    shown === all
      ? countText(all, 'problem', 'problems')
      : `the first ${numberText(shown)} of ${numberText(all)}`,
  whole: 'the file',
  saveList: 'Save this list',
  changes: 'What would change',
  change: 'Change',
  id: 'Id',
  what: 'What',
  changesShown: (shown: number, all: number) =>
    shown === all
      ? countText(all, 'change', 'changes')
      : `the first ${numberText(shown)} of ${numberText(all)}`,
  kinds: { added: 'added', changed: 'changed', gone: 'leaves' },
  columns: 'Which column is which',
  columnsTable: 'Columns of the file and what they mean',
  columnsNote: 'guessed from the header; change what is wrong',
  notUsed: 'not used',
  example: 'Example',
  field: 'Means',
  fileColumn: 'Column of the file',
  readAgain: 'Read the file again',
  fields: {
    id: 'Person\u2019s id',
    given: 'Given name',
    family: 'Family name',
    name: 'Whole name',
    email: 'E-mail',
    role: 'Role',
    site: 'Site',
    line: 'Line',
    shift: 'Shift',
    department: 'Department',
    joined: 'Joined',
    left: 'Left',
    person: 'Person\u2019s id',
    item: 'Training item',
    version: 'Version',
    revision: 'Revision date',
    status: 'Result',
    date: 'Date',
    trainer: 'Trainer',
  } as Readonly<Record<string, string>>,
  facts: { shape: 'Read as', encoding: 'Encoding', rows: 'Rows' },
  shapes: {
    'successfactors-people': 'SuccessFactors user file',
    'people-list': 'List of people',
    'moodle-activity': 'Moodle activity completion',
    'successfactors-learning': 'SuccessFactors learning history',
    'training-list': 'List of training records',
    unknown: 'not known',
  } as Readonly<Record<string, string>>,
  run: (count: number) => `Import ${rows(count)}`,
  cancel: 'Choose another file',
  earlier: 'Earlier imports',
  earlierNone: 'Nothing was imported yet',
  earlierNoneText: 'Each import stands here with its file, its digest and its counts.',
  when: 'When',
  who: 'Who',
  file: 'File',
  counts: 'Result',
  digest: 'Digest',
  again: 'Import another file',
} as const;

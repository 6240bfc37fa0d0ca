import { capital } from '../../../shared/words/count.ts';
import { countText, numberText } from './time.ts';

interface Counts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
}
type Kind = 'people' | 'training' | 'measurements';

const rows = (count: number): string => countText(count, 'row', 'rows');
const things: Readonly<Record<Kind, readonly [string, string]>> = {
  people: ['person', 'people'],
  training: ['record', 'records'],
  measurements: ['reading', 'readings'],
};

function parts({ added, changed, unchanged, gone }: Counts): readonly string[] {
  return (
    [
      [added, 'new'],
      [changed, 'changed'],
      [gone, 'left'],
      [unchanged, 'unchanged'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${numberText(count)} ${word}`);
}

/** "4 new, 2 changed, 1 left, 205 unchanged" */
function tally(counts: Counts): string {
  const said = parts(counts);
  return said.length === 0 ? 'nothing new' : said.join(', ');
}

/** "212 people: 4 new, 2 changed, 205 unchanged" */
function whole(kind: Kind, counts: Counts): string {
  const all = counts.added + counts.changed + counts.unchanged + counts.gone;
  return `${countText(all, ...things[kind])}: ${tally(counts)}`;
}

/** What a second import did to the first: "182 set back, 2 taken out". */
function undone({ added, changed, gone }: Counts): string {
  const said = [
    [added, 'brought back'],
    [changed, 'set back'],
    [gone, 'taken out'],
  ] as const;
  return said
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${numberText(count)} ${word}`)
    .join(', ');
}

/** "4 people it brought are taken off the roster. 2 changed people get their earlier values back." */
function takenBack({ added, changed, gone }: Counts): string {
  const said = [
    [added, countText(added, 'person it brought is', 'people it brought are'), 'taken off the roster.'],
    [
      changed + gone,
      countText(changed + gone, 'changed person gets', 'changed people get'),
      'the earlier values back.',
    ],
  ] as const;
  return said
    .filter(([count]) => count > 0)
    .map(([, who, what]) => `${who} ${what}`)
    .join(' ');
}

const notYet = 'Nothing is imported yet';

/** Sentences of the import wizard, step by step. */
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
  measurements: {
    crumb: 'Import readings',
    title: 'Import readings of a measure from a file',
    sub: 'What was measured in one wave, with its times. Nothing is written until the file is clean.',
    from: 'Rollouts',
    done: 'Show the measures',
  },
  notAllowed: (who: string) => `Files of this kind are taken in by ${who}`,
  notAllowedText: 'What was imported before stands below.',
  steps: {
    label: 'Steps of the import',
    file: 'File',
    sheet: 'Sheet and encoding',
    columns: 'Columns',
    preview: 'Preview',
    done: 'Done',
    now: 'now',
    behind: 'done, go back to it',
  },
  back: 'Back',
  file: {
    panel: 'File to import',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    chooseCorrected: 'Choose the corrected file',
    drop: 'CSV or Excel workbook. Choose it, or drop it here.',
    formats: {
      people:
        'A list with a header row: an id for each person, their name, and as much of site, line, shift, role, department and language as you have. SuccessFactors user files and Totara HR files are known.',
      training:
        'Moodle and Totara completion, SuccessFactors learning history, or a list with person, item, version, date and result.',
      measurements:
        'A list with a header row: the time of each reading, what was counted or measured, and of how many.',
    },
    held: (name: string, size: string) => `${name}, ${size}`,
    cannot: (name: string) => `${name} cannot be read. ${notYet}`,
    goOn: 'Go on with this file',
    of: {
      panel: 'What the readings are of',
      rollout: 'Rollout',
      wave: 'Wave',
      measure: 'Measure',
      noneRollout: 'Choose a rollout',
      noneWave: 'Choose a wave',
      noneMeasure: 'Choose a measure',
      define: 'Define a measure',
      need: {
        rollout: 'Choose a rollout',
        wave: 'Choose the wave in which it was measured',
        measure: 'Choose what was measured',
      },
    },
  },
  reading: (name: string) => `Reading ${name}`,
  sending: (name: string) => `Handing ${name} to the app`,
  writing: (name: string) => `Writing ${name} into the book`,
  nothingYet: `${notYet}; until the last row is on the disk nothing is.`,
  bytes: (done: string, of: string) => `${done} of ${of}`,
  rowsOf: (done: number, of: number) => `${numberText(done)} of ${rows(of)}`,
  sheet: {
    sentence: (name: string, sheet: string | null, count: number, of: number) =>
      sheet === null
        ? `${name}: ${rows(count)}`
        : `${name}: ${rows(count)} on ${sheet}, ${of === 1 ? 'its only sheet' : `1 of ${numberText(of)} sheets`}`,
    sub: (shape: string) => `Read as: ${shape}. Look whether letters and columns come out right.`,
    sheets: 'Sheets of the workbook',
    sheetsNote: 'chosen by what they hold, not by their place',
    rows: rows,
    encoding: 'Encoding',
    encodingHint: 'Wrong letters, as in NygÃ¥rd, mean that another one is right',
    asFound: (encoding: string) => `As recognised: ${encoding}`,
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16, little end first',
      'utf-16be': 'UTF-16, big end first',
      'windows-1252': 'Windows-1252 (western Europe)',
    } as Readonly<Record<string, string>>,
    separator: 'Columns are separated by',
    separators: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as Readonly<
      Record<string, string>
    >,
    sample: 'First rows as they are read',
    noSample: 'No row could be read',
    goOn: 'Go on to the columns',
  },
  columns: {
    sentence: (used: number, of: number) =>
      `${numberText(used)} of ${countText(of, 'column is', 'columns are')} read. Look whether each means what stands beside it`,
    ask: (count: number) =>
      `${countText(count, 'question', 'questions')} that only you can answer. ${notYet}`,
    sub: 'A column that is not used is left aside; nothing of it enters the book.',
    panel: 'Columns',
    table: 'Columns of the file and what they are read as',
    column: 'Column',
    nameless: (number: number) => `Column ${number}, without a name`,
    samples: 'First entries',
    field: 'Read as',
    how: 'Because',
    guessed: 'guessed from its name',
    saved: 'saved columns',
    known: 'known export',
    yours: 'you chose it',
    unused: '',
    notUsed: 'not used',
    needed: (fields: string) => `No column is read as ${fields} yet. Choose one below.`,
    neededTitle: 'Something needed is missing',
    goOn: 'Show what would change',
    need: {
      order: 'Choose how the dates are read',
      zone: 'Choose the zone of the times',
    },
    order: (column: string) => `${column}: day or month first?`,
    orderHint: 'Both fit every date of the column, so the app does not guess',
    dayFirst: 'Day first',
    monthFirst: 'Month first',
    reads: (text: string, day: string) => `${text} is ${day}`,
    zone: 'Zone of the times',
    zoneHint: (suggested: string) => `The times in the file name no zone. The book is kept in ${suggested}`,
    zoneNone: 'Choose a zone',
    questions: 'To be answered first',
    answered: 'Answered for this file',
  },
  maps: {
    label: 'Saved columns',
    hint: 'Files of the same origin are read the same way',
    none: 'Not from a saved set',
    save: 'Save these columns',
    withdraw: 'Withdraw this set',
    saveTitle: 'Save how these columns are read',
    saveText: 'The next file with these columns is read so by itself. A set with the same name is replaced.',
    name: 'Name',
    nameHint: 'The system it comes from, for example Learning system, monthly',
    submit: 'Save the columns',
    needName: 'Enter a name',
    withdrawTitle: (name: string) => `Withdraw ${name}`,
    withdrawText: 'It is no longer offered. Earlier imports keep saying that they were read by it.',
    withdrawSubmit: 'Withdraw the columns',
    reason: 'Reason',
    reasonHint: 'The audit trail will show it',
    unsaved: 'Changed columns are saved once they have been read: show what would change, then come back',
  },
  preview: {
    badRows: (bad: number, of: number) =>
      `${numberText(bad)} of ${rows(of)} ${bad === 1 ? 'has' : 'have'} a problem. ${notYet}`,
    bad: (problems: number, of: number) =>
      `${countText(problems, 'problem', 'problems')} in ${rows(of)}. ${notYet}`,
    badFile: (problem: string) => `${problem.replace(/\.$/, '')}. ${notYet}`,
    good: (kind: Kind, counts: Counts) => `${whole(kind, counts)}. ${notYet}`,
    nothing: 'Nothing changes: the book holds all of this already',
    nothingSub: (name: string, count: number) => `${name}: all ${rows(count)} are as the book has them.`,
    sub: (name: string, shape: string) => `${name}, read as: ${shape}`,
    run: (kind: Kind, counts: Counts) =>
      `Import ${kind === 'measurements' ? countText(counts.added, ...things.measurements) : rows(counts.rows)}`,
    saveList: 'Save this list',
    tiles: 'What the file would do',
    tile: {
      rows: 'Rows in the file',
      added: 'New',
      changed: 'Changed',
      gone: 'Left',
      unchanged: 'Unchanged',
    },
    tileText: {
      rows: { people: 'one a person', training: 'lines of the export', measurements: 'one a reading' },
      added: {
        people: 'come onto the roster',
        training: 'records made',
        measurements: 'readings taken in',
      },
      changed: { people: 'old values stay readable', training: '', measurements: '' },
      gone: { people: 'stay readable as leavers', training: '', measurements: '' },
      unchanged: {
        people: 'as the book has them',
        training: 'in the book already',
        measurements: 'in the book already',
      },
    },
    problems: 'Problems, row by row',
    notices: 'Put right or left aside',
    noticesNote: 'keeps nothing back',
    row: 'Row',
    column: 'Column',
    holds: 'Holds',
    problem: 'Problem',
    notice: 'What was done',
    whole: 'the file',
    shownProblems: (shown: number, all: number) =>
      shown === all
        ? countText(all, 'problem', 'problems')
        : `the first ${numberText(shown)} of ${numberText(all)}`,
    shownNotices: (shown: number, all: number) =>
      shown === all ? '' : `the first ${numberText(shown)} of ${numberText(all)}`,
    changes: 'What would change',
    shownChanges: (shown: number, all: number) =>
      shown >= all
        ? countText(all, 'change', 'changes')
        : `the first ${numberText(shown)} of ${countText(all, 'change', 'changes')}`,
    change: 'Change',
    id: 'Id',
    what: 'Who or what',
    field: 'Field',
    oldNew: 'Old, new',
    show: 'Show',
    noneOfKind: 'No change of this kind is among those shown',
    noneOfKindText: 'Take the filter off to see the others.',
    kinds: { added: 'new', changed: 'changed', gone: 'left' },
    none: 'none',
    roster: {
      panel: 'People who are not in the file',
      label: 'This file is the whole roster',
      detail: 'Who is missing from it has left.',
      off: 'Left out of the file says nothing about a person.',
      day: 'They left on',
      dayHint: 'For example 18 Nov 2026',
      again: 'Count again',
      badDay: 'Enter a day, for example 18 Nov 2026',
    },
  },
  done: {
    sentence: (kind: Kind, counts: Counts) => `Imported. ${capital(whole(kind, counts))}`,
    counts: 'Result',
    rows: 'Rows in the file',
    trail: 'In the audit trail',
    events: (from: number, to: number) =>
      from === to ? `event ${numberText(from)}` : `events ${numberText(from)} to ${numberText(to)}`,
    digest: 'Digest of the file',
    again: 'Import another file',
    back: 'It can be taken back from the list of earlier imports, with a reason.',
  },
  tally,
  earlier: {
    title: 'Earlier imports',
    none: 'Nothing was imported yet',
    noneText: 'Each import stands here with its file, its digest and its counts.',
    when: 'When',
    who: 'Who',
    file: 'File',
    counts: 'Result',
    standing: 'State',
    takesBack: (file: string) => `took back ${file}`,
    backOn: (moment: string, who: string) => `taken back ${moment}, by ${who}`,
    undone: (counts: Counts) => undone(counts),
    takeBack: 'Take back',
    takeBackOf: (file: string, moment: string) => `Take back ${file} of ${moment}`,
    workbook: (sheet: string) => `sheet ${sheet}`,
  },
  reverse: {
    title: (file: string) => `Take back the import of ${file}`,
    submit: 'Take the import back',
    effect: {
      people: (counts: Counts) =>
        `${takenBack(counts)} It is refused, by name, where somebody stands in a wave, has records, or was changed since.`,
      training: (counts: Counts) =>
        `${countText(counts.added, 'record it brought is', 'records it brought are')} withdrawn. People who have no other record lack the training from then on, and gates that counted them close.`,
      measurements: (counts: Counts) =>
        `${countText(counts.added, 'reading it brought is', 'readings it brought are')} no longer counted.`,
    },
    stays: 'The import and its records stay readable in the audit trail.',
    reason: 'Reason',
    reasonHint: 'The audit trail will show it',
    need: 'Enter a reason. The audit trail will show it',
  },
} as const;

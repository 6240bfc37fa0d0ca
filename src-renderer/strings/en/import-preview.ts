import { capital } from '../../../shared/words/count.ts';
import type { Counts, Kind } from './import-counts.ts';
import { notYet, rows, tally, things, whole } from './import-counts.ts';
import { countText, numberText } from './time.ts';

/** Sentences of an import's preview and of what stands after it. */
export const importPreview = {
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
} as const;

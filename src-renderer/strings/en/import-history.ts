import type { Counts } from './import-counts.ts';
import { tally, takenBack, undone } from './import-counts.ts';
import { countText } from './time.ts';

/** Sentences of the list of earlier imports, and of taking one back. */
export const importHistory = {
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
  tally,
} as const;

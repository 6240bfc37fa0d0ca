import { describe, expect, it } from 'vitest';
import * as say from '../../../../shared/words/en/import.ts';
import {
  evidenceText,
  fieldWord,
  problemText,
  questionText,
  shapeWord,
  type NoticeCode,
  type ProblemCode,
} from '../../../../shared/words/import-words.ts';

describe('words of an import', () => {
  const data = {
    field: 'given',
    has: 3,
    wants: 4,
    row: 7,
    other: 'P-1',
    item: 'WI-1',
    circle: 'a → b → a',
    count: 3,
    of: 4,
  };

  it.each(Object.keys({ ...say.problems, ...say.notices }))(
    '%s is a whole sentence with nothing left to fill in',
    (code) => {
      const text = problemText(code as ProblemCode | NoticeCode, data);
      expect(text).toMatch(/^[A-Z0-9].{8,}[.?]$/);
      expect(text).not.toMatch(/[{}]|undefined/);
    },
  );

  it('tells what is missing by the word for the field', () => {
    expect(problemText('empty-cell', { field: 'given' })).toBe('The given name is empty.');
    expect(problemText('unequal-columns', { has: 5, wants: 6 })).toBe(
      'The row has 5 cells; the header has 6.',
    );
  });

  it('names fields, also those that bear a value, and leaves unknown ones as they are', () => {
    expect(fieldWord('item:WI-118')).toBe('state of WI-118');
    expect(fieldWord('passed-from:75')).toBe('grade: passed from 75');
    expect(fieldWord('defect-when:-1')).toBe('result: -1 is a defect');
    expect([fieldWord('constructor'), fieldWord('of:what'), shapeWord('later-export')]).toEqual([
      'constructor',
      'of:what',
      'later-export',
    ]);
  });

  it('asks its questions in words', () => {
    expect(questionText({ kind: 'order', column: 'Hire Date', samples: ['03/04/2026', '05/06/2026'] })).toBe(
      'Column Hire Date: is it the day or the month that comes first in 03/04/2026 and 05/06/2026?',
    );
    expect(questionText({ kind: 'zone', suggested: 'Europe/Oslo' })).toContain('Europe/Oslo');
    expect(questionText({ kind: 'columns', fields: ['id', 'given'] })).toBe(
      'Which column holds the id and given name?',
    );
  });

  it('says in a record where it comes from', () => {
    expect(evidenceText('totara-completion', '80')).toBe('Totara completion, grade 80');
    expect(evidenceText('moodle-activity', '')).toBe('Moodle activity completion');
  });
});

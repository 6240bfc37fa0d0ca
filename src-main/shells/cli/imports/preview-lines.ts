import type { ImportPreview, ImportQuestion, Problem } from '../../../../shared/api/import-answers.ts';
import { countText, listText, numberText } from '../../../../shared/words/count.ts';
import { fieldWord, questionText, shapeWord } from '../../../../shared/words/import-words.ts';

/** Of a long list so many are shown; all are in --json. */
const MOST_SHOWN = 40;

/** What the file was taken for: `Read as Moodle activity completion: sheet “Data”, 5 columns.` */
export function readAsLine({ shape, encoding, sheet, sheets, columns, named }: ImportPreview): string {
  const where =
    sheet === null ? encoding : `sheet “${sheet}”${sheets.length > 1 ? ` of ${sheets.length}` : ''}`;
  const by = named === null ? '' : ', by a saved map';
  return `Read as ${shapeWord(shape)}${by}: ${where}, ${countText(columns.length, 'column', 'columns')}.`;
}

/** `2 rows: 2 new, 0 changed, 0 as before, 0 left` */
export function countsText({ rows, added, changed, unchanged, gone }: ImportPreview['counts']): string {
  const left = gone === 0 ? '' : `, ${numberText(gone)} left`;
  return `${countText(rows, 'row', 'rows')}: ${numberText(added)} new, ${numberText(changed)} changed, ${numberText(unchanged)} as before${left}`;
}

/** Each question with the very option that answers it. */
export function questionLines(preview: ImportPreview): readonly string[] {
  const open = countText(preview.questions.length, 'question', 'questions');
  return [
    `Nothing is imported: ${open} to answer.`,
    ...preview.questions.flatMap((question) => [
      `  ${questionText(question)}`,
      ...answersTo(question, preview).map((line) => `    ${line}`),
    ]),
  ];
}

function answersTo(question: ImportQuestion, { columns }: ImportPreview): readonly string[] {
  switch (question.kind) {
    case 'order':
      return ['day-first', 'month-first'].map((order) => `--order ${quoted(`${question.column}=${order}`)}`);
    case 'zone':
      return [`--zone ${quoted(question.suggested)}`];
    case 'columns':
      return [
        `--map FILE.json holding ${JSON.stringify(Object.fromEntries(question.fields.map((field) => [`column of the ${fieldWord(field)}`, field])))}`,
        `The columns are ${listText(columns, 30)}.`,
      ];
  }
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `"${text.replaceAll(/(["\\$`])/g, '\\$1')}"`;
}

export function problemLines(preview: ImportPreview): readonly string[] {
  return [
    `Nothing is imported: ${howMany(preview)}.`,
    ...preview.problems.map((problem) => `  ${findingLine(problem)}`),
    ...more(preview.problemCount - preview.problems.length, 'problem', 'problems'),
  ];
}

/** Rows are counted only where it is rows that have the problems, not the file as a whole. */
function howMany({ problems, problemCount, counts }: ImportPreview): string {
  if (problems.every(({ row }) => row === null)) return 'the file as a whole has a problem';
  return `${countText(problemCount, 'problem', 'problems')} in ${countText(counts.rows, 'row', 'rows')}`;
}

/** What was put right or left aside. */
export function noticeLines({ notices, noticeCount }: ImportPreview): readonly string[] {
  if (noticeCount === 0) return [];
  return [
    `${countText(noticeCount, 'thing', 'things')} to know:`,
    ...notices.slice(0, MOST_SHOWN).map((notice) => `  ${findingLine(notice)}`),
    ...more(noticeCount - Math.min(notices.length, MOST_SHOWN), 'other', 'others'),
  ];
}

function findingLine({ row, column, holds, detail }: Problem): string {
  const where = [row === null ? '' : `row ${row}`, column ?? '', holds === '' ? '' : `“${holds}”`].filter(
    (part) => part !== '',
  );
  return [where.join(', '), detail].filter((part) => part !== '').join(': ');
}

const MARK = { added: 'new', changed: 'changed', gone: 'left' } as const;

/** What would change, one thing a line: `changed  100 Bakke, Jonas: line Line 1 -> Line 2`. */
export function changeLines({ changes, counts }: ImportPreview): readonly string[] {
  const all = counts.added + counts.changed + counts.gone;
  return [
    ...changes
      .slice(0, MOST_SHOWN)
      .map(({ kind, id, text, fields }) => `  ${MARK[kind].padEnd(7)}  ${id} ${text}${toldText(fields)}`),
    ...more(all - Math.min(changes.length, MOST_SHOWN), 'change', 'changes'),
  ];
}

function toldText(fields: ImportPreview['changes'][number]['fields']): string {
  const told = fields.flatMap(({ field, old, new: fresh }) => {
    // Their name stands in front already.
    if (old === null && (fresh === null || field === 'given' || field === 'family')) return [];
    return [`${fieldWord(field)} ${old === null ? '' : `${old} -> `}${fresh ?? '(none)'}`];
  });
  return told.length === 0 ? '' : `: ${told.join(', ')}`;
}

function more(count: number, one: string, many: string): readonly string[] {
  return count <= 0 ? [] : [`  … and ${countText(count, one, many)} more`];
}

import type { Json } from '../kernel/json.ts';
import { listText, numberText } from './count.ts';
import * as say from './en/import.ts';

/** Everything that can be wrong with a file to import, and keeps it from being imported. */
export type ProblemCode = keyof typeof say.problems;
/** What was put right or left aside while reading; it keeps nothing back. */
export type NoticeCode = keyof typeof say.notices;
export type ImportShape = keyof typeof say.shapes;

type Data = { readonly [key: string]: Json };

/** What is wrong, or was put right, as a sentence to stand beside row and column. Data: `field` is a field's name. */
export function problemText(code: ProblemCode | NoticeCode, data: Data = {}): string {
  const sentence: string =
    code in say.problems ? say.problems[code as ProblemCode] : say.notices[code as NoticeCode];
  return filled(
    sentence,
    typeof data['field'] === 'string' ? { ...data, field: fieldWord(data['field']) } : data,
  );
}

/** What a column is read as, in words: `given name`, `state of WI-118`, `result: 1 is a defect`. */
export function fieldWord(field: string): string {
  const cut = field.indexOf(':');
  if (cut < 0) return Object.hasOwn(say.fields, field) ? say.fields[field as keyof typeof say.fields] : field;
  const value = field.slice(cut + 1);
  const pattern = PARAMETRISED[field.slice(0, cut)];
  return pattern === undefined ? field : filled(pattern, { value });
}

/** The export a file was recognised as, by name; a shape of another version is named by its code. */
export function shapeWord(shape: string): string {
  return Object.hasOwn(say.shapes, shape) ? say.shapes[shape as ImportShape] : shape;
}

/** What the file leaves open, as a question to the person. */
export function questionText(
  question:
    | { readonly kind: 'order'; readonly column: string; readonly samples: readonly string[] }
    | { readonly kind: 'zone'; readonly suggested: string }
    | { readonly kind: 'columns'; readonly fields: readonly string[] },
): string {
  if (question.kind === 'order')
    return filled(say.questions.order, { column: question.column, samples: listText(question.samples, 3) });
  if (question.kind === 'zone') return filled(say.questions.zone, { suggested: question.suggested });
  return filled(say.questions.columns, { fields: listText(question.fields.map(fieldWord)) });
}

/** What an imported record says of where it comes from. */
export function evidenceText(shape: string, grade: string): string {
  return filled(grade === '' ? say.evidence.plain : say.evidence.graded, { shape: shapeWord(shape), grade });
}

const PARAMETRISED: Readonly<Record<string, string>> = {
  item: say.parametrised.item,
  'date-of': say.parametrised.date,
  'passed-from': say.parametrised.passedFrom,
  'defect-when': say.parametrised.defectWhen,
};

function filled(sentence: string, data: Data): string {
  return sentence.replace(/\{(\w+)\}/g, (_all, name: string) => plain(data[name]));
}

/** Text and numbers as they are; anything else cannot stand in a sentence. */
function plain(value: Json | undefined): string {
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : '';
}

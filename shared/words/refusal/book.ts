import type { BookCode } from '../../events/refusal-code.ts';
import { countText, numberText } from '../count.ts';
import { book as say, storage } from '../en/refusal/book.ts';
import { head } from '../en/refusal/head.ts';
import { numberOf, textOf } from '../refusal-data.ts';
import { given, said, type Text } from './said.ts';

/** Refusals about the book, its disk and the files brought to it. */
export const bookTexts: Readonly<Record<BookCode, Text>> = {
  'no-book': (data) => {
    const { why, there, todo } = say['no-book'];
    const dir = textOf(data, 'dir');
    return dir === '' ? said(head.notDone, { why, todo }) : said(head.notDone, { why: there, todo }, dir);
  },
  'book-open-elsewhere': (data) => {
    const where = given(textOf(data, 'host'), (host) =>
      say['book-open-elsewhere'].where(host, textOf(data, 'pid')),
    );
    return said(head.notOpened, say['book-open-elsewhere'], ...where);
  },
  'not-empty-folder': (data) =>
    said(head.notDone, say['not-empty-folder'], ...given(textOf(data, 'dir'), asItCame)),
  'not-a-book': (data) => said(head.notOpened, say['not-a-book'], ...given(textOf(data, 'dir'), asItCame)),
  damaged: (data) => said(head.notDone, say.damaged, ...given(textOf(data, 'file'), asItCame)),
  'read-only': () => said(head.notDone, say['read-only']),
  storage: (data) => {
    const fault = given(textOf(data, 'what'), (what) => storage[what] ?? what);
    return said(head.notSaved, say.storage, ...fault, say.storage.more);
  },
  'import-problems': (data) => {
    const { why, problem, todo } = say['import-problems'];
    return said(head.notImported, { why: why(countText(numberOf(data, 'count') ?? 0, ...problem)), todo });
  },
  'import-questions': (data) => {
    const questions = data['questions'];
    const kinds = (Array.isArray(questions) ? questions : []).map((one) =>
      textOf({ kind: '', ...(one as object) }, 'kind'),
    );
    const open = [...new Set(kinds)].flatMap((kind) => say['import-questions'].open[kind] ?? []);
    return said(head.notImported, say['import-questions'], ...open);
  },
  'import-cancelled': () => said(head.notImported, say['import-cancelled']),
  importing: () => said(head.notImported, say.importing),
  'file-changed': () => said(head.notImported, say['file-changed']),
  'file-gone': () => said(head.notDone, say['file-gone']),
  'too-large': (data) => {
    const rows = given(numberOf(data, 'rows'), (most) => say['too-large'].rows.most(numberText(most)));
    if (rows.length > 0) return said(head.notDone, say['too-large'].rows, ...rows);
    const most = given(numberOf(data, 'bytes'), (bytes) => say['too-large'].most(numberText(bytes)));
    return said(head.notDone, say['too-large'], ...most);
  },
  'not-a-packet': () => said(head.notDone, say['not-a-packet']),
  internal: (data) => said(head.notDone, say.internal, ...given(textOf(data, 'id'), say.internal.more)),
};

function asItCame(text: string): string {
  return text;
}

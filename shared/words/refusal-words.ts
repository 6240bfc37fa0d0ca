import type { RefusalCode } from '../events/refusal-code.ts';
import type { Refusal } from '../kernel/result.ts';
import { book } from './en/refusal/book.ts';
import { head } from './en/refusal/head.ts';
import { refusalTexts } from './refusal-texts.ts';
import type { RefusalText } from './refusal/said.ts';

/** A refusal in words. A code this version does not know is said as such, not hidden. */
export function refusalText({ code, data }: Refusal): RefusalText {
  const text = Object.hasOwn(refusalTexts, code) ? refusalTexts[code as RefusalCode] : null;
  return text === null
    ? { what: head.notDone, why: [head.unknownCode(code)], todo: book.internal.todo }
    : text(data);
}

/** A refusal on one line, for the command line and the trail. */
export function refusalLine(refusal: Refusal): string {
  const { what, why, todo } = refusalText(refusal);
  return [what, ...why].map(ended).concat(todo).join(' ');
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

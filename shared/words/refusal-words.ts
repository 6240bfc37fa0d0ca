import type { RefusalCode } from '../events/refusal-code.ts';
import type { Refusal } from '../kernel/result.ts';
import { bareReasons, refusal as say } from './en/refusal.ts';
import { refusalTexts } from './refusal-texts.ts';

/** What did not happen; why, by name, a line each; what to do about it. */
export interface RefusalText {
  readonly what: string;
  readonly why: readonly string[];
  readonly todo: string;
}

/** A refusal in words. A code this version does not know is said as such, not hidden. */
export function refusalText({ code, data }: Refusal): RefusalText {
  const text = Object.hasOwn(refusalTexts, code) ? refusalTexts[code as RefusalCode] : null;
  return text === null
    ? { what: say.notDone, why: [say.unknownCode(code)], todo: say.internal.todo }
    : text(data);
}

/** A refusal on one line, for the command line and the trail. */
export function refusalLine(refusal: Refusal): string {
  const { what, why, todo } = refusalText(refusal);
  return [what, ...why].map(ended).concat(todo).join(' ');
}

/** The reason alone, where only its code was kept: "gate closed", "the plan is not approved". */
export function refusalReason(code: string): string {
  const bare = bareReasons[code];
  if (bare !== undefined) return bare;
  const entry: unknown = Object.hasOwn(say, code) ? say[code as keyof typeof say] : null;
  return typeof entry === 'object' && entry !== null && 'why' in entry && typeof entry.why === 'string'
    ? entry.why
    : code;
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

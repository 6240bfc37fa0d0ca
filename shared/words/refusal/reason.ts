import type { RefusalCode } from '../../events/refusal-code.ts';
import { bareReasons } from '../en/refusal/bare-reasons.ts';
import { book } from '../en/refusal/book.ts';
import { signing } from '../en/refusal/signing.ts';
import { sync } from '../en/refusal/sync.ts';
import { what } from '../en/refusal/what.ts';
import { when } from '../en/refusal/when.ts';
import { who } from '../en/refusal/who.ts';

const sentences: Readonly<Record<RefusalCode, { readonly why?: unknown; readonly todo: unknown }>> = {
  ...who,
  ...what,
  ...when,
  ...signing,
  ...book,
  ...sync,
};

/** The reason alone, where only its code was kept: "gate closed", "the plan is not approved". */
export function refusalReason(code: string): string {
  const bare = bareReasons[code];
  if (bare !== undefined) return bare;
  const why = Object.hasOwn(sentences, code) ? sentences[code as RefusalCode].why : null;
  return typeof why === 'string' ? why : code;
}

import type { Refusal } from '../../kernel/result.ts';
import { countText, listText } from '../count.ts';
import { head } from '../en/refusal/head.ts';

/** What did not happen; why, by name, a line each; what to do about it. */
export interface RefusalText {
  readonly what: string;
  readonly why: readonly string[];
  readonly todo: string;
}

/** The words of one code, made from the data that came with it. */
export type Text = (data: Refusal['data']) => RefusalText;

/** So many names stand in a line; the rest is a count. */
export const NAMES = 5;

/** "Not done: nobody is signed in", what more there is to know, and what to do. */
export function said(
  what: string,
  { why, todo }: { readonly why: string; readonly todo: string },
  ...more: readonly string[]
): RefusalText {
  return { what: head.colon(what, why), why: more, todo };
}

/** A line about a value, left out where an older or newer host did not send it. */
export function given<T extends string | number>(
  value: T | null,
  words: (value: T) => string,
): readonly string[] {
  return value === null || value === '' ? [] : [words(value)];
}

/** "2 people are not on the roster", with their names below; `count` where not all of them were sent. */
export function counted(
  names: readonly string[],
  words: {
    readonly why: (n: string) => string;
    readonly noun: readonly [string, string];
    readonly todo: string;
  },
  { what = head.notDone, count = names.length }: { readonly what?: string; readonly count?: number } = {},
): RefusalText {
  const why = words.why(countText(count, ...words.noun));
  return said(what, { why, todo: words.todo }, ...(names.length === 0 ? [] : [listText(names, NAMES)]));
}

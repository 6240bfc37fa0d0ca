import type { RefusalCode } from '../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../shared/kernel/result.ts';
import { COMMON_WORDS } from './common-passwords.ts';

/** What a password may break. The sentences are in `words/`. */
export type PasswordRule =
  'too-short' | 'has-id' | 'has-name' | 'common' | 'few-characters' | 'same-as-before';

const FEWEST_CHARACTERS = 5;
const SWAPS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Whose password it is to be, and what it replaces. */
export interface PasswordOwner {
  readonly id: string;
  readonly name: string;
  readonly old?: string;
}

/** The rules a password breaks, all of them; an empty list is a good one. `shortest` counts characters, not bytes. */
export function brokenRules(
  password: string,
  owner: PasswordOwner,
  shortest: number,
): readonly PasswordRule[] {
  const small = plain(password);
  const broken: Record<PasswordRule, boolean> = {
    'too-short': Array.from(password).length < shortest,
    'has-id': small.includes(plain(owner.id)) && owner.id.length > 2,
    'has-name': owner.name.split(/[\s.-]+/).some((part) => part.length > 3 && small.includes(plain(part))),
    common: isCommon(small),
    'few-characters': new Set(small).size < FEWEST_CHARACTERS,
    'same-as-before': password === owner.old,
  };
  return (Object.keys(broken) as PasswordRule[]).filter((rule) => broken[rule]);
}

/** The same as a refusal. */
export function goodPassword(
  password: string,
  owner: PasswordOwner,
  shortest: number,
): Result<null, RefusalCode> {
  const rules = brokenRules(password, owner, shortest);
  return rules.length === 0 ? ok(null) : refused('weak-password', { rules: [...rules], shortest });
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function isCommon(small: string): boolean {
  if (/^\d+$/.test(small)) return true;
  const word = small.replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '');
  const swapped = Array.from(word)
    .map((sign) => SWAPS[sign] ?? sign)
    .join('');
  return [word, swapped].some((text) => COMMON_WORDS.has(text.replace(/[^\p{L}]/gu, '')));
}

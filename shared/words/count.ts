import { familyName } from '../views/who-acts.ts';
import { count as say } from './en/count.ts';

/** `18 529`, with a narrow space that does not break (U+202F). */
export function numberText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202F');
}

/** A decimal as it was read, every digit kept, its whole part grouped: `6 730.05`. */
export function decimalText(value: string): string {
  const [whole = '', part] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202F');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** `1 wave`, `3 waves`. */
export function countText(value: number, one: string, more: string): string {
  return `${numberText(value)} ${value === 1 ? one : more}`;
}

/** `Bakke, Okafor and Rahimi`; beyond `most` of them `Bakke, Okafor and 12 more`. */
export function listText(parts: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (parts.length > most)
    return `${parts.slice(0, most).join(', ')} ${say.and} ${say.more(numberText(parts.length - most))}`;
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${say.and} ${parts.at(-1)}`;
}

/** Family names, each once, sorted: `Bakke, Okafor and Rahimi`. Code-point order, the same everywhere. */
export function familyNamesText(names: readonly string[], most = 5): string {
  return listText([...new Set(names)].map(familyName).sort(), most);
}

/** `One`, `Twelve`, `13`: a number at the start of a sentence. */
export function startText(value: number): string {
  const small = smallText(value);
  return small.slice(0, 1).toUpperCase() + small.slice(1);
}

/** `one` to `twelve` in words, larger in digits. */
export function smallText(value: number): string {
  return say.numerals[value] ?? numberText(value);
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

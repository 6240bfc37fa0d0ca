import { foldText } from './fold-text.ts';

/** Whether every word asked for stands somewhere in the texts, in any script, without regard to case; marks on letters may be left out. */
export function matches(asked: string, ...texts: readonly (string | null)[]): boolean {
  const where = foldText(texts.filter((text) => text !== null).join('\n'));
  const plain = withoutMarks(where);
  return wordsAsked(asked).every((word) => where.includes(word) || plain.includes(word));
}

/** The words that a search asks for, as they are compared. */
export function wordsAsked(asked: string): readonly string[] {
  return foldText(asked)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Folded text without marks: `nygård` as `nygard`. For finding only, never for telling two names apart. */
export function withoutMarks(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd');
}

import { foldText } from './fold-text.ts';

/** Whether every word asked for stands somewhere in the texts, in any script, without regard to case; marks on letters may be left out. */
export function matches(asked: string, ...texts: readonly (string | null)[]): boolean {
  const words = foldText(asked)
    .split(/\s+/)
    .filter((word) => word !== '');
  const where = foldText(texts.filter((text) => text !== null).join('\n'));
  const plain = withoutMarks(where);
  return words.every((word) => where.includes(word) || plain.includes(word));
}

/** `nygård` as `nygard`: for finding only, never for telling two names apart. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd');
}

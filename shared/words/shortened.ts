import { conflict as say } from './en/conflict.ts';

/** A text up to this long stands whole; of a longer one so much is shown, from a little before it begins to differ. */
const WHOLE = 240;
const BEFORE = 40;

/** Texts to be compared, each cut so that what differs in them is seen. Texts that are short enough stay as they are. */
export function shortened(texts: readonly string[], whole = WHOLE): readonly string[] {
  const start = startOf(texts, whole);
  return texts.map((text) => (text.length <= whole ? text : cut(text, start, whole)));
}

/** Where the window begins: at the beginning of a word, some way before the first sign that is not the same in all long texts. */
function startOf(texts: readonly string[], whole: number): number {
  const long = texts.filter((text) => text.length > whole);
  const [first = ''] = long;
  let same = 0;
  while (same < first.length && long.every((text) => text[same] === first[same])) same++;
  if (same < whole - BEFORE || same === first.length) return 0;
  const from = same - BEFORE;
  const space = first.lastIndexOf(' ', from);
  return space < 0 ? from : space + 1;
}

function cut(text: string, start: number, whole: number): string {
  const from = Math.min(start, text.length - 1);
  const end = from + whole;
  const space = end < text.length ? text.lastIndexOf(' ', end) : text.length;
  const to = end >= text.length ? text.length : space > from ? space : end;
  return `${from > 0 ? say.cut : ''}${text.slice(from, to)}${to < text.length ? say.cut : ''}`;
}

import { textStore, type TextStore } from './text-store.ts';
import { longer, readXml } from './xml-reader.ts';

/** `_x000D_` and the like: how a workbook writes what XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/** The table of shared strings: runs of formatted text joined, how they are pronounced left out. */
export async function readStringTable(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<TextStore> {
  const table = textStore();
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(
    pieces,
    {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') inPhonetic = true;
        inText = name === 't' && !inPhonetic;
      },
      text: (words) => {
        if (inText) text = longer(text, words);
      },
      close: (name) => {
        if (name === 'rPh') inPhonetic = false;
        if (name === 'si') table.add(unescaped(text));
        inText = false;
      },
    },
    signal,
  );
  return table;
}

import { readXml } from './xml-reader.ts';

/** How a number is shown: as a date, a time of day, both, a span of time, with leading zeros, or as it is. */
export type NumberShown = 'plain' | 'date' | 'time' | 'date-time' | 'span' | { readonly digits: number };

/** Formats without a code of their own in the file (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are East Asian dates. */
function builtIn(id: number): NumberShown {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  if (id === 22) return 'date-time';
  return id === 46 ? 'span' : 'plain';
}

/** Reads a format's code, such as `[$-409]d\-mmm\-yy;@` or `00000`. */
export function shownBy(code: string): NumberShown {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';', 1)[0]
    ?.toLowerCase();
  if (bare === undefined || /general|@/.test(bare)) return 'plain';
  if (/\[[hms]/.test(bare)) return 'span';
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  const clock = /[hs]/.test(bare);
  const calendar = /[yd]/.test(bare) || (/m/.test(bare) && !clock);
  if (calendar) return clock ? 'date-time' : 'date';
  return clock ? 'time' : 'plain';
}

/** How the numbers of each cell style are shown, from the part of styles; a style that is not there is plain. */
export async function readNumberFormats(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<(style: number) => NumberShown> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  await readXml(
    pieces,
    {
      open: (name, attribute) => {
        if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) formats.push(Number(attribute('numFmtId') ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
    signal,
  );
  const shown = formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtIn(id) : shownBy(code);
  });
  return (style) => shown[style] ?? 'plain';
}

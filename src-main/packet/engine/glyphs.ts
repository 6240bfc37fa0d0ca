import type { Family } from './fonts.ts';
import type { Document } from './pdfmake.ts';

export interface Run {
  readonly text: string;
  readonly font: Family;
}

/** Splits text into runs that the fonts can print; nothing is lost and nothing is drawn as an empty box. */
export type Glyphs = (text: string, font: Family) => readonly Run[];

// Marks that change the direction of text would let a page read other than it is stored: they are named, never obeyed.
// Control characters, lone surrogates and private signs have no shape that two readers would agree on.
const UNSEEN = /[\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u00AD\p{Cc}\p{Cs}\p{Co}]/u;
const PLAIN = /^[\n\x20-\x7E]*$/;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** What the fonts of this document can print. Outside the basic plane everything is named, so that no break splits a pair. */
export function glyphsOf(document: Document): Glyphs {
  const has = (family: Family) => {
    const { font } = document.provideFont(family, false, false);
    const known = new Map<number, boolean>();
    return (code: number): boolean =>
      known.get(code) ?? (known.set(code, font.hasGlyphForCodePoint(code)), known.get(code) === true);
  };
  const own: Record<Family, (code: number) => boolean> = {
    Text: has('Text'),
    Mono: has('Mono'),
    Signs: has('Signs'),
  };
  return (text, font) =>
    PLAIN.test(text) ? [{ text, font }] : joined(Array.from(bound(text), (sign) => runOf(sign, font, own)));
}

function runOf(sign: string, font: Family, has: Record<Family, (code: number) => boolean>): Run {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === '\n') return { text: sign, font };
  if (sign === '\t') return { text: '    ', font };
  if (code <= 0xffff && !UNSEEN.test(sign)) {
    if (has[font](code)) return { text: sign, font };
    if (has.Signs(code)) return { text: sign, font: 'Signs' };
  }
  return { text: `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`, font };
}

/** Words of a right-to-left script are bound to one run of at most 60 signs, or they would stand in reversed order. */
function bound(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return text.replace(
    /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC][^\n]{0,58}?) (?=[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])/g,
    '$1\u00A0',
  );
}

function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    // A blank that binds two words is drawn in their font, or it would part them again.
    if (last !== undefined && (last.font === run.font || run.text === '\u00A0'))
      out[out.length - 1] = { text: last.text + run.text, font: last.font };
    else out.push(run);
  }
  return out;
}

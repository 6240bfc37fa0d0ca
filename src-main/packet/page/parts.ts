import type { Block, Inline, Set } from '../engine/dress.ts';
import type { PrintMark } from '../engine/mark.ts';
import { INNER } from '../engine/print.ts';
import { grouped } from '../words/plain.ts';

// The few building blocks of a page. Sizes in points, from the mocks (CSS pixels times 0.75).

export const MAIN: Set = { size: 9.75, leading: 13.5 };
export const TABLE: Set = { size: 9, leading: 12 };
export const LABEL: Set = { size: 8.25, leading: 11.25, grey: true };
export const SMALL: Set = { size: 8.25, leading: 11.25 };
const RULE = 0.6;

export const bold = (text: string): Inline => ({ text, bold: true });
export const mono = (text: string): Inline => ({ text, mono: true, size: 8.25 });
/** A digest in full, in groups of four, small enough to stand on one line of a table of facts. */
export const digestInline = (hex: string): Inline => ({
  text: grouped(hex),
  mono: true,
  size: 7.5,
  leading: 11.25,
});

export function para(inlines: Inline | readonly Inline[], place: object = {}): Block {
  return {
    inlines: typeof inlines === 'object' && 'length' in inlines ? inlines : [inlines],
    ...MAIN,
    ...place,
  };
}

export function label(text: string | readonly Inline[], place: object = {}): Block {
  return { inlines: typeof text === 'string' ? [text] : text, ...LABEL, ...place };
}

/** The name of a section; it is found in the reader's outline, and never stands alone at the end of a page. */
export function title(text: string, id: string, place: object = {}): Block {
  return {
    inlines: [text],
    size: 18.75,
    leading: 23.25,
    bold: true,
    id,
    outline: { text, below: null },
    heads: true,
    margin: [0, 14, 0, 2],
    ...place,
  };
}

/** A rule with a bold name below it. */
export function heading(text: string, across: number = INNER): Block {
  return {
    heads: true,
    stack: [
      { rule: RULE, across, margin: [0, 11, 0, 0] },
      { inlines: [text], ...MAIN, bold: true, margin: [0, 3.5, 0, 3] },
    ],
  };
}

/** A name without a rule, inside a section. */
export function subheading(text: string): Block {
  return { inlines: [text], ...MAIN, bold: true, heads: true, margin: [0, 8, 0, 2] };
}

/** A mark with text beside it. */
export function item(mark: PrintMark, body: Block, place: object = {}): Block {
  return {
    columns: [{ mark, size: 12, width: 12, margin: [0, 1, 0, 0] }, body],
    gap: 6.75,
    together: true,
    margin: [0, 3, 0, 0],
    ...place,
  };
}

export type Cell = string | readonly Inline[] | Block;

export function cell(content: Cell, set: Set = TABLE): Block {
  if (typeof content === 'string') return { inlines: [content], ...set };
  return 'length' in content ? { inlines: content, ...set } : content;
}

/** A table with heads that repeat on each page; a row is never broken. `widths` in points, together at most the page. */
export function table(
  widths: readonly number[],
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Block {
  const headSet: Set = { ...SMALL, bold: true };
  // A padding of 6 stands right of each column.
  const inner = widths.map((width) => width - 6);
  return {
    table: {
      widths: inner,
      heads: 1,
      rows: [heads.map((head) => cell(head, headSet)), ...rows.map((row) => row.map((one) => cell(one)))],
    },
    layout: 'rows',
  };
}

/** Label and text in two columns. */
export function facts(rows: readonly (readonly [string, Cell])[], width = 118): Block {
  const cells = rows.map(([name, content]) => [cell(name, { ...TABLE, grey: true }), cell(content)]);
  return {
    table: { widths: [width - 6, INNER - width - 6], heads: 0, rows: cells },
    layout: 'plain',
    together: true,
  };
}

/** A mark in a table cell. */
export function markCell(mark: PrintMark, size = 10.5): Block {
  return { mark, size, margin: [0, 0.5, 0, 0] };
}

/** A mark and its word. */
export function marked(mark: PrintMark, words: Cell, width?: number): Block {
  return {
    columns: [{ mark, size: 10.5, width: 10.5, margin: [0, 0.5, 0, 0] }, cell(words)],
    gap: 4,
    ...(width === undefined ? {} : { width }),
  };
}

/** The same in small, for the cells of a matrix. */
export function finelyMarked(mark: PrintMark, words: readonly Inline[]): Block {
  return { columns: [{ mark, size: 8.5, width: 8.5 }, cell(words)], gap: 3 };
}

/** Prose of several paragraphs, each its own block, so that pages may break between them. */
export function prose(text: string, set: Set = MAIN): Block {
  const paragraphs = text.split(/\n{2,}/);
  return {
    stack: paragraphs.map((one, index) => ({
      inlines: [one],
      ...set,
      ...(index > 0 ? { margin: [0, 4, 0, 0] as const } : {}),
    })),
  };
}

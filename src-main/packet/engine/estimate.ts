import type { Block, Inline, Set } from './dress.ts';

// How high a block will be, about, before it is laid out: enough to keep a heading with what follows, and to let what
// is higher than a page break. pdfmake cuts off what it was told not to break and does not fit on one page.

/** Above this nothing is held together. Half a page: an estimate may be wrong by half. */
export const MOST_TOGETHER = 340;
/** The mean width of a sign, in parts of its size; signs that print as `[U+XXXX]` count eight times. */
const MEAN = 0.56;
const SIZE = 9.75;

export function holdsTogether(block: Block, width: number): boolean {
  return heightOf(block, width) <= MOST_TOGETHER;
}

/** Points, about, for a block of this width. */
export function heightOf(block: Block, width: number): number {
  const [left, top, right, bottom] = block.margin ?? [0, 0, 0, 0];
  const inner = (typeof block.width === 'number' ? Math.min(block.width, width) : width) - left - right;
  return top + bottom + bareHeight(block, inner);
}

function bareHeight(block: Block, width: number): number {
  if ('inlines' in block) return linesOf(block, width) * leadingOf(block);
  if ('stack' in block) return sum(block.stack.map((one) => heightOf(one, width)));
  if ('columns' in block)
    return Math.max(0, ...block.columns.map((one) => heightOf(one, columnWidth(one, block, width))));
  if ('mark' in block) return block.size;
  if ('rule' in block) return block.rule;
  return sum(block.table.rows.map((row) => rowHeight(row, block.table.widths, width)));
}

/** A row with its padding. */
export function rowHeight(row: readonly Block[], widths: readonly (number | '*')[], width: number): number {
  const fixed = sum(widths.map((one) => (one === '*' ? 0 : one)));
  return 8 + Math.max(0, ...row.map((cell, at) => heightOf(cell, columnOf(widths[at], width - fixed))));
}

function columnOf(own: number | '*' | undefined, rest: number): number {
  return typeof own === 'number' ? own : rest;
}

function columnWidth(
  one: Block,
  { columns, gap }: Extract<Block, { readonly columns: readonly Block[] }>,
  width: number,
): number {
  if (typeof one.width === 'number') return one.width;
  const fixed = sum(columns.map((other) => (typeof other.width === 'number' ? other.width : 0)));
  const open = columns.filter((other) => typeof other.width !== 'number').length;
  return (width - fixed - gap * (columns.length - 1)) / Math.max(1, open);
}

function leadingOf({ size = SIZE, leading }: Set): number {
  return leading ?? size * 1.385;
}

function linesOf(block: Set & { readonly inlines: readonly Inline[] }, width: number): number {
  const text = block.inlines
    .map((inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : '00'))
    .join('');
  const sign = (block.size ?? SIZE) * MEAN;
  return sum(
    text.split('\n').map((line) => Math.max(1, Math.ceil((signsIn(line) * sign) / Math.max(10, width)))),
  );
}

function signsIn(line: string): number {
  let signs = 0;
  for (let at = 0; at < line.length; at += 1) signs += line.charCodeAt(at) > 0x2fff ? 8 : 1;
  return signs;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import type { Family } from './fonts.ts';
import type { Glyphs } from './glyphs.ts';
import type { PrintMark } from './mark.ts';

/** How text is set; sizes in points. `leading` is the distance from line to line. */
export interface Set {
  readonly size?: number; readonly leading?: number; readonly bold?: boolean; readonly mono?: boolean; readonly grey?: boolean;
  readonly align?: 'right' | 'center'; readonly whole?: boolean;
}
export type Inline = string | (Set & { readonly text: string }) | (Set & { readonly pageOf: string });
interface Place {
  /** Left, top, right, bottom, in points. */
  readonly margin?: readonly [number, number, number, number];
  readonly width?: number | '*';
  /** At least so many points below, or a new page. */
  readonly room?: number; readonly fromBottom?: number; readonly together?: boolean; readonly newPage?: boolean;
}
export type Block = Place & (
  | (Set & { readonly inlines: readonly Inline[]; readonly id?: string; readonly outline?: { readonly text: string; readonly below: string | null } })
  | { readonly stack: readonly Block[] }
  | { readonly columns: readonly Block[]; readonly gap: number }
  | { readonly table: { readonly widths: readonly (number | '*')[]; readonly rows: readonly (readonly Block[])[]; readonly heads: number }; readonly layout: string }
  | { readonly mark: PrintMark; readonly size: number }
);

/** The natural height of the text font's line, from its own metrics: (1069 + 293) / 1000. */
const NATURAL: Record<Family, number> = { Text: 1.362, Mono: 2400 / 2048, Signs: 2384 / 2048 };

/** Turns our blocks into pdfmake's nodes, fresh each time because pdfmake writes into them. Text is split into runs of fonts that have its signs. */
export function dress(block: Block, glyphs: Glyphs): object {
  const place = placeOf(block);
  if ('inlines' in block) return { ...place, ...textOf(block, glyphs), ...(block.id ? { id: block.id } : {}), ...outlineOf(block, glyphs) };
  if ('stack' in block) return { ...place, stack: block.stack.map((one) => dress(one, glyphs)) };
  if ('columns' in block) return { ...place, columns: block.columns.map((one) => dress(one, glyphs)), columnGap: block.gap };
  if ('mark' in block) return { ...place, canvas: [{ type: 'rect', x: 0, y: 0, w: block.size, h: block.size, mark: block.mark }] };
  const { widths, rows, heads } = block.table;
  const body = rows.map((row) => row.map((cell) => dress(cell, glyphs)));
  const keep = heads > 0 && rows.length > heads ? { keepWithHeaderRows: 1 } : {};
  return { ...place, table: { widths: [...widths], body, headerRows: heads, dontBreakRows: true, ...keep }, layout: block.layout };
}

function placeOf({ margin, width, room, fromBottom, together, newPage }: Place): object {
  return {
    ...(margin ? { margin: [...margin] } : {}), ...(width === undefined ? {} : { width }), ...(room === undefined ? {} : { room }),
    ...(fromBottom === undefined ? {} : { fromBottom }), ...(together ? { unbreakable: true } : {}), ...(newPage ? { pageBreak: 'before' } : {}),
  };
}

function textOf(block: Set & { readonly inlines: readonly Inline[] }, glyphs: Glyphs): object {
  const text = block.inlines.flatMap((inline) => inlineOf(inline, block, glyphs));
  return { text: text.length === 0 ? '' : text, ...(block.align ? { alignment: block.align } : {}) };
}

function inlineOf(inline: Inline, above: Set, glyphs: Glyphs): readonly object[] {
  const own: Set = typeof inline === 'string' ? above : { ...above, ...inline };
  if (typeof inline !== 'string' && 'pageOf' in inline) return [{ pageReference: inline.pageOf, ...styleOf(own, 'Text') }];
  const text = typeof inline === 'string' ? inline : inline.text;
  if (typeof text !== 'string') throw new TypeError('only text is printed');
  return glyphs(text, own.mono ? 'Mono' : 'Text').map((run) => ({ text: run.text, ...styleOf(own, run.font) }));
}

const SIZE = 9.75;
const LEADING = 13.5;

function styleOf({ size = SIZE, leading, bold = false, grey = false, whole = false }: Set, font: Family): object {
  const lineHeight = (leading ?? (size * LEADING) / SIZE) / (size * NATURAL[font]);
  return { font, fontSize: size, lineHeight, bold, color: grey ? '#333333' : 'black', ...(whole ? { noWrap: true } : {}) };
}

function outlineOf(block: Block, glyphs: Glyphs): object {
  if (!('outline' in block) || block.outline === undefined) return {};
  const text = glyphs(block.outline.text, 'Text').map((run) => run.text).join('');
  return { outline: true, outlineText: text, outlineExpanded: true, ...(block.outline.below === null ? {} : { outlineParentId: block.outline.below }) };
}

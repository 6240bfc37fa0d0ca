import { heightOf, holdsTogether, MOST_TOGETHER, rowHeight } from './estimate.ts';
import type { Family } from './fonts.ts';
import type { Glyphs } from './glyphs.ts';
import type { PrintMark } from './mark.ts';

/** How text is set; sizes in points. `leading` is the distance from line to line. */
export interface Set {
  readonly size?: number;
  readonly leading?: number;
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly grey?: boolean;
  readonly align?: 'right' | 'center';
  readonly whole?: boolean;
}
export type Inline = string | (Set & { readonly text: string }) | (Set & { readonly pageOf: string });
interface Place {
  /** Left, top, right, bottom, in points. */
  readonly margin?: readonly [number, number, number, number];
  readonly width?: number | '*';
  /** Points above the end of the page. */
  readonly fromBottom?: number;
  /** Not parted by the end of a page, unless it is too high for one. */
  readonly together?: boolean;
  /** Stands over what follows it, and not alone at the end of a page. */
  readonly heads?: boolean;
  readonly newPage?: boolean;
}
export type Block = Place &
  (
    | (Set & {
        readonly inlines: readonly Inline[];
        readonly id?: string;
        readonly outline?: { readonly text: string; readonly below: string | null };
      })
    | { readonly stack: readonly Block[] }
    | { readonly columns: readonly Block[]; readonly gap: number }
    | {
        readonly table: {
          readonly widths: readonly (number | '*')[];
          readonly rows: readonly (readonly Block[])[];
          readonly heads: number;
        };
        readonly layout: string;
      }
    | { readonly mark: PrintMark; readonly size: number }
    /** A black line across; `across` in points. */
    | { readonly rule: number; readonly across: number }
  );

/** The natural height of the text font's line, from its own metrics: (1069 + 293) / 1000. */
const NATURAL: Record<Family, number> = { Text: 1.362, Mono: 2400 / 2048, Signs: 2384 / 2048 };

/**
 * Turns our blocks into pdfmake's nodes, fresh each time because pdfmake writes into them. Text is split into runs of
 * fonts that have its signs. `width`: what the block has, in points.
 */
export function dress(block: Block, glyphs: Glyphs, width: number, room?: number): object {
  const place = placeOf(block, width, room);
  const own = typeof block.width === 'number' ? block.width : width;
  if ('inlines' in block)
    return {
      ...place,
      ...textOf(block, glyphs),
      ...(block.id ? { id: block.id } : {}),
      ...outlineOf(block, glyphs),
    };
  if ('stack' in block)
    return {
      ...place,
      stack: block.stack.map((one, at) => dress(one, glyphs, own, roomFor(block.stack, at, own))),
    };
  if ('columns' in block)
    return { ...place, columns: block.columns.map((one) => dress(one, glyphs, own)), columnGap: block.gap };
  if ('mark' in block)
    return {
      ...place,
      canvas: [{ type: 'rect', x: 0, y: 0, w: block.size, h: block.size, mark: block.mark }],
    };
  if ('rule' in block)
    return {
      ...place,
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: block.across, y2: 0, lineWidth: block.rule, lineColor: 'black' },
      ],
    };
  return { ...place, ...tableOf(block, glyphs, own) };
}

/** A row is never broken, and the heads never stand alone; but a row higher than a page must break, and then any row of its table may. */
function tableOf(
  { table: { widths, rows, heads }, layout }: Extract<Block, { readonly layout: string }>,
  glyphs: Glyphs,
  width: number,
): object {
  const body = rows.map((row) =>
    row.map((cell, at) => dress(cell, glyphs, typeof widths[at] === 'number' ? widths[at] : width)),
  );
  const whole = rows.every((row) => rowHeight(row, widths, width) <= MOST_TOGETHER);
  const keep = whole && heads > 0 && rows.length > heads ? { keepWithHeaderRows: 1 } : {};
  return { table: { widths: [...widths], body, headerRows: heads, dontBreakRows: whole, ...keep }, layout };
}

/** A heading wants room for itself and the beginning of what follows. */
function roomFor(stack: readonly Block[], at: number, width: number): number | undefined {
  const block = stack[at];
  if (block?.heads !== true || block.newPage === true) return undefined;
  return Math.min(MOST_TOGETHER, beginningOf(stack, at, width));
}

function beginningOf(stack: readonly Block[], at: number, width: number): number {
  const block = stack[at];
  if (block === undefined) return 0;
  if (block.heads === true) return heightOf(block, width) + beginningOf(stack, at + 1, width);
  if ('table' in block && block.together !== true) return sumOfFirst(block.table, width);
  if (block.together === true || !('stack' in block))
    return Math.min(heightOf(block, width), block.together === true ? MOST_TOGETHER : 42);
  return beginningOf(block.stack, 0, width);
}

function sumOfFirst(
  {
    rows,
    widths,
    heads,
  }: {
    readonly rows: readonly (readonly Block[])[];
    readonly widths: readonly (number | '*')[];
    readonly heads: number;
  },
  width: number,
): number {
  return rows.slice(0, heads + 1).reduce((height, row) => height + rowHeight(row, widths, width), 0);
}

function placeOf(block: Block, across: number, room: number | undefined): object {
  const { margin, width, fromBottom, together, newPage } = block;
  return {
    ...(margin ? { margin: [...margin] } : {}),
    ...(width === undefined ? {} : { width }),
    ...(room === undefined ? {} : { room }),
    ...(fromBottom === undefined ? {} : { fromBottom }),
    ...(together && holdsTogether(block, across) ? { unbreakable: true } : {}),
    ...(newPage ? { pageBreak: 'before' } : {}),
  };
}

function textOf(block: Set & { readonly inlines: readonly Inline[] }, glyphs: Glyphs): object {
  const text = block.inlines.flatMap((inline) => inlineOf(inline, block, glyphs));
  return { text: text.length === 0 ? '' : text, ...(block.align ? { alignment: block.align } : {}) };
}

function inlineOf(inline: Inline, above: Set, glyphs: Glyphs): readonly object[] {
  const own: Set = typeof inline === 'string' ? above : { ...above, ...inline };
  if (typeof inline !== 'string' && 'pageOf' in inline)
    return [pageNumber(inline.pageOf, styleOf(own, 'Text'))];
  const text = typeof inline === 'string' ? inline : inline.text;
  if (typeof text !== 'string') throw new TypeError('only text is printed');
  return glyphs(text, own.mono ? 'Mono' : 'Text').map((run) => ({
    text: run.text,
    ...styleOf(own, run.font),
  }));
}

/** pdfmake reserves the room of `00000` for a number it does not know yet, and so breaks lines too early: most packets have two digits. */
function pageNumber(of: string, style: object): object {
  return Object.defineProperty({ pageReference: of, ...style }, 'text', {
    enumerable: true,
    get: () => '00',
    set: () => {},
  });
}

const SIZE = 9.75;
const LEADING = 13.5;

function styleOf(
  { size = SIZE, leading, bold = false, grey = false, whole = false }: Set,
  font: Family,
): object {
  const lineHeight = (leading ?? (size * LEADING) / SIZE) / (size * NATURAL[font]);
  return {
    font,
    fontSize: size,
    lineHeight,
    bold,
    color: grey ? '#333333' : 'black',
    ...(whole ? { noWrap: true } : {}),
  };
}

function outlineOf(block: Block, glyphs: Glyphs): object {
  if (!('outline' in block) || block.outline === undefined) return {};
  const text = glyphs(block.outline.text, 'Text')
    .map((run) => run.text)
    .join('');
  return {
    outline: true,
    outlineText: text,
    outlineExpanded: true,
    ...(block.outline.below === null ? {} : { outlineParentId: block.outline.below }),
  };
}

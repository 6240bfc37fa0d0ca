// pdfmake's table layouts by name. Lines are black or #999, of 0.5 to 1.3 points; padding in points.

interface TableNode {
  readonly table: {
    readonly body: readonly unknown[];
    readonly headerRows: number;
    readonly widths: readonly unknown[];
  };
}
const none = (): number => 0;
const black = (): string => 'black';

const dashed = { dash: { length: 2.4, space: 1.8 } };
const frame = (width: number, style: object | null) => ({
  hLineWidth: () => width,
  vLineWidth: (at: number, node: TableNode) => (at === 0 || at === node.table.widths.length ? width : 0),
  hLineColor: black,
  vLineColor: black,
  hLineStyle: () => style,
  vLineStyle: () => style,
});

/** A signature: framed, with a fine line before its right part. */
const block = (style: object | null) => ({
  ...frame(0.6, style),
  vLineWidth: (at: number, node: TableNode) =>
    at === 0 || at === node.table.widths.length ? 0.6 : at === 2 ? 0.4 : 0,
  vLineColor: (at: number) => (at === 2 ? '#999999' : 'black'),
  vLineStyle: (at: number) => (at === 2 ? null : style),
  paddingLeft: (at: number) => (at === 1 ? 0 : 8),
  paddingRight: () => 8,
  paddingTop: () => 6,
  paddingBottom: () => 6,
});

export const layouts = {
  /** A line below the heads and a fine one below each row. */
  rows: {
    hLineWidth: (at: number, node: TableNode) => (at === 0 ? 0 : at <= node.table.headerRows ? 0.6 : 0.4),
    vLineWidth: none,
    hLineColor: (at: number, node: TableNode) => (at <= node.table.headerRows ? 'black' : '#999999'),
    paddingLeft: none,
    paddingRight: () => 6,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  /** The decision asked of the board. */
  ask: {
    ...frame(1.3, null),
    vLineWidth: (at: number, node: TableNode) => (at === 0 || at === node.table.widths.length ? 1.3 : 0.6),
    paddingLeft: (at: number) => (at === 0 ? 10.5 : 10.5),
    paddingRight: () => 10.5,
    paddingTop: () => 8,
    paddingBottom: () => 8,
  },
  signed: block(null),
  open: block(dashed),
  /** Grey ground without lines. */
  box: {
    hLineWidth: none,
    vLineWidth: none,
    fillColor: () => '#F0F0F0',
    paddingLeft: () => 9,
    paddingRight: () => 9,
    paddingTop: () => 7,
    paddingBottom: () => 7,
  },
  plain: {
    hLineWidth: none,
    vLineWidth: none,
    paddingLeft: none,
    paddingRight: () => 6,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
} as const;

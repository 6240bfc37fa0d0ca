import { createRequire } from 'node:module';

// pdfmake's parts, not its front: the front reads URLs and files named in a definition, and takes no document of ours.
// They are CommonJS without types, and what is declared here is only what is used; the version is pinned.

export interface FontFace {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  widthOfString(text: string, size: number, features?: unknown): number;
}
export interface Reference {
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  finalize(): void;
  end(chunk?: Uint8Array): void;
}
export interface Inline {
  text: string;
  x: number;
  width: number;
  font: FontFace;
  fontSize: number;
  readonly _pageRef?: {
    readonly _nodeRef: { readonly positions?: readonly { readonly pageNumber: number }[] };
  };
  _pageNodeRef?: unknown;
}
export interface Line {
  readonly inlines: Inline[];
}
export interface Vector {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly mark?: string;
}
export interface Page {
  readonly items: readonly unknown[];
  readonly pageSize: { readonly width: number; readonly height: number };
}
export interface Node {
  readonly room?: number;
  readonly fromBottom?: number;
  readonly [key: string]: unknown;
}

/** The pdfkit document as pdfmake extends it. */
export interface Document extends NodeJS.ReadableStream {
  _id: Uint8Array;
  _root: { data: Record<string, unknown> };
  info: Record<string, unknown>;
  _addInfo(): void;
  ref(data?: Record<string, unknown>): Reference;
  file(source: Uint8Array, options: Record<string, unknown>): unknown;
  provideFont(family: string, bold: boolean, italics: boolean): FontFace;
  addPage(options: { size: readonly number[] }): this;
  save(): this;
  restore(): this;
  translate(x: number, y: number): this;
  scale(factor: number): this;
  path(d: string): this;
  circle(x: number, y: number, radius: number): this;
  lineWidth(width: number): this;
  lineCap(cap: string): this;
  lineJoin(join: string): this;
  dash(length: number, options: { readonly space: number }): this;
  undash(): this;
  fillColor(color: string): this;
  strokeColor(color: string): this;
  fill(): this;
  stroke(): this;
  fillAndStroke(): this;
  end(): void;
}
type DocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: null,
  mayRead: (path: string) => boolean,
) => Document;

interface Context {
  readonly availableHeight: number;
  moveDown(offset: number): void;
  readonly page: number;
  readonly pages: readonly Page[];
}
interface Layout {
  writer: { context(): Context; moveToNextPage(): void; transactionLevel: number };
  processNode(node: Node, alignable?: boolean): void;
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: unknown,
    document: Document,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: unknown,
    footer: unknown,
  ): Page[];
}
type LayoutClass = new (size: object, margins: object, svgMeasure: null) => Layout;

interface PageRenderer {
  pdfDocument: Document;
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: Vector): void;
}
type RendererClass = new (document: Document, progress?: (share: number) => void) => PageRenderer;

const load = createRequire(import.meta.url);
const part = <Class>(loaded: { readonly default: Class }): Class => loaded.default;

export const PdfmakeDocument = part(load('pdfmake/js/PDFDocument.js') as { default: DocumentClass });
export const PdfmakeLayout = part(load('pdfmake/js/LayoutBuilder.js') as { default: LayoutClass });
export const PdfmakeRenderer = part(load('pdfmake/js/Renderer.js') as { default: RendererClass });

import { dress, type Block } from './dress.ts';
import { glyphsOf } from './glyphs.ts';
import { PacketDocument, type FileFacts } from './packet-document.ts';
import { PacketLayout } from './layout.ts';
import { PacketRenderer } from './renderer.ts';
import type { Page } from './pdfmake.ts';

/** A file put into the packet. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly about: string;
}
export interface Sheet {
  readonly facts: FileFacts;
  readonly content: Block;
  readonly head: (page: number, of: number) => Block;
  readonly foot: (page: number, of: number) => Block;
  readonly layouts: object;
  readonly attached: readonly Attached[];
  /** Wider than high: for tables of many columns. */
  readonly landscape?: true;
}
/** Called before the pages are laid out (0 of 0), once their number is known (0 of y), and for each page drawn (x of y). What it throws ends the work. */
export type Progress = (done: { readonly page: number; readonly of: number }) => void;

const A4 = { width: 595.28, height: 841.89, orientation: 'portrait' };
const A4_LANDSCAPE = { width: A4.height, height: A4.width, orientation: 'landscape' };
/** Points; the head and foot stand in the upper and lower one. */
export const MARGINS = { left: 54, top: 58, right: 48, bottom: 56 } as const;
export const INNER = A4.width - MARGINS.left - MARGINS.right;
export const INNER_LANDSCAPE = A4_LANDSCAPE.width - MARGINS.left - MARGINS.right;
export const PAGE_HEIGHT = A4.height - MARGINS.top - MARGINS.bottom;

/** Lays out, draws and closes the document. The same sheet gives the same bytes. Throws when a node is not one of ours. */
export async function print(
  sheet: Sheet,
  progress: Progress = () => undefined,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const document = new PacketDocument(sheet.facts);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => document.once('end', resolve).once('error', reject));
  attach(document, sheet);
  progress({ page: 0, of: 0 });
  const pages = layOut(document, sheet);
  progress({ page: 0, of: pages.length });
  const renderer = new PacketRenderer(document);
  pages.forEach((page, index) => {
    renderer.renderPages([page]);
    progress({ page: index + 1, of: pages.length });
  });
  document.end();
  await ended;
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: pages.length };
}

function layOut(document: PacketDocument, { content, head, foot, layouts, landscape }: Sheet): Page[] {
  const [paper, inner] = landscape ? [A4_LANDSCAPE, INNER_LANDSCAPE] : [A4, INNER];
  const glyphs = glyphsOf(document);
  const builder = new PacketLayout(paper, MARGINS, null);
  builder.registerTableLayouts(layouts);
  const wear = (block: (page: number, of: number) => Block) => (page: number, of: number) =>
    dress(block(page, of), glyphs, paper.width);
  return builder.layoutDocument(
    dress(content, glyphs, inner),
    document,
    {},
    { font: 'Text', fontSize: 9.75 },
    undefined,
    wear(head),
    wear(foot),
  );
}

function attach(document: PacketDocument, { facts, attached }: Sheet): void {
  const at = new Date(facts.at);
  for (const { name, bytes, type, about } of attached) {
    document.file(Buffer.from(bytes), {
      name,
      type,
      description: about,
      relationship: 'Data',
      creationDate: at,
      modifiedDate: at,
    });
  }
}

import { drawMark, type PrintMark } from './mark.ts';
import { PdfmakeRenderer, type Inline, type Line, type Vector } from './pdfmake.ts';

/** Draws laid-out pages: marks as vectors, and numbers of pages without the gap that pdfmake leaves behind them. */
export class PacketRenderer extends PdfmakeRenderer {
  override renderLine(line: Line, x: number, y: number): void {
    let shift = 0;
    for (const inline of line.inlines) {
      inline.x += shift;
      inline.text = breakable(inline.text);
      if (inline._pageRef) shift += settle(inline, inline._pageRef._nodeRef.positions?.[0]?.pageNumber);
    }
    super.renderLine(line, x, y);
  }

  override renderVector(vector: Vector): void {
    if (vector.mark === undefined) super.renderVector(vector);
    else drawMark(this.pdfDocument, vector.mark as PrintMark, vector.x, vector.y, vector.w);
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Blanks that only kept a line together become plain ones again, so that a reader finds the text it looks for; both are equally wide. */
function breakable(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? text : text.replaceAll('\u00A0', ' ');
}

/** Puts the number of the page into its place; gives how far what follows moves. */
function settle(inline: Inline, page: number | undefined): number {
  if (page === undefined) throw new Error('a page is named that is not in the document');
  // pdfmake would do the same again for the first line of a paragraph, and only there.
  delete inline._pageNodeRef;
  const width = inline.font.widthOfString(String(page), inline.fontSize);
  const shift = width - inline.width;
  inline.text = String(page);
  inline.width = width;
  return shift;
}

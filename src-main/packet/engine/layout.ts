import { PdfmakeLayout, type Node } from './pdfmake.ts';

/**
 * Lays nodes out on pages. Adds two wishes a node may have: `room`, at least so many points free below it or
 * a new page; `fromBottom`, to stand so many points above the end of the page. pdfmake's own way to keep a
 * heading with what follows lays the whole document out again for every break; this one is linear.
 */
export class PacketLayout extends PdfmakeLayout {
  override processNode(node: Node, alignable?: boolean): void {
    // Inside an unbreakable block the place on the page is not known yet.
    if (this.writer.transactionLevel === 0) this.#makeRoom(node);
    super.processNode(node, alignable);
  }

  #makeRoom(node: Node): void {
    const { room, fromBottom } = node;
    if (room !== undefined && this.writer.context().availableHeight < room) this.writer.moveToNextPage();
    if (fromBottom === undefined) return;
    if (this.writer.context().availableHeight < fromBottom) this.writer.moveToNextPage();
    this.writer.context().moveDown(this.writer.context().availableHeight - fromBottom);
  }
}

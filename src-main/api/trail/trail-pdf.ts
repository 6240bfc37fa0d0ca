import { printTrailInWorker } from '../../packet/in-worker.ts';
import type { Tools } from '../desk/tools.ts';
import { exportStatement, filterOf, type Exporting } from './export-statement.ts';

/** More are no paper that anybody reads: a second of printing for each thousand. */
export const MOST_PRINTED = 20_000;

/** The rows of a search as pages: as on screen, with what the export says of itself on the first. */
export async function trailPdf(exporting: Exporting, app: Tools['app']): Promise<Uint8Array> {
  const { book, rows, by, at } = exporting;
  const { bytes } = await printTrailInWorker({
    book: book.info.name,
    filter: filterOf(exporting),
    statement: exportStatement(exporting),
    rows,
    by: `${by.name} (${by.id})`,
    at,
    app,
  });
  return bytes;
}

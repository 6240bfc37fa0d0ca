import { linksOf, type Link } from './package-links.ts';
import { readXml } from './xml-reader.ts';
import type { Parts } from './zip-parts.ts';

/** Where the parts of a workbook are, and what it says of itself. */
export interface WorkbookParts {
  /** Those somebody can see, in their order: no hidden ones, no charts. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly from1904: boolean;
}

/** Finds the parts of the workbook in a package; null when it holds none. */
export async function findWorkbook(parts: Parts, signal: AbortSignal): Promise<WorkbookParts | null> {
  const root = (await linksOf('', parts, signal)).find(({ kind }) => kind === 'officeDocument');
  if (!root || !parts.has(root.part) || !root.part.endsWith('.xml')) return null;
  const links = await linksOf(root.part, parts, signal);
  const found = await readBook(parts.read(root.part), signal);
  if (found === null) return null;
  const one = (kind: string): string | null =>
    links.find((link) => link.kind === kind && parts.has(link.part))?.part ?? null;
  return {
    sheets: found.sheets.flatMap(({ name, link }) => {
      const part = sheetPart(links, link);
      return part !== null && parts.has(part) ? [{ name, part }] : [];
    }),
    strings: one('sharedStrings'),
    styles: one('styles'),
    from1904: found.from1904,
  };
}

function sheetPart(links: readonly Link[], id: string): string | null {
  return links.find((link) => link.id === id && link.kind === 'worksheet')?.part ?? null;
}

interface Book {
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly link: string }[];
}

const MOST_SHEETS = 1000;

async function readBook(pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Book | null> {
  const sheets: { name: string; link: string }[] = [];
  let from1904 = false;
  let isWorkbook = false;
  await readXml(
    pieces,
    {
      open: (name, attribute) => {
        isWorkbook ||= name === 'workbook';
        if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
        if (
          name === 'sheet' &&
          (attribute('state') ?? 'visible') === 'visible' &&
          sheets.length < MOST_SHEETS
        )
          sheets.push({ name: attribute('name') ?? '', link: attribute(':id') ?? '' });
      },
    },
    signal,
  );
  return isWorkbook ? { from1904, sheets } : null;
}

import { createHash } from 'node:crypto';
import type { Source, Watch } from '../../../../../src-main/imports/contract.ts';
import type { RawRow } from '../../../../../src-main/imports/rows.ts';
import { openWorkbook, type Workbook } from '../../../../../src-main/imports/workbook/open-workbook.ts';
import { zipOf, type Part } from './zip-writer.ts';

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
export const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Written {
  /** The rows of each sheet as XML: what stands within `sheetData`. */
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string;
    readonly state?: string;
    readonly kind?: string;
  }[];
  /** What stands within `sst`. */
  readonly strings?: string;
  /** Codes of number formats; the cell styles 1, 2, … are theirs, 0 is general. A number is a built-in one. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
  readonly dialect?: typeof TRANSITIONAL;
  /** Parts besides, or in place of those of the same name. */
  readonly parts?: readonly Part[];
}

/** The parts of a workbook as programs write them, no more than is needed. */
export function partsOf(written: Written): readonly Part[] {
  const { main, links } = written.dialect ?? TRANSITIONAL;
  const own: Part[] = [
    { name: '_rels/.rels', content: relsOf([['root', `${links}/officeDocument`, 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: bookXml(written, main, links) },
    { name: 'xl/_rels/workbook.xml.rels', content: bookLinks(written, links) },
    ...written.sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...(written.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${written.strings}</sst>` }]),
    ...(written.formats === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: stylesXml(written.formats, main) }]),
  ];
  const others = written.parts ?? [];
  return [...own.filter(({ name }) => others.every((other) => other.name !== name)), ...others];
}

export function workbookOf(written: Written): Uint8Array {
  return zipOf(partsOf(written));
}

function bookXml({ sheets, from1904 }: Written, main: string, links: string): string {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${links}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
}

function bookLinks({ sheets }: Written, links: string): string {
  return relsOf([
    ...sheets.map(
      ({ kind }, index) =>
        [`s${index}`, `${links}/${kind ?? 'worksheet'}`, `worksheets/sheet${index}.xml`] as const,
    ),
    ['strings', `${links}/sharedStrings`, '/xl/sharedStrings.xml'],
    ['styles', `${links}/styles`, 'styles.xml'],
  ]);
}

function relsOf(list: readonly (readonly [string, string, string])[]): string {
  const rows = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${rows.join('')}</Relationships>`;
}

function stylesXml(formats: readonly (string | number)[], main: string): string {
  const own = formats.flatMap((code, index) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`] : [],
  );
  const cells = formats.map(
    (code, index) => `<xf numFmtId="${typeof code === 'string' ? 164 + index : code}"/>`,
  );
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

export function sourceOf(bytes: Uint8Array, name = 'book.xlsx'): Source {
  return {
    name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: async (from, length) => bytes.subarray(from, from + length),
  };
}

export const still: Watch = { progress: () => undefined, signal: new AbortController().signal };

/** Opens what was written; throws where it is refused. */
export async function opened(bytes: Uint8Array, watch: Watch = still): Promise<Workbook> {
  const result = await openWorkbook(sourceOf(bytes), watch);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** All rows of the first sheet, or of the one named. */
export async function rowsOf(bytes: Uint8Array, sheet?: string): Promise<readonly RawRow[]> {
  const book = await opened(bytes);
  const rows: RawRow[] = [];
  for await (const batch of book.rows(sheet ?? book.sheets[0]?.name ?? '')) rows.push(...batch);
  return rows;
}

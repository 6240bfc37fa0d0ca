import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../../src-main/imports/workbook/open-workbook.ts';
import { Unreadable } from '../../../../../src-main/imports/workbook/unreadable.ts';
import { partsOf, rowsOf, sourceOf, still, workbookOf, type Written } from './workbook-of.ts';
import { zipOf, type Part } from './zip-writer.ts';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>person</t></is></c></row>';
const plain: Written = { sheets: [{ name: 'A', rows: ROW }] };

/** Why these bytes are not opened; null when they are. */
async function why(bytes: Uint8Array): Promise<string | null> {
  const result = await openWorkbook(sourceOf(bytes), still);
  return result.ok ? null : result.refusal.code;
}

/** Where and why reading the rows of a sheet with this XML ends. */
async function whereEnds(rows: string, more: Omit<Written, 'sheets'> = {}): Promise<unknown> {
  return rowsOf(workbookOf({ sheets: [{ name: 'A', rows }], ...more })).then(
    () => null,
    (error: unknown) => (error instanceof Unreadable ? [error.code, error.row, error.column] : error),
  );
}

function changed(name: string, change: (part: Part) => Part): Uint8Array {
  return zipOf(partsOf(plain).map((part) => (part.name === name ? change(part) : part)));
}

const SHEET = 'xl/worksheets/sheet0.xml';
/** 20 MB of nothing, packed a thousand times smaller. */
const nothing = `<worksheet><sheetData>${' '.repeat(20_000_000)}</sheetData></worksheet>`;

describe('[R72] a hostile zip', () => {
  it('is opened when nothing is wrong with it', async () => {
    expect(await why(workbookOf(plain))).toBeNull();
    expect(await why(changed(SHEET, (part) => ({ ...part, stored: true })))).toBeNull();
  });

  it.each([
    ['is packed too well', changed(SHEET, (part) => ({ ...part, content: nothing })), 'zip-bomb'],
    ['says a part is 4 GB', changed(SHEET, (part) => ({ ...part, says: { size: 0xfffffffe } })), 'zip-bomb'],
    [
      'unpacks to more than it says',
      changed(SHEET, (part) => ({ ...part, says: { size: 20 } })),
      'broken-workbook',
    ],
    [
      'unpacks to less than it says',
      changed(SHEET, (part) => ({ ...part, says: { size: 2000 } })),
      'broken-workbook',
    ],
    ['has another checksum', changed(SHEET, (part) => ({ ...part, says: { crc: 1 } })), 'broken-workbook'],
    ['has an encrypted part', changed(SHEET, (part) => ({ ...part, says: { flags: 1 } })), 'encrypted'],
    [
      'has parts that share bytes',
      zipOf([...partsOf(plain), { name: 'more.xml', content: nothing.slice(0, 40), at: 0 }]),
      'zip-bomb',
    ],
    [
      'has two parts of one name',
      zipOf([...partsOf(plain), { name: SHEET.toUpperCase(), content: '<worksheet/>' }]),
      'broken-workbook',
    ],
    [
      'has more parts than any workbook',
      zipOf([
        ...partsOf(plain),
        ...Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, content: '' })),
      ]),
      'zip-bomb',
    ],
    [
      'climbs out of its folder',
      zipOf([...partsOf(plain), { name: '../up', content: '' }]),
      'broken-workbook',
    ],
    ['holds no workbook', zipOf([{ name: 'people.csv', content: 'id' }]), 'not-a-workbook'],
    [
      'holds a workbook in a workbook, which nobody unpacks',
      workbookOf({
        ...plain,
        parts: [{ name: 'xl/embeddings/b.xlsx', content: zipOf([{ name: 'x', content: '' }]) }],
      }),
      null,
    ],
    [
      'is an OpenDocument sheet',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<x/>' },
        { name: 'META-INF/manifest.xml', content: '<x/>' },
      ]),
      'open-document',
    ],
    [
      'is a binary workbook',
      zipOf(
        partsOf(plain).map((part) => ({
          ...part,
          name: part.name.replace('workbook.xml', 'workbook.bin'),
          content: String(part.content).replace('workbook.xml', 'workbook.bin'),
        })),
      ),
      'binary-workbook',
    ],
  ])('that %s', async (_what, bytes, code) => {
    expect(await why(bytes)).toBe(code);
  });

  it('that ends too early is told, wherever it ends', async () => {
    const bytes = workbookOf(plain);
    for (let length = 4; length < bytes.length; length += 61)
      expect(await why(bytes.subarray(0, length))).toBe('broken-workbook');
  });

  it('with any byte changed is refused or read, and never throws anything else', async () => {
    const bytes = workbookOf(plain);
    for (let at = 4; at < bytes.length; at += 7) {
      const other = Uint8Array.from(bytes);
      other[at] = (other[at] ?? 0) ^ 0x55;
      expect(await endOf(other)).not.toBe('thrown');
    }
  });
});

/** How opening and reading ends. */
async function endOf(bytes: Uint8Array): Promise<'refused' | 'read' | 'unreadable' | 'thrown'> {
  if ((await why(bytes)) !== null) return 'refused';
  return rowsOf(bytes).then(
    () => 'read' as const,
    (error: unknown) => (error instanceof Unreadable ? 'unreadable' : 'thrown'),
  );
}

describe('[R72] the container before XLSX', () => {
  const container = (stream: string): Uint8Array => {
    const bytes = Buffer.alloc(1536);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt32LE(1, 48);
    bytes.write(stream, 1024 + 128, 'utf16le');
    return bytes;
  };

  it.each([
    ['EncryptedPackage', 'encrypted'],
    ['Workbook', 'old-workbook'],
    ['WordDocument', 'binary'],
  ])('with %s in it is told as %s', async (stream, code) => {
    expect(await why(container(stream))).toBe(code);
    expect(await why(container(stream).subarray(0, 40))).toBe('binary');
  });
});

describe('[R72] a hostile part', () => {
  it.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet/>'],
    [
      'an unknown entity',
      `<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`,
    ],
    ['no end', '<worksheet><sheetData>'],
    ['tags that do not match', '<worksheet></sheetData>'],
    ['no XML', 'PK\u0003\u0004'],
    ['tags in tags in tags', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
    ['a tag of two million letters', `<worksheet a="${'0123456789'.repeat(200_000)}"/>`],
    ['a comment of two million letters', `<worksheet><!--${'0123456789'.repeat(200_000)}--></worksheet>`],
  ])('with %s ends the reading', async (_what, content) => {
    const bytes = workbookOf({ ...plain, parts: [{ name: SHEET, content, stored: true }] });
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'broken-workbook' });
  });

  it('with bytes that are no UTF-8 ends the reading', async () => {
    const content = Buffer.from('<worksheet><sheetData>\xFF</sheetData></worksheet>', 'latin1');
    const bytes = workbookOf({ ...plain, parts: [{ name: SHEET, content }] });
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'broken-workbook' });
  });

  it('refuses the workbook where it is needed to open it', async () => {
    for (const name of ['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'])
      expect(await why(changed(name, (part) => ({ ...part, content: '<!DOCTYPE a><a/>' })))).toBe(
        'broken-workbook',
      );
  });

  it.each([
    ['a column beyond the last', '<row r="7"><c r="ZZZZZZ1"/></row>', ['too-many-columns', 7, null]],
    ['a cell after the last column', '<row r="7"><c r="XFD7"/><c/></row>', ['too-many-columns', 7, null]],
    ['a cell twice', '<row r="7"><c r="B7"><v>1</v></c><c r="B7"/></row>', ['broken-workbook', 7, 1]],
    ['a cell without a column', '<row r="7"><c r="7"/></row>', ['broken-workbook', 7, null]],
    ['a row twice', '<row r="7"/><row r="7"/>', ['broken-workbook', null, null]],
    ['a row beyond the last', '<row r="1048577"/>', ['broken-workbook', null, null]],
    ['a row of no number', '<row r="x"/>', ['broken-workbook', null, null]],
    ['a text that is not there', '<row r="7"><c t="s"><v>9</v></c></row>', ['broken-workbook', 7, 0]],
    [
      'a cell too long',
      `<row r="7"><c t="str"><v>${'ab'.repeat(16_384)}</v></c></row>`,
      ['long-cell', 7, null],
    ],
    [
      'a row too long',
      `<row r="7">${`<c t="str"><v>${'ab'.repeat(16_000)}</v></c>`.repeat(32)}</row>`,
      ['long-row', 7, null],
    ],
  ])('names the row of %s', async (_what, rows, where) => {
    expect(await whereEnds(rows)).toEqual(where);
  });

  it('refuses a text too long among the shared ones', async () => {
    expect(await why(workbookOf({ ...plain, strings: `<si><t>${'ab'.repeat(16_384)}</t></si>` }))).toBe(
      'long-cell',
    );
  });

  it('counts every cell as a formula after a thousand ranges of formulas', async () => {
    const ranges = Array.from({ length: 1001 }, () => '<c><f t="array" ref="A1:B9">x</f><v>1</v></c>').join(
      '',
    );
    const rows = await rowsOf(
      workbookOf({ sheets: [{ name: 'A', rows: `<row>${ranges}</row><row r="99"><c><v>1</v></c></row>` }] }),
    );
    expect(rows[1]).toEqual({ row: 99, cells: ['1'], formulas: [0] });
  });
});

import { describe, expect, it } from 'vitest';
import { opened, rowsOf, STRICT, workbookOf } from './workbook-of.ts';

const one = (rows: string): Uint8Array => workbookOf({ sheets: [{ name: 'A', rows }] });

describe('[IM62] the rows of a sheet', () => {
  it('keep their numbers, skip the empty ones, and put cells where they say', async () => {
    const rows = await rowsOf(
      one(
        '<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c></row><row r="5"/><row r="6"><c r="A6" s="1"/></row>' +
          '<row r="9"><c r="AB9"><v>28</v></c><c r="AD9"/></row>',
      ),
    );
    expect(rows.map(({ row }) => row)).toEqual([2, 9]);
    expect(rows[0]?.cells).toEqual(['1', '', '3']);
    expect(rows[1]?.cells.length).toBe(28);
    expect(rows[1]?.cells[27]).toBe('28');
  });

  it('go on from the one before where nothing says where they are', async () => {
    const rows = await rowsOf(
      one('<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'),
    );
    expect(rows).toEqual([
      { row: 1, cells: ['1', '', '3', '4'], formulas: [] },
      { row: 2, cells: ['5'], formulas: [] },
    ]);
  });

  it('[R72] tell which cells are formulas, whatever they show', async () => {
    const rows = await rowsOf(
      one(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>x</v></c><c r="C1"><v>3</v></c></row>' +
          '<row r="2"><c r="A2"><f t="array" ref="A2:B3">x</f><v>1</v></c><c r="B2"><v>2</v></c></row>' +
          '<row r="3"><c r="B3"><v>4</v></c><c r="C3"><v>5</v></c></row><row r="4"><c r="B4"><v>6</v></c></row>',
      ),
    );
    expect(rows.map(({ formulas }) => formulas)).toEqual([[0, 1], [0, 1], [1], []]);
  });

  it('take TRUE() and FALSE() for the plain values that some programs mean by them', async () => {
    const rows = await rowsOf(
      one(
        '<row><c t="b"><f aca="false">TRUE()</f><v>1</v></c><c t="b"><f>NOT(FALSE())</f><v>1</v></c></row>',
      ),
    );
    expect(rows[0]).toEqual({ row: 1, cells: ['TRUE', 'TRUE'], formulas: [1] });
  });

  it('come in batches as they are read, with progress, and stop when told to', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
    const stop = new AbortController();
    const seen: number[] = [];
    const bytes = one(rows);
    const book = await opened(bytes, { progress: (done, of) => seen.push(done / of), signal: stop.signal });
    let batches = 0;
    const read = async (): Promise<void> => {
      for await (const batch of book.rows('A')) {
        batches += 1;
        expect(batch.length).toBeGreaterThan(0);
        if (batches === 3) stop.abort(new Error('stopped'));
      }
    };
    await expect(read()).rejects.toThrow('stopped');
    expect(batches).toBe(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeLessThan(1);
  });
});

describe('[IM63] the sheets of a workbook', () => {
  it('are those somebody can see, with the rows that hold a value', async () => {
    const row = '<row><c><v>1</v></c></row>';
    const book = await opened(
      workbookOf({
        sheets: [
          { name: 'Cover &amp; notes', rows: '' },
          { name: 'Hidden', rows: row, state: 'hidden' },
          { name: 'Never', rows: row, state: 'veryHidden' },
          { name: 'Chart', rows: row, kind: 'chartsheet' },
          {
            name: 'Data',
            rows: `${row}<row/><row><c s="1"/></row>${row}<row><c t="inlineStr"><is><t>x</t></is></c></row>`,
          },
        ],
      }),
    );
    expect(book.sheets).toEqual([
      { name: 'Cover & notes', rows: 0 },
      { name: 'Data', rows: 3 },
    ]);
  });

  it('count the same rows wherever the XML is cut into pieces', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `<row spans="1:${i}"><c t="inlineStr"><is><t>${'x'.repeat(i % 37)}</t></is></c></row>`,
    ).join('');
    expect((await opened(one(rows))).sheets).toEqual([{ name: 'A', rows: 5000 }]);
  });

  it('are read in the strict dialect, with prefixes, and in UTF-16', async () => {
    const rows = '<row r="1"><c r="A1" t="b"><v>true</v></c></row>';
    expect(await rowsOf(workbookOf({ sheets: [{ name: 'A', rows }], dialect: STRICT }))).toHaveLength(1);
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Ω</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    for (const content of [
      sheet,
      Buffer.from(`\uFEFF${sheet}`, 'utf16le'),
      Buffer.from(`\uFEFF${sheet}`, 'utf16le').swap16(),
    ]) {
      const bytes = workbookOf({
        sheets: [{ name: 'A', rows: '' }],
        parts: [{ name: 'xl/worksheets/sheet0.xml', content }],
      });
      expect((await opened(bytes)).sheets).toEqual([{ name: 'A', rows: 1 }]);
      expect((await rowsOf(bytes))[0]?.cells).toEqual(['Ω']);
    }
  });
});

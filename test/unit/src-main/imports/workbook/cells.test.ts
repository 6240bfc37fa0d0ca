import { describe, expect, it } from 'vitest';
import { rowsOf, workbookOf, type Written } from './workbook-of.ts';

/** The cells of the one row that these make. */
async function cells(xml: string, more: Omit<Written, 'sheets'> = {}): Promise<readonly string[]> {
  const rows = await rowsOf(
    workbookOf({ sheets: [{ name: 'A', rows: `<row r="1">${xml}</row>` }], ...more }),
  );
  return rows[0]?.cells ?? [];
}

describe('[IM60] the cells of a workbook', () => {
  it('are texts: shared ones with their runs joined and without how they are pronounced', async () => {
    const strings =
      '<si><t>Åsa</t></si><si><r><rPr><b/></rPr><t>李 </t></r><r><t>伟</t></r><rPh sb="0" eb="1"><t>リ</t></rPh></si><si/>' +
      '<si><t xml:space="preserve"> 00042 </t></si><si><t>a_x000D_b &amp; <![CDATA[<c>]]></t></si>';
    const xml = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await cells(xml, { strings })).toEqual(['Åsa', '李 伟', '', '00042', 'a\rb & <c>']);
  });

  it('are inline texts, results of formulas, yes and no, errors and ISO dates', async () => {
    expect(
      await cells(
        '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><v>made</v></c><c t="b"><v>1</v></c>' +
          '<c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-11-16T09:40:12.000</v></c><c t="d"><v>2026-11-16</v></c>',
      ),
    ).toEqual(['inline', 'made', 'TRUE', 'FALSE', '#N/A', '2026-11-16 09:40:12', '2026-11-16']);
  });

  it.each([
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['1E-05', '0.00001'],
    ['-2.5E-7', '-0.00000025'],
    ['1.23456789012345E+16', '12345678901234500'],
    ['1E+21', '1000000000000000000000'],
    ['12345678901234567', '12345678901234567'],
    ['42', '42'],
    ['-7', '-7'],
    ['12.50', '12.5'],
    ['nonsense', 'nonsense'],
  ])('number %s reads %s', async (value, text) => {
    expect(await cells(`<c><v>${value}</v></c>`)).toEqual([text]);
  });

  it('keeps the leading zeros that a format shows', async () => {
    expect(
      await cells('<c s="1"><v>42</v></c><c s="1"><v>1.5</v></c><c s="2"><v>42</v></c>', {
        formats: ['00000', '0.00'],
      }),
    ).toEqual(['00042', '1.5', '42']);
  });
});

describe('[IM61] the dates of a workbook', () => {
  const WHEN = 46_342 + (9 * 3600 + 40 * 60 + 12) / 86_400;

  it.each([
    [14, '2026-11-16'],
    [15, '2026-11-16'],
    [22, '2026-11-16 00:00:00'],
    [30, '2026-11-16'],
    [57, '2026-11-16'],
    ['yyyy\\-mm\\-dd', '2026-11-16'],
    ['[$-409]d\\-mmm\\-yy;@', '2026-11-16'],
    ['dd/mm/yyyy hh:mm', '2026-11-16 00:00:00'],
    ['mmm', '2026-11-16'],
    ['General', '46342'],
    ['0.00', '46342'],
    ['#,##0 &quot;days&quot;', '46342'],
    ['[Red]0', '46342'],
    ['@', '46342'],
    [0, '46342'],
  ])('format %s shows a whole day as %s', async (format, text) => {
    expect(await cells('<c s="1"><v>46342</v></c>', { formats: [format] })).toEqual([text]);
  });

  it.each([
    [14, '2026-11-16 09:40:12'],
    [22, '2026-11-16 09:40:12'],
    [20, '2026-11-16 09:40:12'],
  ])('format %s leaves no time out', async (format, text) => {
    expect(await cells(`<c s="1"><v>${WHEN}</v></c>`, { formats: [format] })).toEqual([text]);
  });

  it.each([
    [20, '0.40291666666666665', '09:40:12'],
    [45, '0.40291666666666665', '09:40:12'],
    [46, '1.5', '36:00:00'],
    ['[h]:mm', '1.5', '36:00:00'],
    [14, '0', '0'],
    [14, '1', '1900-01-01'],
    [14, '59', '1900-02-28'],
    [14, '60', '1900-02-29'],
    [14, '61', '1900-03-01'],
    [14, '-3', '-3'],
    [14, '2958465', '9999-12-31'],
    [14, '2958466', '2958466'],
    [22, '46342.999999', '2026-11-17 00:00:00'],
  ])('format %s of %s reads %s', async (format, value, text) => {
    expect(await cells(`<c s="1"><v>${value}</v></c>`, { formats: [format] })).toEqual([text]);
  });

  it('count from 1904 where the workbook says so', async () => {
    const xml = '<c s="1"><v>0</v></c><c s="1"><v>44880</v></c>';
    expect(await cells(xml, { formats: [14], from1904: true })).toEqual(['1904-01-01', '2026-11-16']);
  });
});

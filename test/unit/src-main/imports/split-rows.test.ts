import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSplitter, type Dialect } from '../../../../src-main/imports/split-rows.ts';

function split(
  text: string,
  sizes: readonly number[],
  separator: Dialect['separator'] = ',',
  connector = false,
) {
  const splitter = new RowSplitter({ separator, connector });
  const rows = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    rows.push(...splitter.push(text.slice(at, at + size)));
    at += size;
  }
  return [...rows, ...splitter.end()];
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'Ø', ' ', '"', ',', ';', '\n', '\r', '\u{1F600}', '1'),
  maxLength: 6,
});
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('cutting text into rows', () => {
  it('[IM3] gives what csv-parse gives, in whatever pieces the text comes', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        sizes,
        (rows, separator, end, pieces) => {
          const text = rows.map((cells) => cells.map(quoted).join(separator)).join(end);
          const expected = parse(text, {
            delimiter: separator,
            record_delimiter: end,
            relax_column_count: true,
          }).filter((cells) => cells.some((one) => one.trim() !== ''));
          expect(split(text, pieces, separator as Dialect['separator']).map(({ cells }) => cells)).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('[IM3] never throws anything but that a text is no table, and gives the same in all pieces', () => {
    const attempt = (text: string, pieces: readonly number[]) => {
      try {
        return split(text, pieces);
      } catch (error) {
        return `${(error as { code: string }).code} ${(error as { row: number }).row}`;
      }
    };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (text, size) => {
          expect(attempt(text, [size])).toEqual(attempt(text, [1000]));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('[IM3] counts rows as a spreadsheet does, blank ones too, and leaves those out', () => {
    const rows = split('a,b\r\n\r\n"c\nd",e\r\r\n , \nf,g', [3]);
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, 'c\nd', 'e'],
      [5, 'f', 'g'],
    ]);
  });

  it('[IM3] takes quotes after a blank, and quotes in the midst of a cell as text', () => {
    expect(split('a, "b, c" ,d\n1,2 "x",3\n"x"y,"",z', [100]).map(({ cells }) => cells)).toEqual([
      ['a', 'b, c', 'd'],
      ['1', '2 "x"', '3'],
      ['"x"y', '', 'z'],
    ]);
  });
});

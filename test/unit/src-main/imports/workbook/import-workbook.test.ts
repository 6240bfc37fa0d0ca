import { describe, expect, it } from 'vitest';
import { aBook, brought, codes, noticed, read } from '../support.ts';
import { workbookOf } from './workbook-of.ts';

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
const header = row(...['person', 'item', 'date', 'state', 'note'].map(text));
const sheet = (...rows: string[]): Uint8Array =>
  workbookOf({
    sheets: [
      { name: 'About', rows: row(text('Exported by the LMS')) },
      { name: 'Records', rows: header + rows.join('') },
    ],
    formats: [14, 22],
  });

describe('a workbook of training records', () => {
  it('[R72] is read from the sheet that holds them, with dates as the sheet shows them', async () => {
    const reading = await read(
      'training',
      sheet(
        row(text('P-1'), text('WI-118'), '<c s="1"><v>46036</v></c>', text('completed')),
        row(text('P-2'), text('WI-118'), '<c s="2"><v>46036.5</v></c>', text('completed')),
      ),
      aBook(),
      { zone: 'Europe/Oslo' },
    );
    expect(reading.preview).toMatchObject({ sheet: 'Records', encoding: 'xlsx', separator: null });
    expect(reading.preview.sheets).toEqual([
      { name: 'About', rows: 1 },
      { name: 'Records', rows: 3 },
    ]);
    const { records } = await brought(reading);
    expect(records.map(({ person, on }) => [person, new Date(on.ms).toISOString()])).toEqual([
      ['P-1', '2026-01-14T11:00:00.000Z'],
      ['P-2', '2026-01-14T11:00:00.000Z'],
    ]);
  });

  it('[R72] names formulas and errors of the spreadsheet by row and column, where they are read', async () => {
    const reading = await read(
      'training',
      sheet(
        row(
          '<c t="str"><f>A1</f><v>P-1</v></c>',
          text('WI-118'),
          '<c s="1"><v>46036</v></c>',
          text('completed'),
        ),
        row(text('P-2'), '<c t="e"><v>#N/A</v></c>', '<c s="1"><v>46036</v></c>', text('completed')),
        row(
          text('P-3'),
          text('WI-118'),
          '<c s="1"><v>46036</v></c>',
          text('completed'),
          '<c><f>1/0</f><v>0</v></c>',
        ),
      ),
    );
    expect(codes(reading)).toEqual(['2 A person formula', '3 B item error-cell']);
    expect(noticed(reading)).toContain('4 E note unused-formula');
    expect(reading.intake).toBeNull();
  });
});

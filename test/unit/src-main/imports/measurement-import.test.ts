import { describe, expect, it } from 'vitest';
import { after, brought, codes, measuring, noticed, of, read } from './support.ts';
import { decimalOf } from '../../../../src-main/imports/measurements/decimals.ts';

const zone = { zone: 'UTC' };

describe('importing readings', () => {
  it('[IM20] reads a table without header, cut by blanks, its lines ended \\r\\r\\n, and asks which result is a defect', async () => {
    const lines = ['-1 "19/07/2026 11:55:00"', '1 "03/08/2026 12:32:00"', '-1 "19/08/2026 13:17:00"'];
    const file = lines.map((line) => `${line}\r\r\n`).join('');
    const asked = await read('measurements', file, measuring('proportion'), zone);
    expect(asked.preview).toMatchObject({
      separator: ' ',
      columns: ['A', 'B'],
      reading: { map: { B: 'at' } },
      questions: [{ kind: 'columns', fields: ['value', 'of'] }],
    });
    expect(asked.preview.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['defect-when:-1', 'defect-when:1']),
    );
    const map = { A: 'defect-when:1', B: 'at' };
    const { points } = await brought(
      await read('measurements', file, measuring('proportion'), { ...zone, map }),
    );
    expect(points.map(({ at, value, of: units }) => [at.ms, value, units])).toEqual([
      [Date.UTC(2026, 6, 19, 11, 55), '0', '1'],
      [Date.UTC(2026, 7, 3, 12, 32), '1', '1'],
      [Date.UTC(2026, 7, 19, 13, 17), '0', '1'],
    ]);
  });

  it('[IM20] knows pass and fail by their words; a third word is a mistake, not a pass', async () => {
    const file = [
      'Time,Result',
      '2026-11-01 10:00:00,OK',
      '2026-11-01 10:01:00,NOK',
      '2026-11-01 10:02:00,ok',
    ];
    const reading = await read('measurements', file, measuring('proportion'), zone);
    expect(reading.preview.reading.map).toEqual({ Time: 'at', Result: 'defect-when:NOK' });
    expect((await brought(reading)).points.map(({ value }) => value)).toEqual(['0', '1', '0']);
    const third = await read(
      'measurements',
      [...file, '2026-11-01 10:03:00,?', '2026-11-01 10:04:00,'],
      measuring('proportion'),
      {
        ...zone,
        map: { Time: 'at', Result: 'defect-when:NOK' },
      },
    );
    expect(codes(third)).toEqual(['5 B Result unknown-state', '6 B Result unknown-state']);
  });

  it('[IM20] reads decimal commas where the comma does not separate', async () => {
    const file = ['at;value', '2026-11-01 10:00:00;12,50', '2026-11-01 10:01:00;-0,5'];
    const reading = await read('measurements', file, measuring('value'), zone);
    expect((await brought(reading)).points.map(({ value, of: units }) => [value, units])).toEqual([
      ['12.5', null],
      ['-0.5', null],
    ]);
  });

  it('[IM20] refuses more defects than units, counts below zero, and what is no number', async () => {
    const row = async (values: string) =>
      codes(
        await read(
          'measurements',
          ['at,defects,units', `2026-11-01 10:00:00,${values}`],
          measuring('proportion'),
          zone,
        ),
      );
    expect(await row('3,50')).toEqual([]);
    expect(await row('51,50')).toEqual(['2 B defects bad-count']);
    expect(await row('-1,50')).toEqual(['2 B defects bad-count']);
    expect(await row('1,0')).toEqual(['2 B defects bad-count']);
    expect(await row('many,50')).toEqual(['2 B defects bad-number']);
  });

  it('[IM21] equal readings of a file all count; the same file again changes nothing', async () => {
    const file = ['at,value', '2026-11-01 10:00:00,5', '2026-11-01 10:00:00,5.0', '2026-11-01 10:00:00,6'];
    const empty = measuring('value');
    const first = await read('measurements', file, empty, zone);
    expect(first.preview.counts).toMatchObject({ added: 3, unchanged: 0 });
    const held = await after(empty, first);
    expect((await read('measurements', file, held, zone)).preview.counts).toMatchObject({
      added: 0,
      unchanged: 3,
    });
    const more = [...file, '2026-11-01 10:00:00,5'];
    expect((await read('measurements', more, held, zone)).preview.counts).toMatchObject({
      added: 1,
      unchanged: 3,
    });
    const elsewhere = {
      ...held,
      measurements: held.measurements.map((own) => own.map((one) => ({ ...one, wave: 'other' as never }))),
    };
    expect((await read('measurements', file, elsewhere, zone)).preview.counts).toMatchObject({ added: 3 });
  });

  it('[IM20] refuses readings of days and times to come; today is not to come', async () => {
    const file = [
      'at,value',
      '2026-11-16,1',
      '2026-11-17,2',
      '2026-11-16 09:00:01,3',
      '2026-11-16 09:00:00,4',
    ];
    const reading = await read('measurements', file, measuring('value'), { zone: 'Europe/Oslo' });
    expect(codes(reading)).toEqual(['3 A at future-date', '4 A at future-date']);
  });

  it('[IM20] wants to know of what the readings are, and hands it on', async () => {
    const file = ['at,value', '2026-11-01 10:00:00,5'];
    expect(codes(await read('measurements', file, measuring('value'), { ...zone, of: null }))).toEqual([
      '- - no-measure',
    ]);
    const reading = await read('measurements', file, measuring('value'), zone);
    expect(reading.intake).toMatchObject({ kind: 'measurements', of, shape: 'measurement-list' });
    expect(noticed(reading)).toEqual([]);
  });

  it.each([
    ['5', true, '5'],
    ['05.10', false, '5.1'],
    ['-0', false, '0'],
    ['+3', false, '3'],
    ['1 234,5', true, '1234.5'],
    ['1,5', false, null],
    ['1.234,5', true, null],
    ['1.5e-3', false, '0.0015'],
    ['15E2', false, '1500'],
    ['1234567890123456', false, null],
    ['0.1234567890123', false, null],
    ['NaN', false, null],
    ['', false, null],
  ] as const)('[IM20] the number %j is kept digit by digit', (text, comma, expected) => {
    expect(decimalOf(text, comma)).toBe(expected);
  });
});

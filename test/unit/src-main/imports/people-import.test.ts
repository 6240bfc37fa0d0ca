import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { carryOut, codes, read, story } from './support.ts';

const rows = [
  'Employee ID,First Name,Last Name,Location,Line,Shift,Hire Date',
  'P-7,Bjørn,Åsheim,Plant Nord,Line 1,early,2020-03-02',
  'P-8,Zoë,Müller,Plant Nord,Line 1,late,2021-01-11',
];

describe('importing a roster', () => {
  it.each([
    ['UTF-8', encode(rows.join('\n'), 'utf8'), 'utf-8'],
    ['UTF-8 with a byte order mark and CRLF', encode(`\uFEFF${rows.join('\r\n')}`, 'utf8'), 'utf-8'],
    ['UTF-16LE, tabs', encode(`\uFEFF${rows.join('\n').replaceAll(',', '\t')}`, 'utf16le'), 'utf-16le'],
    [
      'Windows-1252, semicolons',
      encode(rows.join('\r\n').replaceAll(',', ';'), 'windows-1252'),
      'windows-1252',
    ],
    ['line ends \\r\\r\\n', encode(rows.join('\r\r\n'), 'utf8'), 'utf-8'],
  ])('[R72] reads %s', (_name, bytes, encoding) => {
    const { preview, command } = read('people', bytes, story().state);
    expect(preview).toMatchObject({ encoding, problemCount: 0, counts: { rows: 2, added: 2 } });
    expect(command).toMatchObject({
      people: [
        { id: 'P-7', given: 'Bjørn', family: 'Åsheim', joined: '2020-03-02' },
        { id: 'P-8', given: 'Zoë', family: 'Müller' },
      ],
    });
  });

  it('recognises a SuccessFactors user file with its second row of labels, and custom columns by their labels', () => {
    const file = [
      'STATUS,USERID,FIRSTNAME,LASTNAME,TITLE,LOCATION,HIREDATE,CUSTOM01,CUSTOM02',
      'STATUS,USERID,First Name,Last Name,Title,Location,Hire Date,Line,Shift',
      'active,P-9,Liv,Moen,Operator,Plant Nord,2019-05-06,Line 1,night',
    ];
    const { preview, command } = read('people', file.join('\n'), story().state);
    expect(preview.shape).toBe('successfactors-people');
    expect(command).toMatchObject({
      people: [{ id: 'P-9', role: 'Operator', line: 'Line 1', shift: 'night' }],
    });
  });

  it('[R72] names every problem by row and column and imports nothing', () => {
    const file = [
      'Id,First Name,Last Name,Hire Date,Role',
      'P-1,Ann,Lie,2020-01-01',
      '=HYPERLINK("x"),Bo,Vik,2020-01-01,Operator',
      ',Eva,Foss,2020-01-01,Operator',
      'P-4,Ola,Tveit,yesterday,Operator',
      'P-4x,Kim,Berg,2020-01-01,=1+1',
      'P-5,Per,Ås,2020-01-01,Operator',
      'P-5,Pål,Ås,2020-01-01,Operator',
    ];
    const reading = read('people', file.join('\n'), story().state);
    expect(reading.command).toBeNull();
    expect(codes(reading)).toEqual([
      '2 - unequal-columns',
      '3 A Id formula',
      '3 A Id bad-id',
      '4 A Id empty-cell',
      '5 D Hire Date bad-date',
      '6 E Role formula',
      '8 A Id duplicate',
    ]);
  });

  it.each([
    ['', 'empty-file'],
    ['Id,First Name,Last Name', 'no-rows'],
    ['Id,First Name,Last Name\nP-1,\u0000,b', 'nul'],
    ['PK\u0003\u0004rest', 'is-workbook'],
    ['foo,bar\n1,2', 'unknown-shape'],
    [`${'a,'.repeat(3000)}\n1`, 'too-many-columns'],
    [`${'x'.repeat(300_000)}\n1`, 'too-many-columns'],
  ])('[R72] refuses a file that is no roster with one clear sentence: %#', (content, code) => {
    const { preview, command } = read('people', content, story().state);
    expect(command).toBeNull();
    expect(preview.problems[0]).toMatchObject({ code });
    expect(preview.problems[0]!.detail.length).toBeGreaterThan(10);
  });

  it('never guesses between day and month, and reads them when one of the column tells', () => {
    const file = (second: string) =>
      `Id,First Name,Last Name,Hire Date\nP-1,Ann,Lie,03/04/2026\nP-2,Bo,Vik,${second}`;
    expect(codes(read('people', file('05/06/2026'), story().state))).toEqual([
      '2 D Hire Date two-readings',
      '3 D Hire Date two-readings',
    ]);
    expect(read('people', file('25/06/2026'), story().state).command).toMatchObject({
      people: [{ joined: '2026-04-03' }, { joined: '2026-06-25' }],
    });
    expect(read('people', file('06/25/2026'), story().state).command).toMatchObject({
      people: [{ joined: '2026-03-04' }, { joined: '2026-06-25' }],
    });
  });

  it('changes nothing the second time, and tells who left the third', () => {
    const on = story();
    carryOut(on, 'owner', read('people', rows.join('\n'), on.state));
    const before = on.state.people;
    const again = read('people', rows.join('\n'), on.state);
    expect(again.preview.counts).toEqual({ rows: 2, added: 0, changed: 0, unchanged: 2, gone: 0 });
    carryOut(on, 'owner', again);
    expect(on.state.people).toBe(before);
    const left = rows.map((row, index) => `${row},${['Leaving Date', '2026-10-31', ''][index]}`).join('\n');
    expect(read('people', left, on.state).preview).toMatchObject({
      counts: { gone: 1, changed: 1, unchanged: 1 },
      changes: [{ kind: 'gone', id: 'P-7' }],
    });
  });
});

import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { aBook, after, brought, codes, noticed, read, somebody } from './support.ts';

const nobody = aBook([]);
const rows = [
  'Employee ID,First Name,Last Name,Location,Line,Shift,Hire Date',
  'P-7,Bjørn,Åsheim,Plant Nord,Line 1,early,2020-03-02',
  'P-8,Zoë,Müller,Plant Nord,Line 1,late,2021-01-11',
];
const text = rows.join('\n');

describe('importing a roster', () => {
  it.each([
    ['UTF-8', encode(text, 'utf8'), 'utf-8', ','],
    ['UTF-8 with a byte order mark and CRLF', encode(`\uFEFF${rows.join('\r\n')}`, 'utf8'), 'utf-8', ','],
    [
      'UTF-16LE with a mark, tabs',
      encode(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'),
      'utf-16le',
      '\t',
    ],
    ['UTF-16BE with a mark', encode(`\uFEFF${text}`, 'utf-16be', { addBOM: false }), 'utf-16be', ','],
    ['UTF-16LE without a mark', encode(text, 'utf16le', { addBOM: false }), 'utf-16le', ','],
    ['UTF-16BE without a mark', encode(text, 'utf-16be', { addBOM: false }), 'utf-16be', ','],
    [
      'Windows-1252, semicolons',
      encode(rows.join('\r\n').replaceAll(',', ';'), 'windows-1252'),
      'windows-1252',
      ';',
    ],
    ['pipes and old Mac line ends', encode(rows.join('\r').replaceAll(',', '|'), 'utf8'), 'utf-8', '|'],
    ['line ends \\r\\r\\n', encode(rows.join('\r\r\n'), 'utf8'), 'utf-8', ','],
  ])('[IM1] [IM2] [R72] reads %s', async (_name, bytes, encoding, separator) => {
    const reading = await read('people', bytes, nobody);
    expect(reading.preview).toMatchObject({
      encoding,
      separator,
      problemCount: 0,
      counts: { rows: 2, added: 2 },
    });
    expect((await brought(reading)).people).toMatchObject([
      { id: 'P-7', given: 'Bjørn', family: 'Åsheim', joined: '2020-03-02' },
      { id: 'P-8', given: 'Zoë', family: 'Müller' },
    ]);
  });

  it('[IM1] finds out late that a file is not UTF-8, and reads all of it anew; an answer overrides', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_one, at) => `Q-${at},Ann,Lie,Plant Nord,Line 1,early,2020-03-02`,
    );
    const bytes = encode([...rows.slice(0, 1), ...many, 'P-9,Zoë,Müller,,,,'].join('\n'), 'windows-1252');
    const reading = await read('people', bytes, nobody);
    expect(reading.preview).toMatchObject({
      encoding: 'windows-1252',
      counts: { rows: 20_001, added: 20_001 },
    });
    expect((await brought(reading)).people.at(-1)).toMatchObject({ given: 'Zoë', family: 'Müller' });
    const said = await read('people', bytes, nobody, { encoding: 'utf-8' });
    expect(codes(said)[0]).toMatch(/bad-encoding/);
    expect(said.intake).toBeNull();
  });

  it('[IM5] recognises a SuccessFactors user file with its second row of labels, and custom columns by their labels', async () => {
    const reading = await read('people', [
      'STATUS,USERID,FIRSTNAME,LASTNAME,TITLE,LOCATION,HIREDATE,MANAGER,CUSTOM01,CUSTOM02',
      'STATUS,USERID,First Name,Last Name,Title,Location,Hire Date,Manager,Line,Shift',
      'active,P-9,Liv,Moen,Operator,Plant Nord,2019-05-06,NO_MANAGER,Line 1,night',
      'inactive,P-2,Eva,Foss,Operator,Plant Nord,2019-05-06,P-9,Line 1,night',
    ]);
    expect(reading.preview).toMatchObject({
      shape: 'successfactors-people',
      counts: { rows: 2, added: 1, gone: 1 },
    });
    expect((await brought(reading)).people).toMatchObject([
      { id: 'P-9', role: 'Operator', line: 'Line 1', shift: 'night', manager: null, left: null },
      { id: 'P-2', manager: 'P-9', left: '2026-11-16' },
    ]);
  });

  it('[IM5] recognises an OrangeHRM list', async () => {
    const reading = await read(
      'people',
      ['"Empl No",First,Last,MI,City,Phone,DOH', '17,Kari,Dahl,B,Moss,+47 22 11 00 99,2018-02-01'],
      nobody,
    );
    expect(reading.preview).toMatchObject({ shape: 'orangehrm-people', problemCount: 0 });
    expect((await brought(reading)).people).toMatchObject([
      { id: '17', given: 'Kari', joined: '2018-02-01' },
    ]);
  });

  it('[IM5] reads a Totara HR file: three styles of dates in one column, deleted people, managers, no passwords shown', async () => {
    const reading = await read(
      'people',
      [
        'idnumber,username,email,firstname,lastname,password,timemodified,deleted,manageridnumber,jobassignmentstartdate',
        'n1,u1,u1@plant.example,Ada,Berg,geheim,0,0,n2,1460692800',
        'n2,u2,u2@plant.example,Per,Vik,geheim,0,0,,25/01/17',
        'n3,u3,u3@plant.example,Eli,Lund,geheim,1700000000,1,n1,26-02-2018',
        'n4,u4,u4@plant.example,Ola,Tveit,geheim,0,0,n1,0',
      ],
      nobody,
    );
    expect(reading.preview.shape).toBe('totara-people');
    expect(JSON.stringify(reading.preview)).not.toContain('geheim');
    expect((await brought(reading)).people).toMatchObject([
      { id: 'n1', joined: '2016-04-15', manager: 'n2', left: null },
      { id: 'n2', joined: '2017-01-25', manager: null },
      { id: 'n3', joined: '2018-02-26', left: '2023-11-14' },
      { id: 'n4', joined: null },
    ]);
  });

  it('[IM12] [R72] names every problem by row and column and imports nothing', async () => {
    const reading = await read(
      'people',
      [
        'Id,First Name,Last Name,Hire Date,Role',
        'P-1,Ann,Lie,2020-01-01',
        '=HYPERLINK("x"),Bo,Vik,2020-01-01,Operator',
        ',Eva,Foss,2020-01-01,Operator',
        'P-4,Ola,Tveit,yesterday,Operator',
        'P-4x,Kim,Berg,2020-01-01,=1+1',
        'P-5,Per,Ås,2020-01-01,Operator',
        'P-5,Pål,Ås,2020-01-01,Operator',
        'P 6,Eli,Lund,2020-01-01,Operator',
        'P-9,Eli\u0007,Lund,2020-01-01,Operator',
        `P-10,Eli,${'x'.repeat(200)},2020-01-01,Operator`,
        'P-11,Eli,Lund,2020-01-01,"\tOperator"',
      ],
      nobody,
    );
    expect(reading.intake).toBeNull();
    expect(codes(reading)).toEqual([
      '2 E Role unequal-columns',
      '3 A Id formula',
      '4 A Id empty-cell',
      '5 D Hire Date bad-date',
      '6 E Role formula',
      '8 A Id duplicate',
      '9 A Id bad-id',
      '10 B First Name bad-text',
      '11 C Last Name bad-text',
      '12 E Role formula',
    ]);
    const chunks = [];
    for await (const chunk of reading.chunks()) chunks.push(chunk);
    expect(chunks).toEqual([]);
  });

  it('[IM12] [R72] finds one person twice however the id is written, in the file and against the book', async () => {
    const list = (...ids: string[]) => ['Id,First Name,Last Name', ...ids.map((id) => `${id},Ann,Lie`)];
    expect(codes(await read('people', list('Q-1', 'q-1'), nobody))).toEqual(['3 A Id other-case']);
    const other = await read('people', list('p-1'));
    expect(codes(other)).toEqual(['2 A Id other-case']);
    expect(other.preview.problems[0]?.detail).toContain('“P-1”');
    // One writing of ö in two code points, the other in one.
    expect(codes(await read('people', list('Bjo\u0308rn', 'Bj\u00F6rn'), nobody))).toEqual([
      '3 A Id duplicate',
    ]);
  });

  it('[IM14] neutralises circular managers, one notice a row, and keeps the manager the book has', async () => {
    const book = aBook([somebody('P-1', { manager: 'P-3' }), somebody('P-2'), somebody('P-3')]);
    const reading = await read(
      'people',
      [
        'Id,First Name,Last Name,Manager',
        'P-1,Ann,Lie,P-2',
        'P-2,Bo,Vik,P-1',
        'P-4,Ola,Tveit,P-1',
        'P-5,Kim,Berg,P-5',
        'P-6,Eli,Lund,P-99',
      ],
      book,
    );
    expect(noticed(reading)).toEqual([
      '5 D Manager own-manager',
      '6 D Manager unknown-manager',
      '2 D Manager manager-circle',
      '3 D Manager manager-circle',
    ]);
    expect(reading.preview.notices[2]?.detail).toContain('P-1 → P-2 → P-1');
    const managers = (await brought(reading)).people.map(({ id, manager }) => [id, manager]);
    expect(managers).toEqual([
      ['P-1', 'P-3'],
      ['P-2', null],
      ['P-4', 'P-1'],
      ['P-5', null],
      ['P-6', null],
    ]);
  });

  it('[IM14] breaks a circle that closes only together with managers of the book', async () => {
    const book = aBook([somebody('P-1', { manager: 'P-2' }), somebody('P-2')]);
    const reading = await read('people', ['Id,First Name,Last Name,Manager', 'P-2,Bo,Vik,P-1'], book);
    expect(noticed(reading)).toEqual(['2 D Manager manager-circle']);
    expect((await brought(reading)).people).toMatchObject([{ id: 'P-2', manager: null }]);
  });

  it('[IM13] leaves what the file does not speak of as the book has it; an empty cell takes it away', async () => {
    const book = aBook([somebody('P-1', { given: 'Ann', family: 'Lie', shift: 'late', role: 'Operator' })]);
    const reading = await read('people', ['Id,First Name,Last Name,Role', 'P-1,Ann,Lie,'], book);
    expect(reading.preview.changes).toEqual([
      {
        kind: 'changed',
        id: 'P-1',
        text: 'Ann Lie',
        fields: [{ field: 'role', old: 'Operator', new: null }],
      },
    ]);
    expect((await brought(reading)).people).toMatchObject([{ id: 'P-1', role: null, shift: 'late' }]);
  });

  it('[IM13] changes nothing the second time, and tells who left the third', async () => {
    const first = await after(nobody, await read('people', rows, nobody));
    const again = await read('people', rows, first);
    expect(again.preview.counts).toEqual({ rows: 2, added: 0, changed: 0, unchanged: 2, gone: 0 });
    expect((await brought(again)).people).toEqual([]);
    const left = rows.map((row, index) => `${row},${['Leaving Date', '2026-10-31', ''][index]}`);
    expect((await read('people', left, first)).preview).toMatchObject({
      counts: { gone: 1, changed: 0, unchanged: 1 },
      changes: [{ kind: 'gone', id: 'P-7', fields: [{ field: 'left', old: null, new: '2026-10-31' }] }],
    });
  });

  it('[IM15] who is missing from a file that is the whole roster left that day; more than half is said, those there came back', async () => {
    const book = aBook([
      somebody('P-1', { left: '2026-10-01' }),
      somebody('P-2'),
      somebody('P-3'),
      somebody('P-4', { left: '2026-01-01' }),
    ]);
    const list = ['Id,First Name,Last Name', 'P-1,Given P-1,Family P-1'];
    const whole = await read('people', list, book, { leftOn: '2026-11-15' });
    expect(whole.preview.counts).toEqual({ rows: 1, added: 0, changed: 1, unchanged: 0, gone: 2 });
    expect(noticed(whole)).toEqual(['- - many-gone']);
    expect((await brought(whole)).people.map(({ id, left }) => [id, left])).toEqual([
      ['P-1', null],
      ['P-2', '2026-11-15'],
      ['P-3', '2026-11-15'],
    ]);
    expect((await read('people', list, book)).preview.counts).toMatchObject({ unchanged: 1, gone: 0 });
  });

  it('[IM16] names columns it does not read', async () => {
    const reading = await read('people', ['Id,First Name,Last Name,Shoe size', 'P-9,Ann,Lie,38'], nobody);
    expect(noticed(reading)).toEqual(['1 D Shoe size unused-column']);
    expect(reading.intake).not.toBeNull();
  });

  it('[IM18] hands over chunks of 500, all full but the last', async () => {
    const many = Array.from({ length: 1203 }, (_one, at) => `Q-${at},Ann,Lie`);
    const reading = await read('people', ['Id,First Name,Last Name', ...many], nobody);
    const sizes: number[] = [];
    for await (const chunk of reading.chunks()) sizes.push(chunk.kind === 'people' ? chunk.people.length : 0);
    expect(sizes).toEqual([500, 500, 203]);
    expect(reading.intake?.counts).toMatchObject({ added: 1203 });
    expect(reading.preview.changes).toHaveLength(500);
  });
});

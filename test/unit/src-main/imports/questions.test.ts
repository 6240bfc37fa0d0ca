import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { ImportMap } from '../../../../shared/events/catalog/people-events.ts';
import type { BookState } from '../../../../shared/events/state.ts';
import { aBook, brought, codes, read } from './support.ts';

const nobody = aBook([]);
const people = (...days: string[]) => [
  'Id,First Name,Last Name,Hire Date',
  ...days.map((one, at) => `P-${at},Ann,Lie,${one}`),
];
const joined = async (...args: Parameters<typeof read>) =>
  (await brought(await read(...args))).people.map((one) => one.joined);

describe('dates that can be read two ways', () => {
  it('[IM7] asks for the order of a column, and takes the answer', async () => {
    const asked = await read('people', people('03/04/2026', '05/06/2026'), nobody);
    expect(asked.intake).toBeNull();
    expect(asked.preview.problems).toEqual([]);
    expect(asked.preview.questions).toEqual([
      { kind: 'order', column: 'Hire Date', samples: ['03/04/2026', '05/06/2026'] },
    ]);
    const orders = { 'Hire Date': 'month-first' } as const;
    expect(await joined('people', people('03/04/2026'), nobody, { orders })).toEqual(['2026-03-04']);
    expect((await read('people', people('03/04/2026'), nobody, { orders })).preview.reading.orders).toEqual(
      orders,
    );
  });

  it('[IM7] reads them when another of the column tells, wherever it stands', async () => {
    expect(await joined('people', people('03/04/2026', '25/06/2026'), nobody)).toEqual([
      '2026-04-03',
      '2026-06-25',
    ]);
    expect(await joined('people', people('06/25/2026', '03/04/2026'), nobody)).toEqual([
      '2026-06-25',
      '2026-03-04',
    ]);
    const late = people(...Array.from({ length: 30_000 }, () => '03/04/26'), '25/06/26');
    expect(new Set((await joined('people', late, nobody)).slice(0, -1))).toEqual(new Set(['2026-04-03']));
  });

  it('[IM7] asks where texts of a column contradict each other; each that can be read one way only is', async () => {
    const mixed = people('25/06/2026', '06/25/2026', '03/04/2026', '01/01/2026');
    expect((await read('people', mixed, nobody)).preview.questions).toEqual([
      { kind: 'order', column: 'Hire Date', samples: ['03/04/2026'] },
    ]);
    const orders = { 'Hire Date': 'day-first' } as const;
    expect(await joined('people', mixed, nobody, { orders })).toEqual([
      '2026-06-25',
      '2026-06-25',
      '2026-04-03',
      '2026-01-01',
    ]);
  });

  it('[IM7] what texts of one style show says nothing of another style beside it', async () => {
    const { preview } = await read(
      'people',
      people('25/06/2026', '03-04-26', '1460692800', '2026-05-06', '07.08.2026'),
      nobody,
    );
    expect(preview.questions).toEqual([{ kind: 'order', column: 'Hire Date', samples: ['03-04-26'] }]);
  });
});

describe('times that name no zone', () => {
  const file = ['Person,Item,State,Date', 'P-1,WI-118,Passed,2026-11-01 09:30:00'];

  it('[IM8] asks for it, proposing that of the book', async () => {
    const asked = await read('training', file);
    expect(asked.preview.questions).toEqual([{ kind: 'zone', suggested: 'Europe/Oslo' }]);
    expect(asked.intake).toBeNull();
    const { records } = await brought(await read('training', file, aBook(), { zone: 'America/New_York' }));
    expect(records[0]?.on).toEqual({
      ms: Date.UTC(2026, 10, 1, 14, 30),
      offset: -300,
      zone: 'America/New_York',
    });
    expect((await read('training', file, aBook(), { zone: 'Mars/Olympus' })).preview.questions).toHaveLength(
      1,
    );
  });

  it('[IM8] keeps it for files of the same export, taking the newest', async () => {
    const entry = (shape: string, zone: string, ms: number) => ({
      kind: 'training',
      shape,
      named: null,
      reading: { zone },
      at: { ms },
    });
    const imports = Map([
      ['a', entry('training-list', 'Asia/Tokyo', 1)],
      ['b', entry('training-list', 'Asia/Kolkata', 2)],
      ['c', entry('moodle-activity', 'UTC', 3)],
    ]) as never;
    const reading = await read('training', file, { ...aBook(), imports });
    expect(reading.preview).toMatchObject({ questions: [], reading: { zone: 'Asia/Kolkata' } });
  });

  it('[IM8] a day alone is noon and asks nothing; times that name their zone ask nothing', async () => {
    const days = [
      'Person,Item,State,Date',
      'P-1,WI-118,Passed,2026-11-01',
      'P-2,WI-118,Passed,2026-11-01T09:30:00+02:00',
    ];
    const { records } = await brought(await read('training', days));
    expect(records.map(({ on }) => on)).toEqual([
      { ms: Date.UTC(2026, 10, 1, 11), offset: 60, zone: 'Europe/Oslo' },
      { ms: Date.UTC(2026, 10, 1, 7, 30), offset: 120, zone: '+02:00' },
    ]);
  });
});

describe('columns and saved maps', () => {
  const workday = ['Worker ID,Worker,Business Title,Cost Center', 'P-9,"Lie, Ann",Operator,Packing'];
  const saved = (name: string, map: Record<string, string>): BookState['maps'] => {
    const one = {
      id: name,
      name,
      kind: 'people',
      reading: { map, orders: {}, zone: null },
    } as unknown as ImportMap;
    return Map([[one.id, one]]);
  };
  const map = { 'Worker ID': 'id', Worker: 'name', 'Business Title': 'role' };

  it('[IM6] asks for fields without a column, and takes the answer', async () => {
    const asked = await read('people', workday, nobody);
    expect(asked.preview).toMatchObject({
      shape: 'people-list',
      questions: [{ kind: 'columns', fields: ['id'] }],
      problems: [],
    });
    expect(asked.preview.fields.find(({ field }) => field === 'id')).toEqual({ field: 'id', required: true });
    expect(asked.preview.sample).toEqual([['P-9', 'Lie, Ann', 'Operator', 'Packing']]);
    const { people: found } = await brought(await read('people', workday, nobody, { map }));
    expect(found).toMatchObject([
      { id: 'P-9', given: 'Ann', family: 'Lie', role: 'Operator', department: null },
    ]);
  });

  it('[IM9] takes a saved map all of whose columns are there, and says which; none that is of other columns', async () => {
    const fits = await read('people', workday, { ...nobody, maps: saved('Workday', map) });
    expect(fits.preview).toMatchObject({ named: 'Workday', questions: [], reading: { map } });
    expect(fits.intake?.named).toBe('Workday');
    const other = await read('people', workday, {
      ...nobody,
      maps: saved('Other', { ...map, Shift: 'shift' }),
    });
    expect(other.preview.named).toBeNull();
    const chosen = await read(
      'people',
      workday,
      { ...nobody, maps: saved('Other', { ...map, Shift: 'shift' }) },
      { named: 'Other' as never },
    );
    expect(chosen.preview).toMatchObject({ named: 'Other', reading: { map } });
  });

  it('[IM6] two columns cannot be one field, and a field no column can be is a problem', async () => {
    const twice = await read('people', workday, nobody, { map: { ...map, 'Cost Center': 'role' } });
    expect(codes(twice)).toEqual(['1 D Cost Center two-columns']);
    expect(codes(await read('people', ['Id,First Name', 'P-9,Ann'], nobody))).toEqual(['1 - no-column']);
  });

  it('[IM4] columns named twice or not at all are told apart by their letters', async () => {
    const { preview } = await read('people', ['Id,Name,,Name,', 'P-9,Ann Lie,1,2,3'], nobody);
    expect(preview.columns).toEqual(['Id', 'Name', 'C', 'Name (D)', 'E']);
  });

  it('[IM4] a file without header is told by its data, and gets letters', async () => {
    const { preview } = await read(
      'people',
      ['1017,Ann,ann@plant.example', '1018,Bo,bo@plant.example'],
      nobody,
    );
    expect(preview).toMatchObject({ columns: ['A', 'B', 'C'], questions: [{ kind: 'columns' }] });
    const map = { A: 'id', B: 'name' };
    const { people: found } = await brought(
      await read('people', ['1017,Ann,ann@plant.example', '1018,Bo,bo@plant.example'], nobody, { map }),
    );
    expect(found.map(({ id }) => id)).toEqual(['1017', '1018']);
  });
});

import { encode } from 'iconv-lite';
import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { HeldRecord } from '../../../../shared/domain/training.ts';
import { aBook, after, brought, codes, noticed, read, someItem, somebody, withItem } from './support.ts';

const oslo = { zone: 'Europe/Oslo' };
const header =
  '"","ID number","Email address","WI-118 Line clearance","2026-11-10 23:59:59","WI-121 Label reconciliation","","Announcements",""';
const moodle = (...rows: string[]): string => [header, ...rows].join('\n');
const states = (first: string, second: string, person = 'P-1'): string =>
  `"Jonas Bakke","${person}","","${first}","2026-11-09 08:15:00","${second}","2026-11-09 09:30:00","Completed","2026-11-09 09:40:00"`;

describe('Moodle activity completion', () => {
  it('[IM5] reads the blank first header and two columns an activity; activities that are no items are left out', async () => {
    const file = moodle(states('Completed', 'Completed (achieved pass grade)'));
    const reading = await read('training', file, aBook(), oslo);
    expect(reading.preview).toMatchObject({
      shape: 'moodle-activity',
      problemCount: 0,
      reading: {
        map: {
          'ID number': 'person',
          'WI-118 Line clearance': 'item:WI-118',
          '2026-11-10 23:59:59': 'date-of:WI-118',
          'WI-121 Label reconciliation': 'item:WI-121',
          G: 'date-of:WI-121',
        },
        zone: 'Europe/Oslo',
      },
    });
    expect(noticed(reading)).toEqual([
      '1 A unused-column',
      '1 C Email address unused-column',
      '1 H Announcements unused-item',
    ]);
    expect((await brought(reading)).records).toMatchObject([
      { person: 'P-1', item: 'WI-118', version: 1, result: 'completed', method: 'read' },
      { item: 'WI-121', result: 'passed', method: 'assessment', evidence: 'Moodle activity completion' },
    ]);
  });

  it('[R48] [R45] did not achieve pass grade is not trained; "set by" is, "Not completed" is nothing', async () => {
    const results = async (first: string, second: string) => {
      const reading = await read('training', moodle(states(first, second)), aBook(), oslo);
      return (await brought(reading)).records.map(({ result }) => result);
    };
    expect(await results('Completed (did not achieve pass grade)', 'Completed (set by Admin User)')).toEqual([
      'failed',
      'completed',
    ]);
    expect(
      await results('Completed (did not achieve pass grade) (set by A)', 'Completed (achieved pass grade)'),
    ).toEqual(['failed', 'passed']);
    expect(await results('Not completed', 'Not completed (set by Admin User)')).toEqual([]);
  });

  it('[IM5] reads the Excel variant: UTF-16LE, tabs', async () => {
    const text = moodle(states('Completed', 'Not completed')).replaceAll('","', '"\t"');
    const reading = await read('training', encode(`\uFEFF${text}`, 'utf16le'), aBook(), oslo);
    expect(reading.preview).toMatchObject({
      encoding: 'utf-16le',
      separator: '\t',
      problemCount: 0,
      counts: { added: 1 },
    });
  });

  it('[IM5] takes dates that are empty where nothing was completed, and asks for those of what was', async () => {
    const row = (state: string) => `"J","P-1","","${state}","","Not completed","","Completed",""`;
    expect((await read('training', moodle(row('Not completed')), aBook(), oslo)).preview.problemCount).toBe(
      0,
    );
    expect(codes(await read('training', moodle(row('Completed')), aBook(), oslo))).toEqual([
      '2 E 2026-11-10 23:59:59 empty-cell',
    ]);
  });

  it('[IM12] names strangers and unknown states by row and column; who completed nothing may be a stranger', async () => {
    const file = moodle(
      states('Completed', 'Not completed', 'P-99'),
      states('Perhaps', 'Completed'),
      states('Not completed', 'Not completed', 'P-98'),
    );
    expect(codes(await read('training', file, aBook(), oslo))).toEqual([
      '2 B ID number unknown-person',
      '3 D WI-118 Line clearance unknown-state',
    ]);
  });

  it('[IM5] reads the course report: a date beside each activity, dates as Moodle shows them', async () => {
    const file = [
      'id,name,Email address,WI-118 Line clearance,WI-118 Line clearance - Completion date,Course complete',
      '17,Jonas Bakke,jonas@plant.example,Completed,"09/11/26, 08:15",Completed',
      '18,Lena Okafor,lena@plant.example,Not completed,,Not completed',
      '19,Amir Rahimi,amir@plant.example,Completed (did not achieve pass grade),"25/10/26, 14:00",Not completed',
    ];
    const book = aBook([
      somebody('P-1', { email: 'jonas@plant.example' }),
      somebody('P-2', { email: 'Lena@plant.example' }),
      somebody('P-3', { email: 'amir@plant.example' }),
    ]);
    const reading = await read('training', file, book, oslo);
    expect(reading.preview).toMatchObject({ shape: 'moodle-course', questions: [], problems: [] });
    expect((await brought(reading)).records).toMatchObject([
      { person: 'P-1', item: 'WI-118', on: { ms: Date.UTC(2026, 10, 9, 7, 15) } },
      { person: 'P-3', result: 'failed' },
    ]);
  });

  it('[IM5] a file to upload completions with has no dates: it says so and names what is missing', async () => {
    const reading = await read('training', ['courseidnumber,username,sectionname', 'WI-118,P-1,Topic 1']);
    expect(codes(reading)).toEqual(['1 - upload-file']);
    expect(reading.preview.questions).toEqual([{ kind: 'columns', fields: ['date', 'state'] }]);
  });
});

describe('SuccessFactors learning history', () => {
  const file = [
    'STUD_ID|CPNT_TYP_ID|CPNT_ID|REV_DTE|CMPL_STAT_ID|COMPL_DTE|REMARK',
    'P-1|OJT|WI-130|MAY-04-2026 00:00:00 UTC|COURSE_COMPLETE|OCT-31-2026 10:00:00 UTC|says "so\nin two lines',
    'P-2|OJT|WI-130|JAN-01-2026 00:00:00 UTC|FAIL|NOV-01-2026 07:00:00 UTC|',
    'P-3|OJT|WI-130|MAY-04-2026 00:00:00 UTC|INCOMPLETE||',
  ];

  it.each([['!##!\n'], ['!##!'], ['!##!\r\n']])(
    '[IM3] [IM5] reads pipes, records ended by %j, dates in UTC, the version by its revision date',
    async (end) => {
      const reading = await read('training', file.map((line) => line + end).join(''));
      expect(reading.preview).toMatchObject({
        shape: 'successfactors-learning',
        separator: '|',
        problems: [],
        questions: [],
        counts: { rows: 3, added: 2 },
      });
      expect((await brought(reading)).records).toMatchObject([
        {
          person: 'P-1',
          version: 2,
          result: 'completed',
          on: { ms: Date.UTC(2026, 9, 31, 10), offset: 0, zone: 'UTC' },
        },
        { person: 'P-2', version: 1, result: 'failed' },
      ]);
    },
  );
});

describe('Totara completion', () => {
  const file = [
    'username,courseshortname,courseidnumber,completiondate,grade',
    'p-1,Clearance,WI-118,2026-11-09,80',
    'lena@plant.example,Clearance,WI-118,2026-11-10,60',
  ];
  const book = aBook([somebody('P-1'), somebody('P-2', { email: 'lena@plant.example' })]);

  it('[IM5] finds people by id or address and the item by the column the book knows; a grade alone passes nobody', async () => {
    const reading = await read('training', file, book);
    expect(reading.preview).toMatchObject({
      shape: 'totara-completion',
      reading: { map: { courseidnumber: 'item', grade: 'grade' }, zone: null },
    });
    expect((await brought(reading)).records).toMatchObject([
      {
        person: 'P-1',
        item: 'WI-118',
        result: 'completed',
        method: 'read',
        evidence: 'Totara completion, grade 80',
      },
      { person: 'P-2', result: 'completed' },
    ]);
  });

  it('[IM5] [R48] a grade means passed only from where the map says', async () => {
    const map = {
      username: 'person',
      courseidnumber: 'item',
      completiondate: 'date',
      grade: 'passed-from:75',
    };
    expect((await brought(await read('training', file, book, { map }))).records).toMatchObject([
      { result: 'passed', method: 'assessment' },
      { result: 'failed' },
    ]);
    const odd = [file[0] ?? '', 'P-1,Clearance,WI-118,2026-11-09,A+'];
    expect(codes(await read('training', odd, book, { map }))).toEqual(['2 E grade unknown-state']);
  });
});

describe('a list of training records', () => {
  const columns = 'Employee ID,Item,Version,Status,Date,Method,Trainer,Evidence';
  const list = (...rows: string[]) => [columns, ...rows];

  it('[R47] [IM17] a record holds person, item and version, method, trainer, date, result, evidence', async () => {
    const file = list('P-1,WI-130,1,Passed,2026-11-01 09:30:00,Classroom,P-2,Sheet 4');
    expect((await brought(await read('training', file, aBook(), oslo))).records).toEqual([
      {
        person: 'P-1',
        item: 'WI-130',
        version: 1,
        result: 'passed',
        method: 'classroom',
        trainer: 'Given P-2 Family P-2',
        trainerId: 'P-2',
        on: { ms: Date.UTC(2026, 10, 1, 8, 30), offset: 60, zone: 'Europe/Oslo' },
        evidence: 'Sheet 4',
      },
    ]);
  });

  it('[R46] [IM17] takes the version a row names, else the one in force on its day', async () => {
    const file = list(
      'P-1,WI-130,,Passed,2026-05-03,,,',
      'P-1,WI-130,,Passed,2026-05-04,,,',
      'P-1,WI-130,v1,Passed,2026-05-05,,,',
    );
    expect((await brought(await read('training', file))).records.map(({ version }) => version)).toEqual([
      1, 2, 1,
    ]);
  });

  it('[IM17] refuses people, items, versions, states, methods and dates the book does not know, and days to come', async () => {
    const of = async (row: string) => codes(await read('training', list(row)));
    expect(await of('P-9,WI-118,1,Passed,2026-11-01,,,')).toEqual(['2 A Employee ID unknown-person']);
    expect(await of('P-1,WI-999,1,Passed,2026-11-01,,,')).toEqual(['2 B Item unknown-item']);
    expect(await of('P-1,WI-118,7,Passed,2026-11-01,,,')).toEqual(['2 C Version wrong-version']);
    expect(await of('P-1,WI-118,,Passed,2025-12-31,,,')).toEqual(['2 E Date wrong-version']);
    expect(await of('P-1,WI-118,1,Perhaps,2026-11-01,,,')).toEqual(['2 D Status unknown-state']);
    expect(await of('P-1,WI-118,1,Passed,2026-11-17,,,')).toEqual(['2 E Date future-date']);
    expect(await of('P-1,WI-118,1,Passed,soon,,,')).toEqual(['2 E Date bad-date']);
    expect(await of('P-1,WI-118,1,Passed,2026-02-30,,,')).toEqual(['2 E Date bad-date']);
    expect(await of('P-1,WI-118,1,Passed,2026-11-01,dancing,,')).toEqual(['2 F Method unknown-method']);
    // Today at noon is later than now, at nine; the day is not to come.
    expect(await of('P-1,WI-118,1,Passed,2026-11-16,,,')).toEqual([]);
  });

  it('[IM17] two people of one address are not guessed between', async () => {
    const book = aBook([
      somebody('P-1', { email: 'a@b.example' }),
      somebody('P-2', { email: 'a@b.example' }),
    ]);
    expect(codes(await read('training', list('a@b.example,WI-118,1,Passed,2026-11-01,,,'), book))).toEqual([
      '2 A Employee ID two-people',
    ]);
  });

  it('[IM17] the trainer must hold what the item asks of trainers, by the book or by the file, on that day', async () => {
    const taught = withItem(
      withItem(aBook(), someItem('WI-900', 'Train the trainer')),
      someItem('WI-200', 'Weighing', { trainerHolds: 'WI-900' }),
    );
    const row = 'P-1,WI-200,1,Passed,2026-11-02,On the job,P-2,';
    expect(codes(await read('training', list(row), taught))).toEqual(['2 G Trainer untrained-trainer']);
    const own = (day: string) => list(row, `P-2,WI-900,1,Completed,${day},,,`);
    expect(codes(await read('training', own('2026-11-01'), taught))).toEqual([]);
    expect(codes(await read('training', own('2026-11-03'), taught))).toEqual([
      '2 G Trainer untrained-trainer',
    ]);
    const held = await after(
      taught,
      await read('training', list('P-2,WI-900,1,Completed,2026-10-01,,,'), taught),
    );
    expect(codes(await read('training', list(row), held))).toEqual([]);
    // A name that is on nobody's roster entry is a name.
    expect(codes(await read('training', list(row.replace('P-2', 'Henrik Lund')), taught))).toEqual([]);
  });

  it('[IM19] takes equal records in once, and changes nothing when the same file comes again', async () => {
    const file = list(
      'P-1,WI-118,1,Passed,2026-11-01,,,',
      'P-1,WI-118,1,Passed,2026-11-01,,,',
      'P-1,WI-118,1,Failed,2026-11-01,,,',
    );
    const first = await read('training', file);
    expect(first.preview.counts).toEqual({ rows: 3, added: 2, changed: 0, unchanged: 1, gone: 0 });
    const again = await read('training', file, await after(aBook(), first));
    expect(again.preview.counts).toEqual({ rows: 3, added: 0, changed: 0, unchanged: 3, gone: 0 });
    expect((await brought(again)).records).toEqual([]);
  });

  it('[IM19] does not bring back a record that was withdrawn by itself, but does those of a reversed import', async () => {
    const file = list('P-1,WI-118,1,Passed,2026-11-01,,,');
    const taken = await after(aBook(), await read('training', file));
    const withdrawn = { at: { ms: 0, offset: 0, zone: 'UTC' }, by: 'qa', reason: 'typed wrong' };
    const gone = {
      ...taken,
      training: taken.training.map((own) => own.map((one): HeldRecord => ({ ...one, withdrawn }))),
    };
    const again = await read('training', file, gone);
    expect([again.preview.counts.added, noticed(again)]).toEqual([0, ['2 B Item withdrawn-record']]);
    const reversed = {
      ...gone,
      imports: Map([['i', { kind: 'training', reversedBy: 'j', reading: { zone: null } }]]) as never,
    };
    expect((await read('training', file, reversed)).preview.counts.added).toBe(1);
  });

  it('[IM6] a list that tells no state is one of completions only where no column is left that could tell of a failure', async () => {
    const two = await read('training', ['Person,Item,Date', 'P-1,WI-118,2026-11-01']);
    expect((await brought(two)).records).toMatchObject([{ result: 'completed' }]);
    const more = await read('training', [
      'Person,Item,Date,Ergebnis',
      'P-1,WI-118,2026-11-01,nicht bestanden',
    ]);
    expect(more.preview.questions).toEqual([{ kind: 'columns', fields: ['state'] }]);
    expect(more.intake).toBeNull();
  });
});

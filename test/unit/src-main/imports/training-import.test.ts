import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { HeldRecord } from '../../../../shared/domain/training.ts';
import { aBook, after, brought, codes, noticed, read, someItem, somebody, withItem } from './support.ts';

const oslo = { zone: 'Europe/Oslo' };
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

import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { carryOut, codes, read, story } from './support.ts';

const header =
  '"","ID number","Email address","WI-118 Line clearance","2026-11-10 23:59:59","WI-121 Label reconciliation","2026-11-10 23:59:59","Announcements",""';
const moodle = (...rows: string[]): string => [header, ...rows].join('\n');
const states = (first: string, second: string): string =>
  `"Jonas Bakke","P-1","","${first}","2026-11-09 08:15:00","${second}","2026-11-09 09:30:00","Completed","2026-11-09 09:40:00"`;

describe('importing training', () => {
  it('reads Moodle activity completion: blank first header, two columns an activity, activities that are no items left out', () => {
    const { preview, command } = read(
      'training',
      moodle(states('Completed', 'Completed (achieved pass grade)')),
      story().state,
    );
    expect(preview).toMatchObject({
      shape: 'moodle-activity',
      problemCount: 0,
      map: { 'WI-118 Line clearance': 'WI-118', Announcements: '' },
    });
    expect(command).toMatchObject({
      records: [
        { person: 'P-1', item: 'WI-118', version: 1, result: 'completed', method: 'read' },
        { item: 'WI-121', result: 'passed', method: 'assessment' },
      ],
    });
  });

  it('[R45] "did not achieve pass grade" is not trained, "set by" is, "Not completed" is nothing', () => {
    const records = (first: string, second: string) =>
      (
        read('training', moodle(states(first, second)), story().state).command as unknown as {
          records: { result: string }[];
        }
      ).records.map(({ result }) => result);
    expect(records('Completed (did not achieve pass grade)', 'Completed (set by Admin User)')).toEqual([
      'failed',
      'completed',
    ]);
    expect(records('Not completed', 'Not completed (set by Admin User)')).toEqual([]);
  });

  it('reads the Excel variant: UTF-16LE, tabs', () => {
    const text = moodle(states('Completed', 'Not completed')).replaceAll('","', '"\t"');
    expect(read('training', encode(`\uFEFF${text}`, 'utf16le'), story().state)).toMatchObject({
      preview: { encoding: 'utf-16le', problemCount: 0, counts: { added: 1 } },
    });
  });

  it('takes times without a zone as the zone asked for', () => {
    const { command } = read('training', moodle(states('Completed', 'Not completed')), story().state);
    expect(command).toMatchObject({
      records: [{ on: { ms: Date.UTC(2026, 10, 9, 7, 15), offset: 60, zone: 'Europe/Oslo' } }],
    });
  });

  it('[R72] names strangers and unknown states by row and column', () => {
    const stranger = states('Completed', 'Done').replace('P-1', 'P-99');
    expect(codes(read('training', moodle(stranger, states('Perhaps', 'Completed')), story().state))).toEqual([
      '2 B ID number unknown-person',
      '3 D WI-118 Line clearance unknown-state',
    ]);
  });

  it('reads SuccessFactors learning history: pipes, !##!, dates in UTC, the version by its revision date', () => {
    const on = story();
    on.do('trainer', {
      kind: 'item.version',
      id: 'WI-118',
      version: { version: 2, effective: '2026-05-04', note: '' },
    });
    const file = [
      'STUD_ID|CPNT_TYP_ID|CPNT_ID|REV_DTE|CMPL_STAT_ID|COMPL_DTE',
      'P-1|OJT|WI-118|MAY-04-2026 00:00:00 UTC|COURSE_COMPLETE|OCT-31-2026 10:00:00 UTC',
      'P-2|OJT|WI-118|JAN-01-2026 00:00:00 UTC|FAIL|NOV-01-2026 07:00:00 UTC',
      'P-3|OJT|WI-118|MAY-04-2026 00:00:00 UTC|INCOMPLETE|',
    ].join('!##!\n');
    const { preview, command } = read('training', `${file}!##!\n`, on.state);
    expect(preview).toMatchObject({ shape: 'successfactors-learning', problemCount: 0 });
    expect(command).toMatchObject({
      records: [
        {
          person: 'P-1',
          version: 2,
          result: 'completed',
          on: { ms: Date.UTC(2026, 9, 31, 10), offset: 0, zone: 'UTC' },
        },
        { person: 'P-2', version: 1, result: 'failed' },
      ],
    });
  });

  it('refuses items and versions the book does not know, and days to come', () => {
    const list = (row: string) =>
      codes(read('training', `Employee ID,Item,Version,Status,Date\n${row}`, story().state));
    expect(list('P-1,WI-999,1,Passed,2026-11-01')).toEqual(['2 B Item unknown-item']);
    expect(list('P-1,WI-118,7,Passed,2026-11-01')).toEqual(['2 C Version wrong-version']);
    expect(list('P-1,WI-118,1,Passed,2027-11-01')).toEqual(['- - future-date']);
    expect(list('P-1,WI-118,1,Passed,2026-11-01')).toEqual([]);
  });

  it('changes nothing when the same file is imported again', () => {
    const on = story();
    const file = moodle(states('Completed', 'Completed (achieved pass grade)'));
    carryOut(on, 'trainer', read('training', file, on.state));
    const before = on.state.training;
    carryOut(on, 'trainer', read('training', file, on.state));
    expect(on.state.training).toBe(before);
  });
});

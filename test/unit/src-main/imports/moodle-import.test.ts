import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { aBook, brought, codes, noticed, read, somebody } from './support.ts';

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

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportEntry } from '../../../../shared/events/state.ts';
import { startHost } from '../../../../src-main/shells/browser/host.ts';
import { underWay } from '../../../../src-main/shells/cli/imports/under-way.ts';
import type { Desk } from '../../../../src-main/shells/cli/signed-in.ts';
import { quickStretch } from '../identity/bench-register.ts';
import { workbookOf } from '../imports/workbook/workbook-of.ts';
import { AS, cliBench, INIT } from './cli-bench.ts';

const { bench, run, value } = cliBench();
const ROSTER = 'id,given name,family name,role\n100,Jonas,Bakke,Operator\n101,Amir,Rahimi,Operator\n';

async function file(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(bench.home, name), content);
}
const imports = (): Promise<readonly ImportEntry[]> => value('imports');

beforeEach(async () => {
  await run(INIT);
});

describe('importing at the command line', () => {
  it('[R72] takes a roster in whole or not at all, and names the row', async () => {
    await file('good.csv', ROSTER);
    await file('bad.csv', `${ROSTER}100,Jonas,Bakke,Operator\n`);
    const dry = await run(['import', 'people', 'good.csv', '--dry-run', ...AS]);
    expect([dry.code, dry.out]).toEqual([
      0,
      'Would import 2 rows: 2 new, 0 changed, 0 as before.\n  new      100 Jonas Bakke: role Operator\n  new      101 Amir Rahimi: role Operator',
    ]);
    expect(dry.err).toBe('Read as List of people: utf-8, 4 columns.');
    const bad = await run(['import', 'people', 'bad.csv', ...AS]);
    expect([bad.code, bad.out]).toEqual([1, '']);
    expect(bad.err).toContain(
      'Nothing is imported: 1 problem in 3 rows.\n  row 4, A id, “100”: The same person stands in row 2.',
    );
    expect(await imports()).toEqual([]);
    const good = await run(['import', 'people', 'good.csv', ...AS]);
    const [entry] = await imports();
    expect([good.code, good.out]).toEqual([
      0,
      `Imported 2 rows: 2 new, 0 changed, 0 as before. Its id is ${entry?.id}.`,
    ]);
    const again = await run(['import', 'people', 'good.csv', '--dry-run', ...AS]);
    expect(again.out).toBe('Would import 2 rows: 0 new, 0 changed, 2 as before.');
    expect((await run(['trail', '--csv', 'trail.csv', ...AS])).code).toBe(0);
    expect(await readFile(join(bench.home, 'trail.csv'), 'utf8')).toContain('good.csv');
  }, 60_000);

  it('asks what a file leaves open, with the very option that answers it', async () => {
    await file('roster.csv', 'id,given name,family name,Hired on\n100,Jonas,Bakke,03/04/2026\n');
    await file('map.json', '{"id":"id","given name":"given","family name":"family","Hired on":"joined"}');
    const args = ['import', 'people', 'roster.csv', '--map', 'map.json'];
    const open = await run([...args, ...AS]);
    expect([open.code, open.out]).toEqual([1, '']);
    expect(open.err).toContain('Nothing is imported: 1 question to answer.');
    expect(open.err).toContain('    --order "Hired on=day-first"\n    --order "Hired on=month-first"');
    const json = await run([...args, '--json', ...AS]);
    expect((JSON.parse(json.out) as { refusal: { code: string } }).refusal.code).toBe('import-questions');
    expect(await imports()).toEqual([]);
    const done = await run([...args, '--order', 'Hired on=month-first', '--save-map', 'HR weekly', ...AS]);
    expect([done.code, done.err.split('\n').length]).toEqual([0, 1]);
    expect(await value('person', '100')).toMatchObject({ person: { joined: '2026-03-04' } });
    await file('next.csv', 'id,given name,family name,Hired on\n101,Amir,Rahimi,05/06/2026\n');
    expect((await run(['import', 'people', 'next.csv', '--named', 'hr weekly', ...AS])).code).toBe(0);
    expect(await value('person', '101')).toMatchObject({ person: { joined: '2026-05-06' } });
    const near = await run(['import', 'people', 'next.csv', '--named', 'HR weekl', ...AS]);
    expect([near.code, near.err]).toEqual([2, 'No map is saved as “HR weekl”. Did you mean “HR weekly”?']);
  }, 60_000);

  it('names the fields that no column was recognised for', async () => {
    await file('strange.csv', 'Alpha,Beta\nx,y\n');
    const { code, err } = await run(['import', 'people', 'strange.csv', ...AS]);
    expect(code).toBe(1);
    expect(err).toContain('--map FILE.json holding {');
    expect(err).toContain('The columns are Alpha and Beta.');
  }, 60_000);

  it.each([
    [['--order', 'Hired'], '--order wants a column'],
    [['--order', 'Hired=first'], '--order wants a column'],
    [['--encoding', 'utf8'], '--encoding wants utf-8, utf-16le, utf-16be, windows-1252. Did you mean utf-8?'],
    [['--whole-roster-left-on', 'yesterday'], '--whole-roster-left-on wants a day such as 2026-11-16'],
    [['--map', 'none.json'], 'none.json cannot be read (ENOENT).'],
    [['--map', 'roster.csv'], 'roster.csv is no map: it wants JSON'],
  ])(
    'says of %j in one sentence what it wants',
    async (options, sentence) => {
      await file('roster.csv', ROSTER);
      const { code, out, err } = await run(['import', 'people', 'roster.csv', ...options, ...AS]);
      expect([code, out, err.split('\n').length]).toEqual([2, '', 1]);
      expect(err).toContain(sentence);
    },
    60_000,
  );

  it('takes who is missing from a whole roster as having left, and takes an import back', async () => {
    await file('all.csv', ROSTER);
    await file('fewer.csv', ROSTER.split('\n').slice(0, 2).join('\n'));
    await run(['import', 'people', 'all.csv', ...AS]);
    const left = await run(['import', 'people', 'fewer.csv', '--whole-roster-left-on', '2026-01-31', ...AS]);
    expect(left.out).toContain('Imported 1 row: 0 new, 0 changed, 1 as before, 1 left.');
    expect(await value('person', '101')).toMatchObject({ person: { left: '2026-01-31' } });
    const [newest] = await imports();
    const none = await run(['reverse', 'ffff', '--reason', 'x', ...AS]);
    expect([none.code, none.out]).toEqual([1, '']);
    const many = await run(['reverse', '0', '--reason', 'x', ...AS]);
    expect([many.code, many.err]).toEqual([2, '2 imports begin with 0. Write more of the id.']);
    const back = await run(['reverse', newest?.id ?? '', '--reason', 'Not the whole roster', ...AS]);
    expect([back.code, back.out]).toEqual([0, 'Taken back: people from fewer.csv.']);
    expect(await value('person', '101')).toMatchObject({ person: { left: null } });
    const list = await run(['imports', ...AS]);
    expect(list.out).toContain(`took back ${newest?.id}`);
    expect(list.out.split('\n')).toHaveLength(3);
  }, 60_000);

  it('[R72] reads a workbook by its sheet, and refuses what is none', async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...cells: string[]): string => `<row>${cells.map(cell).join('')}</row>`;
    const rows = row('id', 'given name', 'family name') + row('100', 'Jonas', 'Bakke');
    await file(
      'book.xlsx',
      workbookOf({
        sheets: [
          { name: 'Cover', rows: row('Roster') },
          { name: 'People', rows },
        ],
      }),
    );
    await file('old.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(40)]));
    const done = await run(['import', 'people', 'book.xlsx', ...AS]);
    expect([done.code, done.err]).toEqual([0, 'Read as List of people: sheet “People” of 2, 3 columns.']);
    const wrong = await run(['import', 'people', 'book.xlsx', '--sheet', 'Pepole', ...AS]);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('no sheet of this name')]);
    expect((await run(['import', 'people', 'old.xls', ...AS])).code).toBe(1);
  }, 60_000);

  it('hands the file to the app while that has the book open', async () => {
    const host = await startHost({
      port: 0,
      env: { WAVEBOOK_HOME: bench.home },
      say: () => undefined,
      sample: null,
      shell: 'browser',
      tools: { stretch: quickStretch },
      onWindowAsked: async () => undefined,
    });
    if ('token' in host) throw new Error('another host runs');
    await host.app.desk.open(join(bench.home, 'books', 'plant-nord'));
    await mkdir(join(bench.home, 'away'));
    await file('away/roster.csv', ROSTER);
    const seen: string[] = [];
    const done = await run(['import', 'people', 'away/roster.csv', ...AS], {
      status: (text) => void seen.push(text),
    });
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('Imported 2 rows: 2 new')]);
    expect(seen.at(-1)).toBe('');
    expect(host.app.desk.current()?.book.state().people.size).toBe(2);
    await host.close();
  }, 60_000);
});

describe('Ctrl C at the command line', () => {
  it('[R72] stops an import, and nothing is imported', async () => {
    await file('roster.csv', ROSTER);
    const stopped = await run(['import', 'people', 'roster.csv', ...AS], {
      onInterrupt: (stop) => {
        stop();
        return () => undefined;
      },
    });
    expect([stopped.code, stopped.out]).toEqual([1, '']);
    expect(stopped.err).toContain('the import was cancelled');
    expect(await imports()).toEqual([]);
    expect((await run(['import', 'people', 'roster.csv', ...AS])).code).toBe(0);
  }, 60_000);

  it('asks the app to cancel while that is at work, shows how far it is, and lets go of the terminal', async () => {
    const said: string[] = [];
    let [stop, cancel, shown] = [() => undefined as void, () => undefined as void, () => undefined as void];
    const cancelled = new Promise<void>((resolve) => (cancel = resolve));
    const watched = new Promise<void>((resolve) => (shown = resolve));
    let listening = false;
    const desk = {
      mutate: async (path: string) => {
        said.push(path);
        if (path === 'imports.cancel') cancel();
        else await cancelled;
        return { ok: false, refusal: { code: 'import-cancelled', data: {} } };
      },
      query: async () => ({ stage: 'writing', done: 500, of: 100_000 }),
    } as unknown as Desk;
    const io = {
      status: (text: string) => {
        said.push(text);
        shown();
      },
      onInterrupt: (act: () => void) => {
        [stop, listening] = [act, true];
        return () => void (listening = false);
      },
    };
    const answer = underWay(desk, io as never, () => desk.mutate('imports.run', {}));
    await watched;
    stop();
    expect(await answer).toMatchObject({ refusal: { code: 'import-cancelled' } });
    expect(said).toEqual(['imports.run', 'Writing 500 of 100\u202F000', 'imports.cancel', '']);
    expect(listening).toBe(false);
  });
});

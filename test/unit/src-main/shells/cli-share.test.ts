import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SyncPage } from '../../../../shared/views/shape/sync-page.ts';
import { AS, cliBench, INIT } from './cli-bench.ts';
import {
  exchange,
  FIRST,
  NEWCOMER,
  plans,
  readOnlyShares,
  SECOND,
  somebodyElse,
  trailOf,
  twoBooks,
  works,
} from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;
const ADMIN = ['--book', 'first', ...AS];
const inHome = (...names: readonly string[]): string => join(bench.home, ...names);

async function pageOf(...book: readonly string[]): Promise<SyncPage> {
  return (JSON.parse(await works(at, 'share', 'status', '--json', ...book)) as { value: SyncPage }).value;
}

describe('wavebook share', () => {
  it.each([
    ['none', 'the folder was not reached. PLACE/none. it is not there.'],
    ['a-file', 'the folder was not reached. PLACE/a-file. it is not there.'],
    ['first', 'the folder lies inside the book, or the book inside it. PLACE/first.'],
    ['first/..', 'the folder lies inside the book, or the book inside it. PLACE.'],
    ['first/log/deeper', 'the folder lies inside the book, or the book inside it. PLACE/first/log/deeper.'],
  ])('refuses %s with a sentence that names it, and shares nothing', async (folder, sentence) => {
    await run([...INIT, '--book', 'first']);
    await writeFile(inHome('a-file'), 'no folder');
    const { code, out, err } = await run(['share', 'set', folder, '--reason', 'A second line', ...ADMIN]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence.replace('PLACE', bench.home));
    expect((await pageOf(...ADMIN)).share).toBeNull();
    expect((await readdir(inHome('first'))).filter((name) => name.startsWith('wb-'))).toEqual([]);
  });

  it('wants a reason, says how it stands, and ends sharing with another', async () => {
    await run([...INIT, '--book', 'first']);
    await mkdir(inHome('share'));
    const missing = await run(['share', 'set', 'share', ...ADMIN]);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('--reason is missing')]);
    const empty = await run(['share', 'set', 'share', '--reason', ' ', ...ADMIN]);
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('Reason: Enter the reason.')]);
    expect(await readdir(inHome('share'))).toEqual([]);

    await works(at, 'share', 'set', 'share', '--plain', '--reason', 'A second line', ...ADMIN);
    // Others find the book there at once: nobody publishes it later, the command line has gone.
    expect(await readdir(inHome('share'))).toEqual([expect.stringMatching(/^wb-/)]);
    const again = await run(['share', 'set', 'share', '--plain', '--reason', 'Once more', ...ADMIN]);
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringContaining('it says what the book says already'),
    ]);
    const told = await works(at, 'share', 'status', ...ADMIN);
    expect(told).toContain(`Folder   ${inHome('share')}`);
    expect(told).toContain('Sealed   no: whoever reaches the folder can read the book');
    expect((await pageOf(...ADMIN)).share).toMatchObject({ where: inHome('share'), sealed: false });

    const unsaid = await run(['share', 'remove', ...ADMIN]);
    expect([unsaid.code, unsaid.err]).toEqual([2, expect.stringContaining('--reason is missing')]);
    await works(at, 'share', 'remove', '--reason', 'The line closes', ...ADMIN);
    const over = await run(['share', 'remove', '--reason', 'Once more', '--json', ...ADMIN]);
    expect([over.code, JSON.parse(over.out)]).toEqual([
      1,
      { ok: false, refusal: { code: 'share-not-set', data: {} } },
    ]);
    const none = await run(['sync', ...ADMIN]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('shares the book through no folder')]);
    // What lies there stays.
    expect(await readdir(inHome('share'))).toHaveLength(1);
    const rows = await trailOf(at, ...ADMIN);
    const said = rows.filter(({ type }) => type.startsWith('share-')).map(({ type, why }) => [type, why]);
    expect(said).toEqual([
      ['share-removed/1', 'The line closes'],
      ['share-set/1', 'A second line'],
    ]);
  }, 30_000);

  it('[R2] refuses whoever does not administer, and whoever is not signed in; the attempt reads as a sentence', async () => {
    await run([...INIT, '--book', 'first']);
    await mkdir(inHome('share'));
    const theirs = await somebodyElse(at, 'first');
    const asks = ['share', 'set', 'share', '--reason', 'A second line', '--book', 'first'];
    const nobody = await run(asks);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('nobody is signed in')]);
    const other = await run([...asks, '--as', NEWCOMER], theirs);
    expect([other.code, other.out]).toEqual([1, '']);
    expect(other.err).toContain('administrator');
    expect(await readdir(inHome('share'))).toEqual([]);
    const rows = await trailOf(at, '--what', 'attempt-refused', ...ADMIN);
    expect(rows.map(({ name, what }) => [name, what])).toEqual([
      ['Tomasz Wieczorek', 'Refused: share the book'],
    ]);
  }, 30_000);

  it.each([
    [['share'], 'Share how?'],
    [['share', 'set'], 'Share how?'],
    [['share', 'status', 'share'], 'Share how?'],
    [['share', 'sett', 'share'], 'Share how?'],
    [['sync', 'share'], 'wavebook sync takes no words'],
    [['workstations', 'revoke'], 'Which workstation?'],
    [['workstations', 'remove', 'NORD-PK-02'], 'Which workstation?'],
    [['workstations', 'revoke', 'NORD-PK-02', 'NORD-PK-03'], '“NORD-PK-03” is not understood here.'],
    [['workstations', 'revoke', 'NORD-PK-02'], '--reason is missing'],
    [
      ['workstations', 'enrol', 'NORD-PK-02', '--reason', 'Compared'],
      '--fingerprint and --reason are needed',
    ],
  ])('%j says one sentence and exits 2', async (args, sentence) => {
    await run([...INIT, '--book', 'first']);
    const { code, out, err } = await run([...args, ...ADMIN]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.split('\n')).toHaveLength(1);
  });
});

describe('wavebook sync', () => {
  it('[R68] [R23] a folder that is gone or read-only is told by exit code and sentence; what waited goes out after', async () => {
    await twoBooks(at);
    await exchange(at);
    await rename(inHome('share'), inHome('elsewhere'));
    await plans(at, FIRST, 'While the folder is gone');
    const gone = await run(['sync', ...FIRST]);
    expect(gone.code).toBe(1);
    expect(gone.out).toContain('The shared folder was not reached');
    expect((await pageOf(...FIRST)).waiting).toBeGreaterThan(0);
    await rename(inHome('elsewhere'), inHome('share'));
    const closed = await run(['sync', '--json', ...FIRST], { tools: { shares: readOnlyShares() } });
    const { value } = JSON.parse(closed.out) as { value: { troubles: { code: string }[] } };
    expect([closed.code, value.troubles.map(({ code }) => code)]).toEqual([1, ['share-read-only']]);
    const back = await run(['sync', ...FIRST]);
    expect([back.code, back.err]).toEqual([0, '']);
    const there = await works(at, 'sync', ...SECOND);
    expect(there).toMatch(/[1-9]\d* events taken in/);
    const home = JSON.parse(await works(at, 'call', 'read.home', '--json', ...SECOND)) as {
      value: { rollouts: { rollout: { title: string } }[] };
    };
    expect(home.value.rollouts.map(({ rollout }) => rollout.title)).toEqual(['While the folder is gone']);
  }, 60_000);

  it('says what is wrong to whoever is not signed in, and takes nothing in', async () => {
    await twoBooks(at);
    const { code, out, err } = await run(['sync', '--book', 'first']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('nobody is signed in');
  }, 30_000);
});

describe('wavebook workstations', () => {
  it('[R33] lists them, and revokes one for everybody: what it writes after counts nowhere', async () => {
    await twoBooks(at);
    const listed = await works(at, 'workstations', ...FIRST);
    expect(listed).toMatch(/NORD-PK-02 .*(up to date|behind)/);
    const unknown = await run(['workstations', 'revoke', 'NORD-PK-09', '--reason', 'Lost', ...FIRST]);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('Looked for NORD-PK-09')]);
    const empty = await run(['workstations', 'revoke', 'NORD-PK-02', '--reason', '', ...FIRST]);
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('Reason: Enter the reason.')]);
    await works(at, 'workstations', 'revoke', 'nord-pk-02', '--reason', 'Lost on the ferry', ...FIRST);
    const twice = await run(['workstations', 'revoke', 'NORD-PK-02', '--reason', 'Lost', '--json', ...FIRST]);
    expect([twice.code, (JSON.parse(twice.out) as { refusal: { code: string } }).refusal.code]).toEqual([
      1,
      'device-revoked',
    ]);
    await plans(at, SECOND, 'Written after it was lost');
    await run(['sync', ...SECOND]);
    await works(at, 'sync', ...FIRST);
    expect(await works(at, 'workstations', ...FIRST)).toMatch(/NORD-PK-02 +revoked/);
    const home = JSON.parse(await works(at, 'call', 'read.home', '--json', ...FIRST)) as {
      value: { rollouts: unknown[] };
    };
    expect(home.value.rollouts).toEqual([]);
    const [row] = await trailOf(at, '--what', 'device-revoked', ...FIRST);
    expect([row?.about, row?.why]).toEqual(['NORD-PK-02', 'Lost on the ferry']);
  }, 60_000);

  it('[R2] is for administrators, and not at the workstation itself', async () => {
    await twoBooks(at);
    const theirs = await somebodyElse(at, 'first');
    const asks = ['workstations', 'revoke', 'NORD-PK-02', '--reason', 'Lost', '--book', 'first'];
    const other = await run([...asks, '--as', NEWCOMER], theirs);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('administrator')]);
    const own = await run(['workstations', 'revoke', 'NORD-PK-02', '--reason', 'Lost', ...SECOND]);
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('not revoked at itself')]);
    expect(await works(at, 'workstations', ...FIRST)).not.toContain('revoked');
  }, 60_000);
});

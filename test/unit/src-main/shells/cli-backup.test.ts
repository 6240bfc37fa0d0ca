import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../src-main/platform/sha256.ts';
import { AS, cliBench, INIT } from './cli-bench.ts';
import {
  exchange,
  FIRST,
  NEWCOMER,
  plans,
  SECOND,
  somebodyElse,
  trailOf,
  twoBooks,
  works,
} from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;
const inHome = (...names: readonly string[]): string => join(bench.home, ...names);

interface Manifest {
  readonly digest: string;
  readonly events: number;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

async function manifestIn(dir: string): Promise<Manifest> {
  return JSON.parse(await readFile(inHome(dir, 'backup.json'), 'utf8')) as Manifest;
}

/** What a folder has of the files that a manifest names. */
async function digestsIn(dir: string, { files }: Manifest): Promise<Manifest['files']> {
  return Promise.all(
    files.map(async ({ path }) => ({ path, sha256: sha256Hex(await readFile(inHome(dir, path))) })),
  );
}

const plain = ({ files }: Manifest): Manifest['files'] => files.map(({ path, sha256 }) => ({ path, sha256 }));

describe('wavebook backup and restore', () => {
  it('[R32] put back, everything has identical digests, and a copy of the restored is the same again', async () => {
    await twoBooks(at);
    await plans(at, FIRST, 'Kept in the copy');
    await exchange(at);
    const made = await works(at, 'backup', '--to', 'copy', '--json', ...FIRST);
    const manifest = await manifestIn('copy');
    expect((JSON.parse(made) as { value: Manifest }).value).toMatchObject({
      digest: manifest.digest,
      events: manifest.events,
      where: inHome('copy'),
    });
    expect(await digestsIn('copy', manifest)).toEqual(plain(manifest));
    const restored = await works(at, 'restore', 'copy', '--book', 'third', '--json');
    expect((JSON.parse(restored) as { value: object }).value).toEqual({
      dir: inHome('third'),
      events: manifest.events,
    });
    expect(await digestsIn('third', manifest)).toEqual(plain(manifest));
    for (const book of ['first', 'third'])
      expect((await run(['verify', book])).out).toMatch(/^Intact: Plant Nord/);
    // Everybody who could sign in can, and the trail says who made the copy.
    const [row] = await trailOf(at, '--what', 'files-carried', ...FIRST);
    expect([row?.name, row?.about]).toEqual(['Ingrid Solberg', expect.stringContaining(inHome('copy'))]);
    const titles = await works(at, 'call', 'read.home', '--book', 'third', ...AS);
    expect(titles).toContain('Kept in the copy');
  }, 60_000);

  it('[R32] [R69] a restored workstation that had written more goes on in a new life, and loses nothing', async () => {
    await twoBooks(at);
    await works(at, 'backup', '--to', 'copy', ...SECOND);
    await plans(at, SECOND, 'Written after the copy');
    await exchange(at);
    await works(at, 'restore', 'copy', '--book', 'third');
    const third = ['--book', 'third', ...AS];
    const round = await run(['sync', ...third]);
    expect(round.out + round.err).toMatch(/identity|two places|elsewhere/i);
    // The one that went on is not disturbed.
    await plans(at, SECOND, 'Still at the second');
    await exchange(at);
    const home = await works(at, 'call', 'read.home', ...FIRST);
    expect(home).toContain('Written after the copy');
    expect(home).toContain('Still at the second');
    // And the restored one asks to be let in again.
    await run(['sync', ...third]);
    expect(await works(at, 'workstations', ...FIRST)).toMatch(/Asking to join\s+NORD-PK-02/);
  }, 60_000);

  it('[R32] without --book it goes beside the other books, under a name of its own', async () => {
    await run(INIT);
    const made = inHome('books', 'plant-nord');
    await works(at, 'backup', '--to', 'copy', ...AS);
    const said = await works(at, 'restore', 'copy', '--json');
    const { dir } = (JSON.parse(said) as { value: { dir: string } }).value;
    expect([dir.startsWith(inHome('books')), dir === made]).toEqual([true, false]);
    for (const book of [dir, made]) expect((await run(['verify', book])).code).toBe(0);
    // Two are known now, so a command has to be told which.
    const which = await run(['sync', ...AS]);
    expect([which.code, which.err]).toEqual([2, expect.stringContaining('Which book?')]);
    expect(which.err).toContain(dir);
  }, 30_000);

  it.each([
    ['a folder with something in it', 'full', 'something lies there already. PLACE/full.'],
    ['the book itself', 'first', 'the folder lies inside the book, or the book inside it. PLACE/first.'],
    ['a folder inside the book', 'first/deep/er', 'the folder lies inside the book'],
    ['a file', 'full/file', 'something lies there already. PLACE/full/file.'],
  ])(
    '[R66] refuses %s, leaves nothing behind, and says nothing in the trail',
    async (_name, to, sentence) => {
      await run([...INIT, '--book', 'first']);
      await mkdir(inHome('full'));
      await writeFile(inHome('full', 'file'), 'mine');
      const before = await readdir(bench.home);
      const { code, out, err } = await run(['backup', '--to', to, ...FIRST]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(sentence.replace('PLACE', bench.home));
      expect(await readdir(bench.home)).toEqual(before);
      expect(await readdir(inHome('full'))).toEqual(['file']);
      expect(await readFile(inHome('full', 'file'), 'utf8')).toBe('mine');
      expect((await trailOf(at, ...FIRST)).map(({ type }) => type)).not.toContain('files-carried/1');
    },
  );

  it('[R2] is for administrators, and the attempt is in the trail', async () => {
    await run([...INIT, '--book', 'first']);
    const theirs = await somebodyElse(at, 'first');
    const asks = ['backup', '--to', 'copy', '--book', 'first'];
    const nobody = await run(asks);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('nobody is signed in')]);
    const other = await run([...asks, '--as', NEWCOMER, '--json'], theirs);
    expect([other.code, JSON.parse(other.out)]).toMatchObject([
      1,
      { ok: false, refusal: { code: 'not-allowed' } },
    ]);
    expect(await readdir(bench.home)).not.toContain('copy');
    const rows = await trailOf(at, '--what', 'attempt-refused', ...FIRST);
    expect(rows.map(({ name, what }) => [name, what])).toEqual([
      ['Tomasz Wieczorek', 'Refused: back up the book'],
    ]);
  }, 30_000);

  it('[R32] restores nothing of what is no backup, damaged or unfinished, nor over anything', async () => {
    await run([...INIT, '--book', 'first']);
    await works(at, 'backup', '--to', 'copy', ...FIRST);
    await mkdir(inHome('empty'));
    const refusesTo = async (from: string, sentence: string): Promise<void> => {
      const { code, out, err } = await run(['restore', from, '--book', 'third']);
      expect([from, code, out]).toEqual([from, 1, '']);
      expect(err).toContain(sentence.replace('PLACE', bench.home));
      expect(await readdir(bench.home)).not.toContain('third');
    };
    for (const from of ['none', 'empty', 'first'])
      await refusesTo(from, `this is no whole backup of a book. PLACE/${from}.`);
    const over = await run(['restore', 'copy', '--book', 'first']);
    expect([over.code, over.err]).toEqual([1, expect.stringContaining('something lies there already')]);
    await writeFile(inHome('mine'), 'mine');
    for (const args of [
      ['restore', 'copy', '--book', 'mine'],
      [...INIT, '--book', 'mine'],
    ]) {
      const file = await run(args);
      expect([file.code > 0, file.err]).toEqual([
        true,
        expect.stringContaining('something lies there already'),
      ]);
    }
    expect(await readFile(inHome('mine'), 'utf8')).toBe('mine');
    const [log] = (await manifestIn('copy')).files.filter(({ path }) => path.endsWith('.log'));
    const bytes = await readFile(inHome('copy', log!.path));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(inHome('copy', log!.path), bytes);
    await refusesTo('copy', log!.path);
    await rm(inHome('copy', log!.path));
    await refusesTo('copy', log!.path);
    await rm(inHome('copy', 'backup.json'));
    await refusesTo('copy', 'this is no whole backup of a book');
  }, 30_000);

  it.each([
    [['backup'], 'Where to?'],
    [['backup', 'copy'], 'Where to?'],
    [['restore'], 'Restore what?'],
    [['restore', 'copy', 'third'], 'Restore what?'],
    [['join'], 'Join what?'],
    [['join', 'share', 'more', '--name', 'x'], 'Join what?'],
    [['join', 'share'], '--name is missing'],
  ])('%j says one sentence and exits 2', async (args, sentence) => {
    await run([...INIT, '--book', 'first']);
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.split('\n')).toHaveLength(1);
  });
});

describe('wavebook join', () => {
  it('[R33] refuses a folder through which no book is shared, or several are, and makes nothing', async () => {
    await run([...INIT, '--book', 'first']);
    await mkdir(inHome('share'));
    const refuses = async (args: readonly string[], sentence: string): Promise<void> => {
      const { code, out, err } = await run(['join', ...args, '--book', 'second']);
      expect([args, code, out]).toEqual([args, 1, '']);
      expect(err).toContain(sentence.replaceAll('PLACE', bench.home));
      expect(await readdir(bench.home)).not.toContain('second');
    };
    await refuses(['none', '--name', 'N'], 'the folder was not reached. PLACE/none. it is not there.');
    await refuses(['share', '--name', 'N'], 'no book is shared through this folder. PLACE/share.');
    await works(at, 'share', 'set', 'share', '--reason', 'A second line', ...FIRST);
    await refuses(['share', '--name', ' '], 'Name');
    await writeFile(inHome('mine'), 'mine');
    const file = await run(['join', 'share', '--name', 'N', '--book', 'mine']);
    expect([file.code, await readFile(inHome('mine'), 'utf8')]).toEqual([1, 'mine']);
    const over = await run(['join', 'share', '--name', 'N', '--book', 'first']);
    expect([over.code, over.err]).toEqual([1, expect.stringContaining('something lies there already')]);
    const named = INIT.map((word) => (word === 'Plant Nord' ? 'Plant Sud' : word));
    await run([...named, '--book', 'other']);
    await works(at, 'share', 'set', 'share', '--reason', 'Ours too', '--book', 'other', ...AS);
    await refuses(['share', '--name', 'N'], '2 books lie there.');
    const [folder] = (await readdir(inHome('share'))).sort();
    expect((await run(['join', `share/${folder}`, '--name', 'N', '--book', 'second'])).code).toBe(0);
  }, 60_000);
});

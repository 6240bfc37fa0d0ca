import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../src-main/platform/sha256.ts';
import { AS, cliBench, INIT } from './cli-bench.ts';
import {
  exchange,
  FIRST,
  plans,
  readOnlyShares,
  SECOND,
  trailOf,
  twoBooks,
  works,
} from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;
const inHome = (...names: readonly string[]): string => join(bench.home, ...names);

/** The log that the first workstation writes, at any of them. */
async function firstsLog(): Promise<string> {
  const { id } = (
    JSON.parse(await readFile(inHome('first', 'book.json'), 'utf8')) as {
      device: { id: string };
    }
  ).device;
  return `${id}-1.log`;
}

async function flip(path: string, part = 0.5): Promise<void> {
  const bytes = await readFile(path);
  const place = Math.floor(bytes.length * part);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function titlesAt(book: readonly string[]): Promise<readonly string[]> {
  const home = JSON.parse(await works(at, 'call', 'read.home', '--json', ...book)) as {
    value: { rollouts: { rollout: { title: string } }[] };
  };
  return home.value.rollouts.map(({ rollout }) => rollout.title).sort();
}

describe('wavebook carry', () => {
  it('[R68] [R33] a book is joined from a stick, and the request carried back without anybody signed in', async () => {
    await run([...INIT, '--book', 'first']);
    await mkdir(inHome('stick'));
    await plans(at, FIRST, 'Written at the first');
    const out = await works(at, 'carry', 'out', 'stick', ...FIRST);
    expect(out).toMatch(/^\d+ events of this workstation in the folder, 0 events taken in/);
    const joined = await works(at, 'join', 'stick', '--name', 'NORD-PK-02', '--book', 'second', '--json');
    const { joining } = (JSON.parse(joined) as { value: { joining: { fingerprint: string } } }).value;
    expect(joining.fingerprint).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const asking = async (stick: string) =>
      (await readdir(inHome(stick), { recursive: true })).filter((path) => /join.*note$/.test(path));
    expect(await asking('stick')).toHaveLength(1);
    await mkdir(inHome('another'));
    await works(at, 'carry', 'out', 'another', '--book', 'second');
    expect(await asking('another')).toEqual(await asking('stick'));
    expect((await run(['carry', 'in', 'stick', '--book', 'first'])).err).toContain('nobody is signed in');
  }, 60_000);

  it('[R68] both ways between two that share a folder as well; the same stick twice does no harm', async () => {
    await twoBooks(at);
    await mkdir(inHome('stick'));
    await plans(at, FIRST, 'By the stick');
    await works(at, 'carry', 'out', 'stick', ...FIRST);
    const before = await readdir(inHome('stick'), { recursive: true });
    const taken = JSON.parse(await works(at, 'carry', 'in', 'stick', '--json', ...SECOND)) as {
      value: { taken: number };
    };
    expect(taken.value.taken).toBeGreaterThan(0);
    expect(await titlesAt(SECOND)).toEqual(['By the stick']);
    // Reading a stick writes nothing there.
    expect(await readdir(inHome('stick'), { recursive: true })).toEqual(before);
    const twice = JSON.parse(await works(at, 'carry', 'in', 'stick', '--json', ...SECOND)) as {
      value: { taken: number };
    };
    expect(twice.value.taken).toBe(0);
    const both = await works(at, 'sync', '--with', 'stick', ...SECOND);
    expect(both).toMatch(/events? of this workstation in the folder/);
    await exchange(at);
    const rows = await trailOf(at, '--what', 'files-carried', ...FIRST);
    expect(rows.map(({ name }) => name)).toEqual(rows.map(() => 'Ingrid Solberg'));
    expect(rows).toHaveLength(5);
  }, 60_000);

  it('[R68] says which stick is no use, and writes of none that it was carried', async () => {
    await twoBooks(at);
    await mkdir(inHome('empty'));
    await mkdir(inHome('theirs'));
    const named = INIT.map((word) => (word === 'Plant Nord' ? 'Plant Sud' : word));
    await run([...named, '--book', 'other']);
    await works(at, 'carry', 'out', 'theirs', '--book', 'other', ...AS);
    const count = (await trailOf(at, ...FIRST)).length;
    for (const how of ['in', 'out']) {
      const gone = await run(['carry', how, 'none', ...FIRST]);
      expect([gone.code, gone.out]).toEqual([1, '']);
      expect(gone.err).toContain(`${inHome('none')}. it is not there.`);
    }
    const inside = await run(['carry', 'out', 'first', '--json', ...FIRST]);
    expect([inside.code, JSON.parse(inside.out)]).toMatchObject([
      1,
      { ok: false, refusal: { code: 'share-inside-book' } },
    ]);
    expect((await readdir(inHome('first'))).filter((name) => name.startsWith('wb-'))).toEqual([]);
    for (const wrong of ['empty', 'theirs']) {
      const { code, out } = await run(['carry', 'in', wrong, ...FIRST]);
      expect([code, out]).toEqual([1, expect.stringContaining('holds another book, or none')]);
    }
    const rows = await trailOf(at, ...FIRST);
    expect(rows.map(({ type }) => type)).not.toContain('files-carried/1');
    // Four that were no use, and a look: signed in and out, and nothing more.
    expect(rows.slice(0, rows.length - count).every(({ type }) => /^signed-(in|out)/.test(type))).toBe(true);
    expect(await works(at, 'share', 'status', ...FIRST)).not.toContain('another book');
  }, 60_000);

  it('[R68] tells a stick that is read-only or full, takes in what lies there, and goes on later', async () => {
    await twoBooks(at);
    await mkdir(inHome('stick'));
    await plans(at, SECOND, 'From the second');
    await works(at, 'carry', 'out', 'stick', ...SECOND);
    for (const [fault, sentence] of [
      ['read-only', 'can be read here and not written'],
      ['full', 'The shared folder is full'],
    ] as const) {
      const { code, out } = await run(['carry', 'out', 'stick', ...FIRST], {
        tools: { shares: readOnlyShares(fault) },
      });
      expect([code, out]).toEqual([1, expect.stringContaining(sentence)]);
    }
    expect(await titlesAt(FIRST)).toEqual(['From the second']);
    // Nothing of it left this workstation: the trail does not say so either.
    expect((await trailOf(at, ...FIRST)).map(({ type }) => type)).not.toContain('files-carried/1');
    const later = await works(at, 'carry', 'out', 'stick', ...FIRST);
    expect(later.split('\n')).toHaveLength(1);
  }, 60_000);

  it.each([
    [['carry'], 'Carry what where?'],
    [['carry', 'out'], 'Carry what where?'],
    [['carry', 'over', 'stick'], 'Carry what where?'],
    [['carry', 'in', 'stick', 'stick'], 'Carry what where?'],
    [['heal', 'first', 'second'], 'Heal what?'],
    [['heal', 'none'], 'no book lies in this folder.'],
    [['incident', 'now'], 'wavebook incident takes no words'],
  ])('%j says one sentence and exits 2', async (args, sentence) => {
    await run([...INIT, '--book', 'first']);
    const { code, out, err } = await run([...args, ...FIRST]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.split('\n')).toHaveLength(1);
  });
});

describe('wavebook heal', () => {
  it('says that all is sound where it is', async () => {
    await twoBooks(at);
    const { code, out } = await run(['heal', ...SECOND]);
    expect([code, out]).toEqual([0, '2 files looked at, 0 healed, 0 left.']);
    const nobody = await run(['heal', 'second']);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('nobody is signed in')]);
  }, 60_000);

  it('[R67] brings what another wrote back from the share; what it replaced is kept aside', async () => {
    await twoBooks(at);
    await plans(at, FIRST, 'Damaged at the second');
    await exchange(at);
    const log = join('log', await firstsLog());
    const sound = await readFile(inHome('second', log));
    await flip(inHome('second', log));
    expect((await run(['verify', 'second'])).code).toBe(1);
    const { code, out } = await run(['heal', ...SECOND]);
    expect(out).toContain(`1 healed, 0 left.`);
    expect(out).toContain(inHome('share'));
    expect(code).toBe(0);
    expect((await readFile(inHome('second', log))).subarray(0, sound.length)).toEqual(sound);
    expect((await run(['verify', 'second'])).code).toBe(0);
    expect(await readdir(inHome('second', 'aside'))).not.toEqual([]);
    expect(await titlesAt(SECOND)).toEqual(['Damaged at the second']);
  }, 60_000);

  it('[R67] names what no share can put right, and exits 1; what was read is still there', async () => {
    await twoBooks(at);
    const log = join('log', await firstsLog());
    await flip(inHome('second', log));
    await rename(inHome('share'), inHome('elsewhere'));
    const { code, out } = await run(['heal', '--json', ...SECOND]);
    const { value } = JSON.parse(out) as { value: { left: { file: string; why: string }[] } };
    expect([code, value.left.map(({ file }) => file)]).toEqual([1, expect.arrayContaining([log])]);
    expect(value.left[0]!.why).toMatch(/^[a-z-]+: ./);
    // With the folder back it goes on from there.
    await rename(inHome('elsewhere'), inHome('share'));
    expect((await run(['heal', ...SECOND])).code).toBe(0);
  }, 60_000);
});

describe('wavebook incident', () => {
  it('writes a file with no word of the book in it, says so in the trail, and writes over nothing', async () => {
    await twoBooks(at);
    await plans(at, FIRST, 'Nobody may read this title');
    const made = JSON.parse(await works(at, 'incident', '--out', 'i.jsonl', '--json', ...FIRST)) as {
      value: { path: string; sha256: string };
    };
    const text = await readFile(inHome('i.jsonl'));
    expect([made.value.path, made.value.sha256]).toEqual([inHome('i.jsonl'), sha256Hex(text)]);
    expect(text.toString()).not.toMatch(/Nobody may read|Solberg|Plant Nord|second line/i);
    for (const line of text.toString().trim().split('\n')) JSON.parse(line);
    const again = await run(['incident', '--out', 'i.jsonl', ...FIRST]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')]);
    expect(await readFile(inHome('i.jsonl'))).toEqual(text);
    expect((await run(['incident', '--out', 'i.jsonl', '--force', ...FIRST])).code).toBe(0);
    const lost = await run(['incident', '--out', 'none/i.jsonl', ...FIRST]);
    expect([lost.code, lost.err]).toEqual([2, `${inHome('none', 'i.jsonl')} cannot be written (ENOENT).`]);
    const nobody = await run(['incident', '--book', 'first']);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('nobody is signed in')]);
    const [row] = await trailOf(at, '--what', 'exported', ...FIRST);
    expect([row?.about, row?.name]).toEqual([expect.stringMatching(/^incident-/), 'Ingrid Solberg']);
  }, 60_000);
});

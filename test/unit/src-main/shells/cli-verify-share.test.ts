import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliBench } from './cli-bench.ts';
import { exchange, FIRST, plans, twoBooks } from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;

async function sharedFiles(part: RegExp): Promise<readonly string[]> {
  const all = await readdir(join(bench.home, 'share'), { recursive: true });
  return all.filter((path) => part.test(path)).sort();
}

async function spoil(path: string): Promise<Buffer> {
  const file = join(bench.home, 'share', path);
  const bytes = await readFile(file);
  const other = Buffer.from(bytes);
  other[other.length - 30]! ^= 1;
  await writeFile(file, other);
  return bytes;
}

describe('[R30] wavebook verify of a shared folder', () => {
  it('reads every file with the book, says how far it is, and names file, workstation and record of each fault', async () => {
    await twoBooks(at);
    const rollout = await plans(at, FIRST, 'MES on line 1');
    await exchange(at);
    const shown: string[] = [];
    const intact = await run(['verify', 'share', '--book', 'first'], {
      status: (text) => void shown.push(text),
    });
    expect([intact.code, intact.err]).toEqual([0, '']);
    expect(intact.out).toMatch(
      /^Intact: share of Plant Nord, \d+ files, \d+ events proved by signed checkpoints\./,
    );
    expect(shown).toContain('Files 100 %');
    expect(shown.at(-1)).toBe('');

    const partials = await sharedFiles(/\/seg\/.*\.p\/\d+-[0-9a-f]+$/);
    const widest = partials.toSorted((a, b) => widthOf(a) - widthOf(b)).at(-1) as string;
    const bytes = await spoil(widest);
    const damaged = await run(['verify', 'share', '--book', 'first']);
    expect(damaged.code).toBe(1);
    expect(damaged.out).toMatch(/^Not intact: share of Plant Nord, 1 fault in/);
    expect(damaged.out).toContain(widest);
    expect(damaged.out).toMatch(/Events are not what was written, of \S+, events 1 to \d+/);
    expect(damaged.out).toContain('rollout MES on line 1');
    expect(damaged.out).toContain('sync: it writes anew what is missing');
    const json = await run(['verify', 'share', '--book', 'first', '--json']);
    const { value } = JSON.parse(json.out) as { value: { faults: { records: { rollout?: string }[] }[] }[] };
    expect(value[0]?.faults[0]?.records.map((record) => record.rollout)).toContain(rollout);

    // The writer looks at what it wrote with its next round; the check says so.
    for (let round = 0; round < 3; round += 1) await exchange(at);
    const after = await run(['verify', 'share', '--book', 'first']);
    expect([after.code, after.out]).toEqual([0, expect.stringContaining('no harm')]);
    await writeFile(join(bench.home, 'share', widest), bytes);
  }, 90_000);

  it('without the book says what could be checked of sealed files and what could not, and never intact', async () => {
    await twoBooks(at);
    await cp(join(bench.home, 'share'), join(bench.home, 'elsewhere'), { recursive: true });
    const found = await run(['verify', 'elsewhere']);
    expect(found.code).toBe(2);
    expect(found.out).toMatch(
      /^Nothing wrong was found, but not all could be looked into: share of Plant Nord/,
    );
    expect(found.out).toMatch(/files sealed under key 0001-[0-9a-f]{8}, which is not here/);
    expect(found.out).toContain('wavebook verify SHARE --book BOOK');
    const [full] = (await sharedFiles(/\/seg\/.*\.p\/\d+-[0-9a-f]+$/)) as [string];
    const folder = join(bench.home, 'elsewhere', full, '..');
    await rm(folder, { recursive: true });
    const missing = await run(['verify', 'elsewhere']);
    expect([missing.code, missing.out]).toEqual([1, expect.stringContaining('Events are missing')]);
  }, 60_000);

  it('checks the share along with the book, and refuses what is none in words', async () => {
    await twoBooks(at);
    const both = await run(['verify', 'first', '--share']);
    expect([both.code, both.err]).toEqual([0, '']);
    expect(both.out).toMatch(/^Intact: Plant Nord, .*\nIntact: share of Plant Nord, /);
    const json = await run(['verify', 'first', '--share', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      value: { kind: 'intact', share: [{ withBook: true, faults: [] }] },
    });
    await rm(join(bench.home, 'share'), { recursive: true });
    const gone = await run(['verify', 'first', '--share']);
    expect(gone.code).toBe(2);
    expect(gone.out).toMatch(/^Intact: Plant Nord, .*\nThe folder .*share was not reached \(gone\)/);
  }, 60_000);
});

function widthOf(path: string): number {
  return Number(/(\d+)-[0-9a-f]+$/.exec(path)?.[1]);
}

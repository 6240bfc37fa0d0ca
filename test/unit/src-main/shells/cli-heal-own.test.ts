import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliBench } from './cli-bench.ts';
import { exchange, FIRST, plans, SECOND, twoBooks, works } from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;
const inHome = (...names: readonly string[]): string => join(bench.home, ...names);

/** One bit of the first's own log, and no state to open it by: so opening finds it. */
async function spoilOwn(part: number): Promise<void> {
  const { device } = JSON.parse(await readFile(inHome('first', 'book.json'), 'utf8')) as {
    device: { id: string };
  };
  const path = inHome('first', 'log', `${device.id}-1.log`);
  const bytes = await readFile(path);
  bytes[Math.floor(bytes.length * part)]! ^= 1;
  await writeFile(path, bytes);
  await rm(inHome('first', 'state'), { recursive: true });
}

describe('[R30] wavebook heal of the own log', () => {
  it('that opening found damaged: healed by one command, and written in again after', async () => {
    await twoBooks(at);
    await plans(at, FIRST, 'Before');
    await exchange(at);
    await spoilOwn(0.5);
    expect((await run(['verify', 'first'])).code).toBe(1);
    const { code, out, err } = await run(['heal', ...FIRST]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('1 healed, 0 left.');
    expect(out).toContain('The book was opened anew, and can be written in again. Sign in again.');
    expect((await run(['verify', 'first', '--share'])).code).toBe(0);
    await plans(at, FIRST, 'After');
    expect(await readdir(inHome('first', 'aside'))).not.toEqual([]);
  }, 60_000);

  it('with nothing to heal from says what to do; from a stick it is healed, by nobody signed in where nobody can be', async () => {
    await twoBooks(at);
    await exchange(at);
    await mkdir(inHome('stick'));
    await works(at, 'carry', 'out', 'stick', ...SECOND);
    await spoilOwn(0.001);
    await rename(inHome('share'), inHome('away'));
    const left = await run(['heal', 'first']);
    expect(left.code).toBe(1);
    expect(left.out).toContain('it is not there');
    expect(left.out).toContain('“wavebook carry out STICK” there, “wavebook heal --with STICK” here');
    const healed = await run(['heal', 'first', '--with', 'stick']);
    expect([healed.code, healed.err]).toEqual([0, '']);
    await rename(inHome('away'), inHome('share'));
    expect((await run(['verify', 'first'])).code).toBe(0);
    await plans(at, FIRST, 'After');
  }, 60_000);
});

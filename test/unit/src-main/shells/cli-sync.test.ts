import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AS, cliBench, INIT } from './cli-bench.ts';

const { bench, run, value } = cliBench();

describe('the command line between workstations', () => {
  it('[R33] [R32] shares, joins, lets in by fingerprint only, exchanges, backs up and restores', async () => {
    const at = (name: string) => join(bench.home, name);
    await mkdir(at('share'));
    await run([...INIT, '--book', 'first']);
    const first = ['--book', 'first'];
    const shared = await run(['share', 'set', 'share', '--reason', 'A second line', ...first, ...AS]);
    expect([shared.code, shared.err]).toEqual([0, '']);
    expect((await run(['sync', ...first, ...AS])).code).toBe(0);
    const joined = await run(['join', 'share', '--name', 'NORD-PK-02', '--book', 'second', '--json']);
    expect([joined.code, joined.err]).toEqual([0, '']);
    const { fingerprint } = (JSON.parse(joined.out) as { value: { joining: { fingerprint: string } } }).value
      .joining;
    const enrol = ['workstations', 'enrol', 'NORD-PK-02', '--reason', 'Compared', ...first, ...AS];
    const wrong = await run([...enrol, '--fingerprint', '0000-0000-0000-0000']);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('The fingerprints differ')]);
    expect((await run([...enrol, '--fingerprint', fingerprint.toLowerCase()])).err).toBe('');
    await run(['sync', ...first, ...AS]);
    expect((await run(['sync', '--book', 'second'])).code).toBe(0);
    const page = await value<{ workstations: { name: string }[] }>('workstations', '--book', 'second');
    expect(page.workstations.map(({ name }) => name)).toContain('NORD-PK-02');
    expect((await run(['conflicts', ...first, ...AS])).out).toBe('No conflict is open.');

    expect((await run(['backup', '--to', 'copy', ...first, ...AS])).code).toBe(0);
    expect((await run(['verify', 'copy'])).out).toMatch(/^Intact: backup of Plant Nord/);
    expect((await run(['restore', 'copy', '--book', 'third'])).code).toBe(0);
    expect((await run(['verify', 'third'])).out).toMatch(/^Intact: Plant Nord/);
    expect((await run(['verify', 'second'])).out).toMatch(/^Intact: Plant Nord/);
  }, 60_000);
});

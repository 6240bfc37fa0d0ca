import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startHost } from '../../../../src-main/shells/browser/host.ts';
import { quickStretch } from '../identity/bench-register.ts';
import { cliBench, INIT } from './cli-bench.ts';
import { FIRST, trailOf, works } from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;
const inHome = (...names: readonly string[]): string => join(bench.home, ...names);

/** The app with the book open, as somebody has it before them. */
async function appWith(book: string) {
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
  await host.app.desk.open(inHome(book));
  return host;
}

describe('the command line, while the app has the book open', () => {
  it('[R68] shares, syncs, carries, heals, backs up and writes an incident through the app, from folders as they were typed', async () => {
    await run([...INIT, '--book', 'first']);
    const host = await appWith('first');
    for (const name of ['share', 'stick']) await mkdir(inHome(name));
    await works(at, 'share', 'set', 'share', '--reason', 'A second line', ...FIRST);
    expect(await readdir(inHome('share'))).toHaveLength(1);
    expect(await works(at, 'sync', ...FIRST)).toMatch(/events of this workstation in the folder/);
    expect(await works(at, 'carry', 'out', 'stick', ...FIRST)).toMatch(/in the folder/);
    expect(await readdir(inHome('stick'))).toEqual(await readdir(inHome('share')));
    expect(await works(at, 'heal', ...FIRST)).toMatch(/ 0 healed, 0 left\.$/);
    await works(at, 'backup', '--to', 'copy', ...FIRST);
    expect((await run(['verify', 'copy'])).out).toMatch(/^Intact: backup of Plant Nord/);
    await works(at, 'incident', '--out', 'i.jsonl', ...FIRST);
    expect((await readFile(inHome('i.jsonl'), 'utf8')).split('\n').length).toBeGreaterThan(3);
    expect(await works(at, 'share', 'status', ...FIRST)).toContain(inHome('share'));
    // All of it was written by the app, which has the book open still.
    const { book } = host.app.desk.current()!;
    const rows = await trailOf(at, ...FIRST);
    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['share-set/1', 'files-carried/1', 'exported/1']),
    );
    expect([book.dir, existsSync(inHome('first', 'lock'))]).toEqual([inHome('first'), true]);
    await host.close();
  }, 60_000);

  it('[R33] a second workstation joins beside it, and is let in through it', async () => {
    await run([...INIT, '--book', 'first']);
    const host = await appWith('first');
    await mkdir(inHome('share'));
    await works(at, 'share', 'set', 'share', '--reason', 'A second line', ...FIRST);
    const joined = await works(at, 'join', 'share', '--name', 'NORD-PK-02', '--book', 'second', '--json');
    const { joining } = (JSON.parse(joined) as { value: { joining: { fingerprint: string } } }).value;
    const compared = ['--fingerprint', joining.fingerprint, '--reason', 'Compared by telephone'];
    await works(at, 'workstations', 'enrol', 'NORD-PK-02', ...compared, ...FIRST);
    expect(await works(at, 'sync', '--book', 'second')).toMatch(/[1-9]\d* events taken in/);
    expect(await works(at, 'workstations', ...FIRST)).toContain('NORD-PK-02');
    await works(at, 'workstations', 'revoke', 'NORD-PK-02', '--reason', 'Only a try', ...FIRST);
    expect(await works(at, 'workstations', ...FIRST)).toMatch(/NORD-PK-02 +revoked/);
    await host.close();
  }, 60_000);
});

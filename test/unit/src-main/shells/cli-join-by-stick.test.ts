import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AS, cliBench, INIT } from './cli-bench.ts';
import { FIRST, plans, readOnlyShares, SECOND, trailOf, works } from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;
const inHome = (name: string): string => join(bench.home, name);

/** A book at one workstation alone, carried out, and asked for at another one that reaches nothing but the stick. */
async function askedByStick(): Promise<string> {
  await run([...INIT, '--book', 'first']);
  await mkdir(inHome('stick'));
  await plans(at, FIRST, 'Planned before');
  await works(at, 'carry', 'out', 'stick', ...FIRST);
  const joined = await works(at, 'join', 'stick', '--name', 'NORD-PK-02', '--book', 'second', '--json');
  return (JSON.parse(joined) as { value: { joining: { fingerprint: string } } }).value.joining.fingerprint;
}

function enrolling(fingerprint: string, ...more: readonly string[]): readonly string[] {
  const compared = ['--fingerprint', fingerprint, '--reason', 'Compared by telephone'];
  return ['workstations', 'enrol', 'NORD-PK-02', ...compared, ...more];
}

describe('[R68] [R33] joining by a stick on the command line', () => {
  it('the stick goes there, back and there again: the workstation is in, and its work comes back the same way', async () => {
    const fingerprint = await askedByStick();
    // Without the stick nobody asks.
    expect((await run([...enrolling(fingerprint), ...FIRST])).code).toBe(1);
    const read = await works(at, 'carry', 'in', 'stick', ...FIRST);
    expect(read).toContain('NORD-PK-02 asks to join');
    expect(read).toContain(fingerprint);
    expect(read).toContain('wavebook workstations enrol NORD-PK-02 --with stick');
    expect(await works(at, 'workstations', '--with', 'stick', ...FIRST)).toContain(fingerprint);
    const wrong = await run([...enrolling('0000-0000-0000-0000', '--with', 'stick'), ...FIRST]);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('The fingerprints differ')]);

    const done = await works(at, ...enrolling(fingerprint, '--with', 'stick'), ...FIRST);
    expect(done).toBe('NORD-PK-02 is let in. Carry the stick there: wavebook carry in stick.');
    const taken = await works(at, 'carry', 'in', 'stick', '--book', 'second');
    expect(taken).not.toContain('0 events taken in');
    expect((await run(['verify', 'second'])).code).toBe(0);
    await plans(at, SECOND, 'Planned there');
    await works(at, 'carry', 'out', 'stick', ...SECOND);
    await works(at, 'carry', 'in', 'stick', ...FIRST);
    expect(JSON.stringify(await trailOf(at, ...FIRST))).toContain('NORD-PK-02');
    const titles = JSON.parse(await works(at, 'call', 'read.home', '--json', ...FIRST)) as {
      value: { rollouts: { rollout: { title: string } }[] };
    };
    expect(titles.value.rollouts.map(({ rollout }) => rollout.title).sort()).toEqual([
      'Planned before',
      'Planned there',
    ]);
  }, 60_000);

  it('where the answer did not get onto the stick, that is said with what to do, and can be done later', async () => {
    const fingerprint = await askedByStick();
    const { code, out, err } = await run([...enrolling(fingerprint, '--with', 'stick'), ...FIRST], {
      tools: { shares: readOnlyShares('full') },
    });
    expect([code, out]).toEqual([1, 'NORD-PK-02 is let in.']);
    expect(err).toContain('is full');
    expect(err).toContain(`wavebook carry out ${inHome('stick')}`);
    await works(at, 'carry', 'out', 'stick', ...FIRST);
    await works(at, 'carry', 'in', 'stick', '--book', 'second');
    expect((await run(['call', 'read.home', ...SECOND])).code).toBe(0);
  }, 60_000);

  it('a request that could not be written is no success; the next exchange writes it', async () => {
    await run([...INIT, '--book', 'first']);
    await mkdir(inHome('stick'));
    await works(at, 'carry', 'out', 'stick', ...FIRST);
    const asking = ['join', 'stick', '--name', 'NORD-PK-02', '--book', 'second'];
    const { code, out } = await run(asking, { tools: { shares: readOnlyShares('read-only') } });
    expect([code, out]).toEqual([1, expect.stringContaining('can be read here and not written')]);
    expect(await works(at, 'workstations', '--with', 'stick', ...FIRST)).not.toContain('Asking to join');
    await works(at, 'sync', '--book', 'second');
    expect(await works(at, 'workstations', '--with', 'stick', ...FIRST)).toContain('Asking to join');
  }, 60_000);

  it('a stick that is not there, or of another book, lets nobody in', async () => {
    const fingerprint = await askedByStick();
    await rename(inHome('stick'), inHome('elsewhere'));
    const gone = await run([...enrolling(fingerprint, '--with', 'stick'), ...FIRST]);
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining(inHome('stick'))]);
    const named = INIT.map((word) => (word === 'Plant Nord' ? 'Plant Sud' : word));
    await run([...named, '--book', 'other']);
    await mkdir(inHome('theirs'));
    await works(at, 'carry', 'out', 'theirs', '--book', 'other', ...AS);
    const other = await run([...enrolling(fingerprint, '--with', 'theirs'), ...FIRST]);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('NORD-PK-02')]);
    expect(await readdir(inHome('theirs'))).toHaveLength(1);
  }, 60_000);
});

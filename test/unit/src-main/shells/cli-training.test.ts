import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AS, cliBench, description, INIT } from './cli-bench.ts';

const { bench, run, value } = cliBench();
const at = (text: string) => ({ ms: Date.parse(text), offset: 60, zone: 'Europe/Oslo' });

/** A command done by the administrator; its first id. */
async function does(kind: string, part: object): Promise<string> {
  const done = await value<{ ids: string[] }>('call', kind, JSON.stringify(part));
  return done.ids[0] ?? '';
}

/** One wave of two people who need one item; Bakke is trained on it, Rahimi is not. */
async function trainedWave(): Promise<void> {
  await run(INIT);
  await writeFile(
    join(bench.home, 'people.csv'),
    'id,given name,family name,line\n100,Jonas,Bakke,Line 1\n101,伟,李,Line 1\n',
  );
  await run(['import', 'people', 'people.csv', ...AS]);
  const versions = [{ version: 1, effective: '2026-01-01', note: '' }];
  await does('item.define', {
    item: { id: 'WI-118', title: 'Line clearance', versions, assessed: false, validDays: null },
  });
  await writeFile(
    join(bench.home, 'training.csv'),
    'person,item,date,state\n100,WI-118,2026-02-03,completed\n',
  );
  await run(['import', 'training', 'training.csv', ...AS]);
  const rollout = await does('rollout.plan', { description });
  const phase = await does('rollout.add-phase', { rollout, title: 'Pilot', pilot: true });
  const scope = {
    site: 'Nord',
    lines: [],
    shifts: [],
    departments: [],
    products: [],
    functions: [],
    roles: [],
  };
  const timing = { goLive: at('2027-03-01T06:00:00Z'), exit: at('2027-04-01T06:00:00Z') };
  const wave = await does('wave.add', {
    rollout,
    phase,
    title: 'Line 1',
    scope: { ...scope, notCovered: '' },
    timing,
  });
  await does('wave.cohort', { rollout, wave, people: ['100', '101'], reason: '' });
  const requirement = { item: 'WI-118', roles: [], sites: [], lines: [], shifts: [], departments: [] };
  await does('wave.requirements', { rollout, wave, requirements: [requirement], reason: '' });
}

describe('training at the command line', () => {
  it('[R45] shows who is trained on what and names who lacks what', async () => {
    await trainedWave();
    const { rollouts } = await value<{ rollouts: { rollout: { number: string } }[] }>('call', 'read.home');
    const number = rollouts[0]?.rollout.number ?? '';
    const matrix = await run(['training', number.toLowerCase(), ...AS]);
    expect([matrix.code, matrix.err]).toEqual([0, '']);
    expect(matrix.out).toContain(`${number} MES: 1 of 2 people lack training, 1 gap.`);
    expect(matrix.out).toMatch(
      /\n {2}id {3}name {9}where {3}WI-118 v1\n {2}101 {2}伟 李 {8}Line 1 {2}NEVER\n/,
    );
    expect(matrix.out).toMatch(/\n {2}100 {2}Jonas Bakke {2}Line 1 {2}ok\n {2}NEVER never trained$/);
    const wave = /W-\S+/.exec(matrix.out)?.[0] ?? '';
    const gaps = await run(['training', wave, '--gaps', ...AS]);
    expect(gaps.out).toContain(`Never trained: 1\n  ${wave}  101  伟 李  WI-118 v1 Line clearance`);
    expect(await value('training', wave)).toMatchObject({ people: 2, gaps: 1, waves: [{ number: wave }] });
    const csv = await run(['training', number, '--csv', 'matrix.csv', ...AS]);
    expect([csv.code, csv.out]).toEqual([0, expect.stringContaining('2 rows, SHA-256')]);
    expect(await readFile(join(bench.home, 'matrix.csv'), 'utf8')).toContain('Gap: never trained');
    const again = await run(['training', number, '--csv', 'matrix.csv', ...AS]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')]);
    const none = await run(['training', 'CC-9', ...AS]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('no such')]);
  }, 60_000);

  it('[R47] shows a person with waves, needs, records and changes, and an item with who lacks it', async () => {
    await trainedWave();
    const trained = await run(['person', '100', ...AS]);
    expect(trained.out.split('\n')[0]).toBe('100 Jonas Bakke');
    expect(trained.out).toContain('WI-118 v1  Line clearance  Trained 2026-02-03');
    expect(trained.out).toContain('from training.csv');
    expect(trained.out).toMatch(/Changes, newest first\n.* Ingrid Solberg {2}added {2}from people.csv/);
    const lacking = await run(['person', '101', ...AS]);
    expect(lacking.out).toContain('Gap: never trained');
    const item = await run(['item', 'WI-118', ...AS]);
    expect(item.out.split('\n')[0]).toBe('WI-118 v1 Line clearance: 1 of 2 people who need it trained');
    expect(item.out).toMatch(/Who lacks it\n {2}W-\S+ {2}101 {2}伟 李 {2}never trained/);
    for (const args of [
      ['person', '999'],
      ['item', 'WI-9'],
    ]) {
      const none = await run([...args, ...AS]);
      expect([none.code, none.out]).toEqual([1, '']);
    }
  }, 60_000);
});

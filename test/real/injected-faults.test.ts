import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStation, type Station } from './open-station.ts';
import { labelsOf, newPair, settle, type Pair } from './pair.ts';
import { bundledStation, injected, RunningStation, STRACE } from './run-station.ts';

/** What a workstation asks of the kernel when it commits, publishes and fetches, and how the kernel may refuse. */
const CALLS = [
  'openat',
  'pread64',
  'pwrite64',
  'fdatasync',
  'fsync',
  'rename',
  'link',
  'unlink',
  'getdents64',
  'statx',
] as const;
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EINTR', 'EROFS'] as const;
const LONG = process.env.WAVEBOOK_REAL === 'long';
/** Of the calls of one kind in a run so many are refused, spread over all; in the long form every one. */
const OF_A_KIND = LONG ? Infinity : 4;
/** After so many the process ends and both books are proved whole. */
const OF_A_LIFE = 20;
const absent = !existsSync(STRACE)
  ? 'strace is not there'
  : process.getuid?.() === 0
    ? null
    : 'only root may attach';

let root: string;
let program: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'wavebook-real-injected-'));
  program = await bundledStation(root);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

/** One workstation as a process whose calls are refused, and the other, here, whose calls are not. */
interface Trial {
  readonly pair: Pair;
  station: RunningStation;
  other: Station;
  number: number;
  readonly acknowledged: string[];
  readonly refused: string[];
  readonly met: { injections: number; hit: number; refused: number; troubles: number; acknowledged: number };
}

/** What a station does while its calls are refused: publishes what is new here, fetches what is new there. */
async function work({ station, other, ...trial }: Trial): Promise<void> {
  await other.say(`0.${trial.number}`, 2);
  await other.round();
  await injectable(station);
}

async function injectable(station: RunningStation): Promise<void> {
  for (const line of ['commit', 'round', 'commit', 'round']) await station.do(line);
}

async function begin(trial: Omit<Trial, 'station' | 'other'>): Promise<Pick<Trial, 'station' | 'other'>> {
  const station = new RunningStation(program, trial.pair.one, trial.pair.share);
  await station.ready();
  return { station, other: await openStation(trial.pair.two, trial.pair.share) };
}

/** How many calls of each kind are made, without any refused. */
async function callsOf(trial: Trial): Promise<ReadonlyMap<string, number>> {
  const into = join(root, 'calls.txt');
  await injected(trial.station, CALLS.join(','), null, into, () => work(trial));
  const lines = (await readFile(into, 'utf8')).split('\n');
  return new Map(CALLS.map((name) => [name, lines.filter((line) => line.includes(` ${name}(`)).length]));
}

/** The numbers 1 to `count`, or some of them, the first and the last among them. */
function spread(count: number): readonly number[] {
  if (count <= OF_A_KIND) return Array.from({ length: count }, (_, i) => i + 1);
  return Array.from({ length: OF_A_KIND }, (_, i) => 1 + Math.round((i * (count - 1)) / (OF_A_KIND - 1)));
}

async function injectOnce(trial: Trial, call: string, error: string, when: number): Promise<void> {
  const { station, met } = trial;
  const into = join(root, 'injected.txt');
  const from = station.said.length;
  trial.number += 1;
  await injected(station, call, `${call}:error=${error}:when=${when}`, into, () => work(trial));
  met.injections += 1;
  met.hit += (await readFile(into, 'utf8')).includes('(INJECTED)') ? 1 : 0;
  const said = station.said.slice(from);
  expect(
    said.filter((line) => line.startsWith('error')),
    `${call} ${error} ${when}`,
  ).toEqual([]);
  met.troubles += said.some((line) => /"reached":false|"troubles":\["|^failed/.test(line)) ? 1 : 0;
  await checkOther(trial, `${call} ${error} at ${when}`);
}

/** Without faults the other has all that was acknowledged after two rounds of each, and nothing that was refused. */
async function checkOther({ station, other, acknowledged, refused }: Trial, what: string): Promise<void> {
  for (let i = 0; i < 2; i += 1) {
    await station.do('round');
    await other.round();
  }
  const there = new Set(labelsOf(await other.book.read(0, Infinity)));
  const all = [...acknowledged, ...station.acknowledged];
  expect(
    all.filter((label) => !there.has(label)),
    `lost after ${what}`,
  ).toEqual([]);
  expect(
    [...refused, ...station.refused].filter((label) => there.has(label)),
    `refused and there after ${what}`,
  ).toEqual([]);
}

/** The process ends in order; both books are proved whole, and agree. */
async function endLife(trial: Trial): Promise<void> {
  await trial.station.end();
  await trial.other.close();
  trial.acknowledged.push(...trial.station.acknowledged);
  trial.refused.push(...trial.station.refused);
  await settle(trial.pair, trial.acknowledged, trial.refused);
}

it.skipIf(absent !== null)(
  `[R66] [R68] the kernel refuses ${LONG ? 'each' : 'some'} of each kind of call of commit, publish and fetch: nothing acknowledged is lost, the next rounds make up for it${absent === null ? '' : ` (not runnable here: ${absent})`}`,
  async () => {
    const blank = {
      pair: await newPair(join(root, 'pair')),
      number: 0,
      acknowledged: [],
      refused: [],
      met: { injections: 0, hit: 0, refused: 0, troubles: 0, acknowledged: 0 },
    };
    const trial: Trial = { ...blank, ...(await begin(blank)) };
    await work(trial);
    const counts = await callsOf(trial);
    for (const [name, count] of counts) expect(count, `calls of ${name}`).toBeGreaterThan(0);
    for (const [call, count] of counts)
      for (const error of ERRORS)
        for (const when of spread(count)) {
          await injectOnce(trial, call, error, when);
          if (trial.met.injections % OF_A_LIFE > 0) continue;
          await endLife(trial);
          Object.assign(trial, await begin(trial));
        }
    await endLife(trial);
    trial.met.acknowledged = trial.acknowledged.length;
    trial.met.refused = trial.refused.length;
    process.stdout.write(
      `real injections ${JSON.stringify({ ...trial.met, calls: Object.fromEntries(counts) })}\n`,
    );
    expect(trial.met.hit).toBeGreaterThan(trial.met.injections * 0.8);
    expect(trial.met.refused).toBeGreaterThan(0);
    expect(trial.met.troubles).toBeGreaterThan(trial.met.injections / 10);
  },
  LONG ? 3_600_000 : 120_000,
);

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStation, type Station } from './open-station.ts';
import { labelsOf, newPair, settle, type Pair } from './pair.ts';
import { bundledStation, RunningStation } from './run-station.ts';
import { injected, whyNoStrace } from './strace.ts';

/** All that a workstation asks of the kernel about files when it commits, publishes and fetches. */
const CALLS = [
  'openat',
  'close',
  'pread64',
  'pwrite64',
  'fdatasync',
  'fsync',
  'rename',
  'link',
  'unlink',
  'getdents64',
  'statx',
  'mkdir',
] as const;
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EINTR', 'EROFS'] as const;
const LONG = process.env.WAVEBOOK_REAL === 'long';
/** After so many the process ends and both books are proved whole. */
const OF_A_LIFE = 20;
/** More events than a bundle holds: the next bundle gets a folder, which nothing else makes in a book that is under way. */
const BUNDLE = 257;

/** As strace writes it: makes a name or a folder in the share. */
const CHANGES = / (?:link|mkdir)\("[^"]*\/share\/|\/share\/[^"]*", [^)]*O_CREAT/;

const absent = await whyNoStrace();
if (absent !== null) process.stdout.write(`Skipped: faults of the kernel. ${absent}.\n`);

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
  readonly met: { injections: number; hit: number; told: number; madeUpFor: number };
}

/** What a station does while its calls are refused: publishes what is new here, fetches what is new there. */
async function work({ station, other, ...trial }: Trial, size: number): Promise<void> {
  await other.say(`0.${trial.number}`, 2);
  await other.round();
  for (const line of [`commit ${size}`, 'round', 'commit 2', 'round']) await station.do(line);
}

const sizeFor = (call: string): number => (call === 'mkdir' ? BUNDLE : 1);

async function begin(trial: Omit<Trial, 'station' | 'other'>): Promise<Pick<Trial, 'station' | 'other'>> {
  const station = new RunningStation(program, trial.pair.one, trial.pair.share);
  await station.ready();
  return { station, other: await openStation(trial.pair.two, trial.pair.share) };
}

/** How many calls of each kind are made, without any refused. */
async function callsOf(trial: Trial): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const kinds of [CALLS.filter((call) => call !== 'mkdir'), ['mkdir']]) {
    const into = join(root, 'calls.txt');
    await injected(trial.station, kinds.join(','), null, into, () => work(trial, sizeFor(kinds[0] ?? '')));
    const lines = (await readFile(into, 'utf8')).split('\n');
    for (const name of kinds) counts.set(name, lines.filter((line) => line.includes(` ${name}(`)).length);
  }
  return counts;
}

/** In the short form each error is met in another place of all calls of a kind; in the long form in every one. */
function places(count: number, error: (typeof ERRORS)[number]): readonly number[] {
  if (LONG) return Array.from({ length: count }, (_, i) => i + 1);
  return [1 + Math.round((ERRORS.indexOf(error) * (count - 1)) / (ERRORS.length - 1))];
}

async function injectOnce(trial: Trial, call: string, error: string, when: number): Promise<void> {
  const { station, met } = trial;
  const into = join(root, 'injected.txt');
  const from = station.said.length;
  trial.number += 1;
  await injected(station, call, `${call}:error=${error}:when=${when}`, into, () =>
    work(trial, sizeFor(call)),
  );
  const lines = (await readFile(into, 'utf8')).split('\n').filter((line) => line.includes('(INJECTED)'));
  const what = `${error} at number ${when} of ${call}: ${lines.join()}`;
  const said = station.said.slice(from);
  met.injections += 1;
  met.hit += lines.length > 0 ? 1 : 0;
  expect(
    said.filter((line) => line.startsWith('error') || line.includes(' unforeseen ')),
    what,
  ).toEqual([]);
  const told = said.some((line) => /"troubles":\["|^failed storage|^refused \S+ storage/.test(line));
  expect(said.join(), what).toMatch(namedFor(lines.join(), error));
  met[told ? 'told' : 'madeUpFor'] += 1;
  // One that says nothing of it has made up for it already: the other needs no more from it.
  if (told) await station.do('round');
  await trial.other.round();
  await checkOther(trial, what);
  await station.do('round');
  expect(station.counted, what).toBe(trial.other.book.count());
}

/** How a change of the folder that a whole disk or a read-only one refuses is to be told; whatever else is to be told somehow. */
function namedFor(calls: string, error: string): RegExp {
  const named = { ENOSPC: /"share-full"/, EROFS: /"share-read-only"/ }[error];
  return named && CHANGES.test(calls) ? named : /done/;
}

/** The other has all that was acknowledged, and nothing that was refused. */
async function checkOther({ station, other, acknowledged, refused }: Trial, what: string): Promise<void> {
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
  `[R66] [R68] the kernel refuses ${LONG ? 'each' : 'some'} of each kind of call of commit, publish and fetch: it is told or made up for, and nothing acknowledged is lost${absent === null ? '' : ` (not runnable here: ${absent})`}`,
  async () => {
    const blank = {
      pair: await newPair(join(root, 'pair')),
      number: 0,
      acknowledged: [],
      refused: [],
      met: { injections: 0, hit: 0, told: 0, madeUpFor: 0 },
    };
    const trial: Trial = { ...blank, ...(await begin(blank)) };
    await work(trial, 1);
    const counts = await callsOf(trial);
    for (const [name, count] of counts) expect(count, `calls of ${name}`).toBeGreaterThan(0);
    for (const [call, count] of counts)
      for (const error of ERRORS)
        for (const when of places(count, error)) {
          await injectOnce(trial, call, error, when);
          if (trial.met.injections % OF_A_LIFE > 0) continue;
          await endLife(trial);
          Object.assign(trial, await begin(trial));
        }
    await endLife(trial);
    const { met, acknowledged, refused } = trial;
    process.stdout.write(
      `real injections ${JSON.stringify({ ...met, acknowledged: acknowledged.length, refused: refused.length, calls: Object.fromEntries(counts) })}\n`,
    );
    expect(met.hit).toBeGreaterThan(met.injections * 0.9);
    expect(refused.length).toBeGreaterThan(0);
    expect(met.told).toBeGreaterThan(met.injections / 4);
    expect(met.madeUpFor).toBeGreaterThan(0);
  },
  LONG ? 3_600_000 : 600_000,
);

import { expect } from 'vitest';
import type { Envelope } from '../../shared/events/envelope.ts';
import type { Book } from '../../src-main/book/book.ts';
import { BookError } from '../../src-main/book/book-error.ts';
import type { OpenBook } from '../../src-main/book/ground.ts';
import { makeBook } from '../../src-main/book/make-book.ts';
import { openBook } from '../../src-main/book/open-book.ts';
import { PowerCut, type CrashDisk } from '../../src-main/platform/crash-disk.ts';
import { crashFiles } from '../../src-main/platform/crash-files.ts';
import { fixedClock } from '../../src-main/platform/fixed-clock.ts';
import { manualTimer } from '../../src-main/platform/manual-timer.ts';
import { seededRandom, type SeededRandom } from '../../src-main/platform/seeded-random.ts';
import { crashAt, planOf } from './disk-plan.ts';
import { powerOut } from '../unit/src-main/book/lib/power-out.ts';
import { anna, said, tally, type Tally } from '../unit/src-main/book/lib/tally.ts';

const ROLLOUTS = ['r1', 'r2', 'r3'];

/** A state without what only makes texts long. */
const brief: typeof tally = {
  ...tally,
  fold: (state, event) => {
    const [text = ''] = (event.data['text'] as string).split(' ');
    return tally.fold(state, { ...event, data: { text } });
  },
};

/** What happened in a run, to show that it was not a walk in the park. */
export interface Counts {
  crashes: number;
  committed: number;
  long: number;
  refused: number;
  unsaidButKept: number;
  tailsCut: number;
  rebuilt: number;
  faults: number;
}

export function noCounts(): Counts {
  return {
    crashes: 0,
    committed: 0,
    long: 0,
    refused: 0,
    unsaidButKept: 0,
    tailsCut: 0,
    rebuilt: 0,
    faults: 0,
  };
}

interface World {
  readonly random: SeededRandom;
  readonly disk: CrashDisk;
  ports: OpenBook<Tally> & { readonly timer: ReturnType<typeof manualTimer> };
  /** Ids of acknowledged events, in order; and of batches whose commit failed. */
  readonly acknowledged: string[];
  readonly doubtful: Set<string>;
  /** Long actions that were acknowledged, by label: how many events each has. */
  readonly long: Map<string, number>;
  readonly counts: Counts;
  readonly steps: string[];
  life: number;
  /** Each boot's processes have other numbers. */
  process: number;
}

/** One workstation through several lives on a disk that cuts, tears and refuses; every claim checked after each. */
export async function runOneDevice(seed: number, counts: Counts): Promise<void> {
  const world = newWorld(seed, counts);
  try {
    await makeSurely(world);
    const lives = 2 + world.random.next(4);
    for (world.life = 1; world.life <= lives; world.life += 1) {
      await live(world);
      await check(world);
    }
    await checkSameBytes(world);
  } catch (error) {
    throw new Error(`seed ${seed} failed after:\n${world.steps.slice(-40).join('\n')}`, { cause: error });
  }
}

function newWorld(seed: number, counts: Counts): World {
  const random = seededRandom(seed);
  const { files, disk } = crashFiles(random);
  const world: World = {
    random,
    disk,
    counts,
    acknowledged: [],
    doubtful: new Set(),
    long: new Map(),
    steps: [],
    life: 0,
    process: 1,
    ports: {
      dir: '/book',
      files,
      clock: fixedClock({ ms: 1_800_000_000_000, offset: 60, zone: 'Europe/Berlin' }, 1000),
      random,
      timer: manualTimer(),
      folding: brief,
      processes: {
        self: () => ({ pid: world.process, start: 'x', host: 'sim' }),
        runs: ({ pid }) => pid === world.process,
      },
    },
  };
  return world;
}

async function makeSurely(world: World): Promise<void> {
  const {
    ports: { dir, files, clock, random },
    disk,
  } = world;
  const making = { dir, name: 'Sim', site: 'Plant', zone: 'Europe/Berlin', deviceName: 'one' };
  if (world.random.next(2) === 0) {
    disk.plan = crashAt(disk.calls + 1 + world.random.next(40));
    await makeBook(making, files, clock, random).catch(() => undefined);
    await powerOut(disk);
    const there = (await files.list(dir))?.map((entry) => entry.name) ?? [];
    expect([[], ['book.json', 'cp', 'device.json']]).toContainEqual(there);
    if (there.length > 0) return;
  }
  await makeBook(making, files, clock, random);
}

async function live(world: World): Promise<void> {
  world.disk.plan = planOf(world);
  try {
    const book = await openBook(world.ports);
    note(world, book);
    const actions = world.random.next(24);
    for (let i = 0; i < actions; i += 1) await act(world, book);
    await book.close();
  } catch (error) {
    world.steps.push(`life ends: ${String(error)}`);
  }
  world.counts.crashes += 1;
  await powerOut(world.disk);
  world.process += 1;
  // What died must not act on: its timers die with it.
  world.ports = { ...world.ports, timer: manualTimer() };
}

async function act(world: World, book: Book<Tally>): Promise<void> {
  const { random, ports } = world;
  const kind = random.next(12);
  if (kind === 0) ports.timer.advance(3000);
  else if (kind === 1) await book.flush();
  else if (kind === 2) await book.checkpoint();
  else if (kind === 3) await book.load([`rollout-${ROLLOUTS[random.next(3)]}`]);
  else if (kind === 4) await commitLong(world, book);
  else await commit(world, book);
}

/** An action that goes to the disk in several pieces; some end before they should. */
async function commitLong(world: World, book: Book<Tally>): Promise<void> {
  const { random, counts } = world;
  const label = `${world.life}.${world.steps.length}`;
  const size = 2 + random.next(6);
  const given = random.next(5) === 0 ? random.next(size) : size;
  const drafts = async function* () {
    for (let i = 0; i < given; i += 1)
      yield said(`${label}.${i} ${'x'.repeat(random.next(4) === 0 ? 150_000 : 9)}`, ROLLOUTS[random.next(3)]);
  };
  try {
    await book.commitMany(drafts(), size, anna);
    world.steps.push(`committed ${label}, long, of ${size}`);
    world.long.set(label, size);
    counts.long += 1;
  } catch (error) {
    world.steps.push(`refused ${label}, long: ${String(error)}`);
    world.doubtful.add(label);
    counts.refused += 1;
    if (!(error instanceof BookError) || error.cause instanceof PowerCut) throw error;
  }
}

async function commit(world: World, book: Book<Tally>): Promise<void> {
  const { random, counts } = world;
  const label = `${world.life}.${world.steps.length}`;
  const size = random.next(8) === 0 ? 25 : 1 + random.next(3);
  const drafts = Array.from({ length: size }, (_, i) => said(`${label}.${i}`, ROLLOUTS[random.next(3)]));
  try {
    const events = await book.commit(drafts, anna);
    world.steps.push(`committed ${label} of ${drafts.length}`);
    world.acknowledged.push(...events.map((event) => event.id));
    counts.committed += 1;
  } catch (error) {
    world.steps.push(`refused ${label}: ${String(error)}`);
    world.doubtful.add(label);
    counts.refused += 1;
    if (!(error instanceof BookError) || error.cause instanceof PowerCut) throw error;
  }
}

function note(world: World, book: Book<Tally>): void {
  for (const { code } of book.notices()) {
    if (code === 'tail-cut') world.counts.tailsCut += 1;
    if (code === 'state-rebuilt') world.counts.rebuilt += 1;
  }
}

/** On a disk that works again: nothing acknowledged is lost, the log verifies, the state is its fold. */
async function check(world: World): Promise<void> {
  const book = await openBook(world.ports);
  note(world, book);
  const events = await book.read(0, Infinity);
  expect(book.integrity()).toEqual({
    kind: 'intact',
    checkedAt: book.integrity().checkedAt,
    events: events.length,
  });
  const found = await book.verify();
  expect(found).toEqual({ kind: 'intact', checkedAt: found.checkedAt, events: events.length });
  checkKept(world, events);
  await book.load(ROLLOUTS.map((id) => `rollout-${id}`));
  const folded = events.reduce((state, event) => brief.fold(state, event), brief.empty);
  expect(book.state()).toEqual(folded);
  expect(await book.asOf(events.length)).toEqual(folded);
  await commit(world, book);
  await book.close();
}

function checkKept(world: World, events: readonly Envelope[]): void {
  const acknowledged = new Set(world.acknowledged);
  expect(events.filter((event) => acknowledged.has(event.id)).map((event) => event.id)).toEqual(
    world.acknowledged,
  );
  const unsaid = events.filter((event) => !acknowledged.has(event.id));
  // Whole or absent: `verify` has proved batches whole, so here only: nothing that nobody tried.
  const doubtful = unsaid.map(labelOf).filter((label) => !world.long.has(label));
  for (const label of doubtful) expect(world.doubtful).toContain(label);
  for (const [label, size] of world.long)
    expect(events.filter((event) => labelOf(event) === label)).toHaveLength(size);
  world.counts.unsaidButKept += doubtful.length > 0 ? 1 : 0;
  world.acknowledged.splice(0, Infinity, ...events.map((event) => event.id));
}

function labelOf(event: Envelope): string {
  return (event.data.text as string).split('.').slice(0, 2).join('.');
}

/** Same events, same bytes: the state folder burnt and made again. */
async function checkSameBytes(world: World): Promise<void> {
  const { disk, ports } = world;
  const states = (): Record<string, string> =>
    Object.fromEntries(
      disk.paths
        .filter((path) => path.startsWith('/book/state/') && path.endsWith('.json'))
        .map((path) => [path, Buffer.from(disk.peek(path) ?? []).toString()]),
    );
  const before = states();
  await ports.files.remove('/book/state');
  const book = await openBook(ports);
  if (book.count() > 0) expect(book.notices().map((each) => each.code)).toEqual(['state-rebuilt']);
  await book.close();
  if (book.count() > 0) expect(states()).toEqual(before);
}

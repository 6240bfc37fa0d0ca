import { expect } from 'vitest';
import type { RoundResult } from '../../../src-main/sync/contract.ts';
import { CALM } from '../../fixtures/sync/weather.ts';
import { cloneMachine } from './copies.ts';
import { cutTail, flipBit, tells } from './damage.ts';
import { converge, members, shuffled } from './ending.ts';
import { check } from './invariants.ts';
import { admit } from './joining.ts';
import type { Machine } from './machine.ts';
import { say, writeField } from './recording.ts';
import { round } from './rounds.ts';
import { pick, step, type World } from './world.ts';

/** What needs an hour without other faults to be seen: one of the three in each run that has three workstations. */
export async function scenes<State>(world: World<State>): Promise<void> {
  const all = members(world);
  if (all.length < 3) return;
  const one = pick(all, world.random);
  // A copy that has written nothing is the same workstation twice: nobody can tell, and it is no other witness.
  const others = oneEach(all).filter((machine) => machine.book?.device.origin !== one.book?.device.origin);
  if (others.length < 2) return;
  const kind = world.seed % 3;
  step(world, `scene ${kind} with ${one.name}`);
  if (kind === 0) await damagedPeer(world, one, others);
  else if (kind === 1) await cutTailSeen(world, one, others);
  else await forkSeen(world, one, others);
  await converge(world);
}

function oneEach<State>(machines: readonly Machine<State>[]): readonly Machine<State>[] {
  return [...new Map(machines.map((machine) => [machine.book?.device.origin, machine])).values()];
}

async function sweep<State>(
  world: World<State>,
  machines: readonly Machine<State>[],
): Promise<readonly RoundResult[]> {
  const results: RoundResult[] = [];
  for (const machine of shuffled(machines, world)) {
    world.share.tick();
    const result = await round(world, machine);
    if (result) results.push(result);
    await check(world, machine);
  }
  return results;
}

function countOf<State>({ book }: Machine<State>): number {
  return book?.branches().find(({ own }) => own)?.count ?? 0;
}

const speaksOf = (results: readonly RoundResult[], code: string, origin: string): boolean =>
  results.some(({ troubles }) =>
    troubles.some((each) => each.code === code && (each.about ?? '').includes(origin)),
  );

/** One workstation's newest bundle is altered, and it is away: the others get on with everything else. */
async function damagedPeer<State>(
  world: World<State>,
  one: Machine<State>,
  others: readonly Machine<State>[],
): Promise<void> {
  const origin = one.book?.device.origin ?? '';
  const [known, before] = [new Set(one.acknowledged), countOf(one)];
  await say(world, one);
  await round(world, one);
  const hit = [...one.acknowledged].filter((label) => !known.has(label));
  const bundles = world.share.paths.filter(
    (path) => path.includes(`/d/${origin}/seg/`) && tells(path, before),
  );
  expect(bundles.length, `bundles of ${origin} beyond ${before}`).toBeGreaterThan(0);
  for (const path of bundles) flipBit(world, [path]);
  for (const machine of others) await say(world, machine);
  const wanted = others.flatMap(({ acknowledged }) => [...acknowledged]);
  const results: RoundResult[] = [];
  // Who finds only now that its disk was copied begins a new life and is let in; that takes some rounds.
  for (let i = 0; i < 8; i += 1) {
    results.push(...(await sweep(world, others)));
    for (const machine of others) for (let again = true; again;) again = await admit(world, machine);
  }
  expect(speaksOf(results, 'file-damaged', origin), 'a damaged file is told of').toBe(true);
  for (const { name, mirror } of others) {
    const labels = mirror?.labels() ?? new Set();
    expect(
      hit.filter((label) => labels.has(label)),
      `${name} took what was altered`,
    ).toEqual([]);
    expect(
      wanted.filter((label) => !labels.has(label)),
      `${name} waits for more than it must`,
    ).toEqual([]);
  }
  world.counts.isolated += 1;
}

/** What others have countersigned is taken away while its writer is not there, before a third has seen it. */
async function cutTailSeen<State>(
  world: World<State>,
  one: Machine<State>,
  others: readonly Machine<State>[],
): Promise<void> {
  const origin = one.book?.device.origin ?? '';
  const before = countOf(one);
  await say(world, one);
  await round(world, one);
  const [late, ...witnesses] = others as [Machine<State>, ...Machine<State>[]];
  await sweep(world, witnesses);
  await sweep(world, witnesses);
  expect(cutTail(world, origin, before)).toBeGreaterThan(0);
  const results: RoundResult[] = [];
  // What may still be on its way is not told at once.
  for (let i = 0; i < 4; i += 1) results.push(...(await sweep(world, [late])));
  expect(speaksOf(results, 'tail-missing', origin), 'a witnessed tail that was cut is told of').toBe(true);
  world.counts.tailsSeen += 1;
}

/** A copied disk: both go on, neither sees the other, both publish; a third sees two truths of one identity. */
async function forkSeen<State>(
  world: World<State>,
  one: Machine<State>,
  others: readonly Machine<State>[],
): Promise<void> {
  const origin = one.book?.device.origin ?? '';
  await cloneMachine(world, one);
  const copy = world.machines.at(-1) as Machine<State>;
  if (copy === one || copy.book?.device.origin !== origin) return;
  await writeField(world, one, 'a');
  await writeField(world, copy, 'a');
  world.share.weather = { ...CALM, delay: 1000 };
  // As many events each: who looks there for the first time holds notes of one size against each other by their names.
  await round(world, one, false);
  await round(world, copy, false);
  world.share.heal();
  const results = [...(await sweep(world, others)), ...(await sweep(world, others))];
  expect(speaksOf(results, 'fork', origin), 'two truths of one identity are told of').toBe(true);
  world.counts.forksSeen += 1;
}

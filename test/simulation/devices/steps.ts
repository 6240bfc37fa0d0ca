import { expect } from 'vitest';
import { crashAt } from '../disk-plan.ts';
import type { Machine } from './machine.ts';
import { FIELDS } from './meaning.ts';
import { cutTail, flipBit, removeFile } from './damage.ts';
import { admit, newcomer, revoke } from './joining.ts';
import { cloneMachine, restoreMachine } from './copies.ts';
import { check, checkWhole } from './invariants.ts';
import { cutOff, refusedByDisk, say, sayMuch, writeField } from './recording.ts';
import { round } from './rounds.ts';
import { changeStanding, changeWeather } from './weather-plan.ts';
import { pick, step, type World } from './world.ts';

type Act = <State>(world: World<State>, machine: Machine<State>) => Promise<unknown>;

/** What may happen, and how often out of the sum of all. */
const ACTS: readonly (readonly [number, Act])[] = [
  [20, round],
  [8, say],
  [8, (world, machine) => writeField(world, machine)],
  [6, concurrentEdits],
  [4, settle],
  [1, sayMuch],
  [4, fillThenCrash],
  [3, crashInRound],
  [2, reopen],
  [2, failingDisk],
  [4, async (world) => changeWeather(world)],
  [3, async (world) => changeStanding(world)],
  [2, async (world) => flipBit(world)],
  [1, async (world) => removeFile(world)],
  [1, cutSome],
  [1, newcomer],
  [4, admit],
  [1, revoke],
  [1, cloneMachine],
  [1, restoreMachine],
  [1, async (_world, machine) => machine.timer.advance(3000)],
];
const TOTAL = ACTS.reduce((sum, [often]) => sum + often, 0);

/** One thing happens at one workstation; then everything that must always hold is looked at. */
export async function oneStep<State>(world: World<State>): Promise<void> {
  const { random, machines } = world;
  const machine = pick(machines, random);
  world.share.tick();
  await survived(world, machine, () => chosen(random.next(TOTAL))(world, machine));
  await check(world, machine);
}

function chosen(number: number): Act {
  let left = number;
  for (const [often, act] of ACTS) {
    if (left < often) return act;
    left -= often;
  }
  throw new RangeError('nothing is chosen');
}

/** A machine whose power fails starts again; whatever else is thrown is a finding. */
export async function survived<State>(
  world: World<State>,
  machine: Machine<State>,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!cutOff(error)) throw error;
    await machine.crash();
    world.counts.crashes += 1;
    step(world, `${machine.name} loses power`);
    await machine.opened();
  }
}

/** Several write one field, none of whom has seen the others. */
async function concurrentEdits<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  const key = pick(FIELDS, world.random);
  const other = pick(world.machines, world.random);
  for (const each of new Set([machine, other]))
    await survived(world, each, () => writeField(world, each, key));
  if (other !== machine) await check(world, other);
}

/** Somebody who sees an open conflict writes the field anew, knowing all that was written. */
async function settle<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  const book = await machine.opened();
  const open = world.meaning.conflicts(book.state());
  if (open.length === 0) return;
  const { key } = pick(open, world.random);
  if (!(await writeField(world, machine, key))) return;
  const left = world.meaning.conflicts(book.state()).some((conflict) => conflict.key === key);
  expect(left, `the conflict of ${key} is over at ${machine.name}`).toBe(false);
  world.counts.resolved += 1;
}

async function fillThenCrash<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  await machine.opened();
  machine.disk.plan = crashAt(machine.disk.calls + 1 + world.random.next(12));
  for (let i = 0; i < 12; i += 1) await say(world, machine);
}

async function crashInRound<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  await machine.opened();
  machine.disk.plan = crashAt(machine.disk.calls + 1 + world.random.next(60));
  for (let i = 0; i < 3; i += 1) await round(world, machine);
  machine.disk.plan = () => 'done';
}

async function reopen<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  await machine.close();
  step(world, `${machine.name} is opened again`);
  await checkWhole(world, machine);
}

/** Calls of the own disk fail for a while; the share's files have nothing to do with it. */
async function failingDisk<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  await machine.opened();
  const often = 10 + world.random.next(60);
  machine.disk.plan = ({ name, path }) => {
    if (world.random.next(often) > 0) return 'done';
    world.counts.diskFaults += 1;
    step(world, `${machine.name}: ${name} ${path} fails`);
    return world.random.next(2) === 0 ? 'EIO' : 'ENOSPC';
  };
  for (let i = 0; i < 4; i += 1)
    await round(world, machine).catch((error: unknown) => {
      if (!refusedByDisk(error) || cutOff(error)) throw error;
      step(world, `${machine.name} round refused: ${String(error)}`);
    });
  machine.disk.plan = () => 'done';
}

async function cutSome<State>(world: World<State>): Promise<void> {
  const { book } = pick(world.machines, world.random);
  if (book) cutTail(world, book.device.origin, world.random.next(Math.max(1, book.count())));
}

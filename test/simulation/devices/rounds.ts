import { renewLife } from '../../../src-main/sync/renew-life.ts';
import type { RoundResult } from '../../../src-main/sync/contract.ts';
import { runRound } from '../../../src-main/sync/round.ts';
import type { Machine } from './machine.ts';
import { cutOff, record, say } from './recording.ts';
import { step, type World } from './world.ts';

/** What a round found, by what it is called. */
export function codesOf(result: RoundResult): readonly string[] {
  return [...new Set(result.troubles.map(({ code }) => code))].sort();
}

/** A round with the share, beside work now and then. Null: the machine went down in it. */
export async function round<State>(
  world: World<State>,
  machine: Machine<State>,
  beside = world.random.next(4) === 0,
): Promise<RoundResult | null> {
  const { counts } = world;
  const book = await machine.opened();
  const ports = await machine.roundPorts(book);
  try {
    // People do not wait for it; what they do beside it is over before anything is looked at.
    const [ran, said] = await Promise.allSettled([
      runRound(ports, machine.memory),
      beside ? say(world, machine) : true,
    ]);
    if (said.status === 'rejected') throw said.reason;
    if (ran.status === 'rejected') throw ran.reason;
    const result = ran.value;
    machine.asked = result.asked;
    count(world, machine, result);
    if (result.clone) await newLife(world, machine, result.clone);
    else await raise(world, machine, result);
    return result;
  } catch (error) {
    if (!cutOff(error)) throw error;
    counts.roundsCut += 1;
    throw error;
  }
}

function count<State>(world: World<State>, machine: Machine<State>, result: RoundResult): void {
  const { counts } = world;
  counts.rounds += 1;
  counts.moved += machine.mirror?.moved ?? 0;
  if (machine.mirror) machine.mirror.moved = 0;
  const codes = codesOf(result);
  for (const code of codes) counts.troubles[code] = (counts.troubles[code] ?? 0) + 1;
  if (codes.includes('fork')) counts.forks += 1;
  if (codes.includes('tail-missing')) counts.tailAlarms += 1;
  if (codes.includes('file-damaged')) counts.refusedBundles += 1;
  if (codes.includes('waits-for-others')) counts.waited += 1;
  step(
    world,
    `${machine.name} round: published ${result.published}, took ${result.taken}${codes.length > 0 ? `, ${codes.join(' ')}` : ''}${result.clone ? `, clone from ${result.clone.agreed}` : ''}`,
  );
}

/** As the desk does: what tells of two histories is recorded, once. */
async function raise<State>(
  world: World<State>,
  machine: Machine<State>,
  result: RoundResult,
): Promise<void> {
  for (const { kind, origin, seq } of result.alarms) {
    const events = machine.mirror?.events ?? [];
    if (kind !== 'fork' || events.some((event) => world.meaning.isForked(event, origin, seq))) continue;
    await record(world, machine, (label) => [world.meaning.forked(origin, seq, label)]);
  }
}

/** As the desk does: the book is closed, goes on under a new identity, and is opened again. */
async function newLife<State>(
  world: World<State>,
  machine: Machine<State>,
  clone: NonNullable<RoundResult['clone']>,
): Promise<void> {
  if (world.planted.renews === false) return;
  await machine.close();
  await renewLife(machine.ports, clone);
  const book = await machine.opened();
  world.counts.renewed += 1;
  step(world, `${machine.name} begins a new life: ${book.device.origin.slice(-6)}`);
}

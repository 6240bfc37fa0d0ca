import { expect } from 'vitest';
import type { Machine } from './machine.ts';
import { admitAll } from './joining.ts';
import { check, unseenWrites } from './invariants.ts';
import { round } from './rounds.ts';
import { survived } from './steps.ts';
import { step, type World } from './world.ts';

/**
 * Rounds of everybody after which all must agree, once nothing is wrong any more: news, receipts, keys; and for each, should
 * its disk have been copied, finding that, a new life, and being let in.
 */
const SWEEPS = 8;
const SWEEPS_EACH = 4;

export function shuffled<Value, State>(values: readonly Value[], { random }: World<State>): Value[] {
  const left = [...values];
  return values.map(() => left.splice(random.next(left.length), 1)[0] as Value);
}

/** Those who still belong to the book: what a revoked workstation does is its own affair. */
export function members<State>({ machines, revoked }: World<State>): readonly Machine<State>[] {
  return machines.filter(({ book }) => book !== null && !revoked.has(book.device.origin.slice(0, 36)));
}

/** All faults end; after some rounds every workstation has all that was acknowledged anywhere, and the same bytes. */
export async function converge<State>(world: World<State>): Promise<void> {
  world.share.heal();
  step(world, 'all faults end');
  for (const machine of world.machines) {
    machine.disk.plan = () => 'done';
    await machine.opened();
  }
  for (let sweep = 1; sweep <= SWEEPS + SWEEPS_EACH * world.machines.length; sweep += 1) {
    for (const machine of shuffled(world.machines, world)) {
      world.share.tick();
      await survived(world, machine, () => round(world, machine, false));
      await check(world, machine);
    }
    await admitAll(world);
    world.counts.sweeps += 1;
    if (alike(world)) break;
  }
  checkAgreed(world);
  world.counts.converged += 1;
}

function alike<State>(world: World<State>): boolean {
  const [first, ...others] = members(world).map(idsOf);
  return others.every((ids) => ids === first) && lacking(world).length === 0 && outside(world).length === 0;
}

/** Who belongs to the book and whose present life nobody has let in. */
function outside<State>(world: World<State>): readonly string[] {
  const all = members(world);
  const known = all[0]?.book ? world.meaning.members(all[0].book.state()) : [];
  const origins = new Set(known.map(({ origin }) => origin));
  return all.flatMap(({ name, book }) => (book && !origins.has(book.device.origin) ? [name] : []));
}

function idsOf<State>({ mirror }: Machine<State>): string {
  return (mirror?.events ?? []).map(({ origin, seq, id }) => `${origin}/${seq}/${id}`).join();
}

/** Labels that were acknowledged at somebody who belongs to the book and are not everywhere. */
function lacking<State>(world: World<State>): readonly string[] {
  const all = members(world);
  const wanted = new Set(all.flatMap(({ acknowledged }) => [...acknowledged]));
  return all.flatMap(({ name, mirror }) => {
    const labels = mirror?.labels() ?? new Set();
    return [...wanted].filter((label) => !labels.has(label)).map((label) => `${name} lacks ${label}`);
  });
}

function checkAgreed<State>(world: World<State>): void {
  expect(lacking(world), 'acknowledged somewhere and not everywhere after all faults ended').toEqual([]);
  const all = members(world);
  const differing = all.filter((machine) => idsOf(machine) !== idsOf(all[0] as Machine<State>));
  expect(
    differing.map(({ name }) => name),
    'do not agree with the first',
  ).toEqual([]);
  expect(outside(world), 'asked and were not let in').toEqual([]);
  const labels = all[0]?.mirror?.labels() ?? new Set<string>();
  const stand = [...unseenWrites(world.recorded, labels).values()];
  const open = stand.filter((writes) => new Set(writes.map(({ write }) => write?.value)).size > 1);
  world.counts.conflicts += open.length;
}

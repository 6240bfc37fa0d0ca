import { bookMeaning } from './devices/book-meaning.ts';
import { converge } from './devices/ending.ts';
import { fields } from './devices/fields.ts';
import { checkWhole } from './devices/invariants.ts';
import { found } from './devices/joining.ts';
import type { Meaning } from './devices/meaning.ts';
import { scenes } from './devices/scenes.ts';
import { oneStep } from './devices/steps.ts';
import { changeWeather } from './devices/weather-plan.ts';
import { newWorld, type Counts, type Planted, type World } from './devices/world.ts';

/**
 * Some workstations on one folder for a while, each on a disk that loses power, with people who write, copy disks, let others
 * in and shut them out, and somebody who tampers with the folder. What must always hold is looked at after every step; in the
 * end all faults stop and all must agree.
 */
export async function runManyDevices(seed: number, counts: Counts): Promise<void> {
  // Every third with the book's own events, so that conflicts are those that people meet.
  if (seed % 3 === 0) await runWith(seed, bookMeaning, counts);
  else await runWith(seed, fields, counts);
}

export async function runWith<State>(
  seed: number,
  meaning: Meaning<State>,
  counts: Counts,
  planted: Planted = {},
): Promise<void> {
  const world = newWorld(seed, meaning, counts, planted);
  try {
    await found(world, 2 + world.random.next(2));
    changeWeather(world);
    const steps = 30 + world.random.next(40);
    for (let i = 0; i < steps; i += 1) await oneStep(world);
    await converge(world);
    await scenes(world);
    for (const machine of world.machines) await checkWhole(world, machine);
    addUp(world);
    for (const machine of world.machines) await machine.close();
  } catch (error) {
    throw new Error(failure(world, error), { cause: error });
  }
}

function addUp<State>({ share, counts, machines }: World<State>): void {
  for (const [name, value] of Object.entries(share.counts) as [keyof typeof share.counts, number][])
    counts.share[name] = (counts.share[name] ?? 0) + value;
  counts.events += Math.max(...machines.map(({ mirror }) => mirror?.events.length ?? 0));
}

function failure<State>({ seed, steps, meaning }: World<State>, error: unknown): string {
  const last = process.env['WAVEBOOK_STEPS'] === 'all' ? steps : steps.slice(-40);
  return [
    `seed ${seed} (${meaning.name}) failed: ${String(error)}`,
    `Alone: npm run simulate -- --seed ${seed}`,
    `Its last steps of ${steps.length}:`,
    ...last,
  ].join('\n');
}

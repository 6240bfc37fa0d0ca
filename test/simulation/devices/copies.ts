import type { Machine } from './machine.ts';
import { newMachine, step, type World } from './world.ts';

/** As many as the folder sees in a run. */
const MOST = 6;

/** Somebody copies the disk of a workstation and starts both: one identity twice. */
export async function cloneMachine<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  if (world.machines.length >= MOST) return;
  await machine.close();
  const copy = newMachine(world);
  await copy.putBack(machine.image());
  for (const label of machine.acknowledged) copy.acknowledged.add(label);
  for (const origin of machine.origins) copy.origins.add(origin);
  for (const label of machine.doubtful) copy.doubtful.add(label);
  world.counts.clones += 1;
  step(world, `${copy.name} is a clone of ${machine.name}`);
  await machine.opened();
  await copy.opened();
}

/** The first time: a copy of the disk is laid by. Later: the workstation goes on from it, as after a failed disk. */
export async function restoreMachine<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  await machine.close();
  const kept = world.images.get(machine.name);
  if (kept === undefined) {
    world.images.set(machine.name, { files: machine.image(), acknowledged: [...machine.acknowledged] });
    step(world, `the disk of ${machine.name} is copied`);
  } else {
    for (const label of machine.acknowledged) world.mayBeLost.add(label);
    for (const label of kept.acknowledged) world.mayBeLost.delete(label);
    machine.acknowledged.clear();
    for (const label of kept.acknowledged) machine.acknowledged.add(label);
    await machine.putBack(kept.files);
    world.counts.restored += 1;
    step(world, `${machine.name} is put back to its copy`);
  }
  await machine.opened();
}

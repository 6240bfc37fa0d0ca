import { expect } from 'vitest';
import type { Draft, Envelope } from '../../../shared/events/envelope.ts';
import { BookError } from '../../../src-main/book/book-error.ts';
import { PowerCut } from '../../../src-main/platform/crash-disk.ts';
import type { Machine } from './machine.ts';
import { FIELDS } from './meaning.ts';
import { lineDigest } from './mirror.ts';
import { pick, step, type World } from './world.ts';

const ANNA = { actor: 'anna', role: 'quality', session: '01890a5d-ac96-774b-bcce-b302099a8057' } as const;

export function cutOff(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof PowerCut) return true;
  return false;
}

/** The own disk refused a call; whatever was asked then is not answered. */
export function refusedByDisk(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if (['EIO', 'ENOSPC'].includes((each as { code?: string }).code ?? '')) return true;
  return false;
}

/** Lines that were really committed, by where they stand. */
export function register<State>(world: World<State>, events: readonly Envelope[]): void {
  for (const event of events) {
    const place = `${event.origin}/${event.seq}`;
    const known = world.lines.get(place) ?? new Set();
    world.lines.set(place, known.add(lineDigest(event)));
  }
}

/** Records one action at a workstation. False: the disk refused, or its power failed; nothing else may stop it. */
export async function record<State>(
  world: World<State>,
  machine: Machine<State>,
  drafts: (label: string) => readonly Draft[],
  write: { readonly key: string; readonly value: string } | null = null,
  long = false,
): Promise<boolean> {
  const label = `${machine.name}.${world.next++}`;
  const book = await machine.opened();
  // Nobody works at a workstation that was never let in.
  const { device } = book;
  const members = world.meaning.members(book.state());
  if (!members.some(({ origin }) => origin.startsWith(device.id)) && device.id !== book.info.device.id)
    return false;
  await machine.mirror?.refresh();
  world.recorded.set(label, {
    label,
    machine: machine.name,
    origin: device.origin,
    write,
    saw: machine.mirror?.labels() ?? new Set(),
  });
  machine.doubtful.add(label);
  const made = drafts(label);
  try {
    const before = book.count();
    const events = long
      ? await book.commitMany(each(made), made.length, ANNA).then(({ from, to }) => book.read(from, to))
      : await book.commit(made, ANNA);
    expect(events.length).toBe(made.length);
    // What is recorded here comes last, whatever has come from others.
    expect(book.count()).toBeGreaterThanOrEqual(before + made.length);
    register(world, events);
    machine.doubtful.delete(label);
    machine.acknowledged.add(label);
    world.counts.committed += 1;
    world.counts.long += long ? 1 : 0;
    step(
      world,
      `${machine.name} commits ${label} of ${made.length} at ${book.device.origin.slice(-6)}${write ? ` (${write.key}=${write.value})` : ''}`,
    );
    return true;
  } catch (error) {
    if (!(error instanceof BookError) || error.code !== 'storage') throw error;
    step(world, `${machine.name} could not commit ${label}: ${String(error)}`);
    if (cutOff(error)) throw error;
    return false;
  }
}

async function* each(drafts: readonly Draft[]): AsyncGenerator<Draft> {
  yield* drafts;
}

/** Writes a field; now and then the very value that another writes, which is no conflict. */
export async function writeField<State>(
  world: World<State>,
  machine: Machine<State>,
  key = pick(FIELDS, world.random),
): Promise<boolean> {
  const book = await machine.opened();
  const value = world.random.next(6) === 0 ? 'the same' : `${machine.name} ${world.next}`;
  return record(world, machine, (label) => [world.meaning.write(book.state(), { key, value }, label)], {
    key,
    value,
  });
}

/** Something said: a few events, or a long action that goes to the disk in pieces. */
export async function say<State>(world: World<State>, machine: Machine<State>): Promise<boolean> {
  const long = world.random.next(8) === 0;
  const size = long ? 2 + world.random.next(6) : 1 + world.random.next(3);
  const length = long && world.random.next(3) === 0 ? 60_000 : 5 + world.random.next(30);
  return record(
    world,
    machine,
    (label) => Array.from({ length: size }, (_, i) => world.meaning.say(`${i} ${'x'.repeat(length)}`, label)),
    null,
    long,
  );
}

/** So many small events that bundles fill. */
export async function sayMuch<State>(world: World<State>, machine: Machine<State>): Promise<boolean> {
  const size = 90 + world.random.next(200);
  return record(world, machine, (label) =>
    Array.from({ length: size }, (_, i) => world.meaning.say(String(i), label)),
  );
}

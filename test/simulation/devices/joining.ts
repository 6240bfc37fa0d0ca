import type { JoinRequest } from '../../../shared/domain/device.ts';
import { makeBook } from '../../../src-main/book/make-book.ts';
import { boxKeyOf } from '../../../src-main/sync/box.ts';
import { layJoined } from '../../fixtures/sync/join-book.ts';
import { setShare } from '../../../src-main/sync/share-file.ts';
import { checkWhole } from './invariants.ts';
import { DIR, type Machine } from './machine.ts';
import { record, register } from './recording.ts';
import { round } from './rounds.ts';
import { newMachine, pick, step, type World } from './world.ts';

/** As many as a run has, with copies. */
const MOST = 5;

export function originOf({ id, incarnation }: Pick<JoinRequest, 'id' | 'incarnation'>): string {
  return `${id}-${incarnation}`;
}

/** The first workstation makes the book and shares it; others join in calm weather. */
export async function found<State>(world: World<State>, number: number): Promise<void> {
  const first = newMachine(world);
  const { files, clock, random } = first;
  const book = { dir: DIR, name: 'Sim', site: 'Plant', zone: 'Europe/Berlin', deviceName: first.name };
  const genesis = await makeBook(book, files, clock, random);
  await shareIt(world, first);
  const opened = await first.opened();
  const { id, publicKey: key } = opened.device;
  const boxKey = boxKeyOf((await first.identity()).seed, genesis.id);
  register(
    world,
    await opened.commit(world.meaning.begin({ id, key, boxKey }), { actor: null, role: null, session: null }),
  );
  await round(world, first);
  while (world.machines.length < number) {
    const joined = await newcomer(world, first);
    if (joined) await round(world, joined);
    await round(world, first);
    await admit(world, first);
    await round(world, first);
  }
  for (const machine of world.machines) {
    await round(world, machine);
    await checkWhole(world, machine);
  }
}

async function shareIt<State>({ seed }: World<State>, { files, clock, name }: Machine<State>): Promise<void> {
  // Every other run has a sealed folder.
  await setShare(files, DIR, { where: '/share', sealed: seed % 2 === 0, since: clock.now(), place: name });
}

/** Somebody starts a workstation that wants to join the book that lies in the folder. */
export async function newcomer<State>(
  world: World<State>,
  by: Machine<State>,
): Promise<Machine<State> | null> {
  if (world.machines.length >= MOST || by.book === null) return null;
  const machine = newMachine(world);
  const { files, clock, random } = machine;
  await layJoined({ dir: DIR, genesis: by.book.info, deviceName: machine.name }, files, clock, random);
  await shareIt(world, machine);
  await machine.opened();
  world.counts.joined += 1;
  step(world, `${machine.name} wants to join`);
  return machine;
}

/** Somebody who belongs to the book lets in who asks, as far as their last round has seen it. */
export async function admit<State>(world: World<State>, machine: Machine<State>): Promise<boolean> {
  const { book, asked } = machine;
  if (book === null) return false;
  const known = new Set(world.meaning.members(book.state()).map(({ origin }) => origin));
  // A life that was followed by another is not let in any more.
  const left = ({ id, incarnation }: JoinRequest): boolean =>
    [...known].some((origin) => origin.startsWith(id) && Number(origin.slice(37)) >= incarnation);
  // Nor does a workstation let itself in, as whoever decides refuses it (`own-device`).
  const request = asked.find(
    (each) => !left(each) && !world.revoked.has(each.id) && each.id !== book.device.id,
  );
  if (!request || !known.has(book.device.origin) || world.revoked.has(book.device.id)) return false;
  step(world, `${machine.name} lets in ${originOf(request).slice(-6)}`);
  return record(world, machine, (label) => [world.meaning.enrol(request, label, book.state())]);
}

/** Everybody who asks is let in by somebody. */
export async function admitAll<State>(world: World<State>): Promise<void> {
  for (const machine of world.machines) for (let again = true; again;) again = await admit(world, machine);
}

/** A workstation is lost: another says from which of its events on nothing counts. */
export async function revoke<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  const { book } = machine;
  const others = world.machines.filter((each) => each !== machine && each.book !== null);
  if (world.machines.length < 3 || world.revoked.size > 0 || book === null || others.length === 0) return;
  const other = pick(others, world.random);
  const [origin, id] = [other.book?.device.origin ?? '', other.book?.device.id ?? ''];
  const known = world.meaning.members(book.state()).map((member) => member.origin);
  const branch = book.branches().find((each) => each.origin === origin);
  if (id === book.device.id || !known.includes(origin) || !known.includes(book.device.origin) || !branch)
    return;
  // Two workstations remain: where the only one begins a new life it speaks for itself, which has tests of its own.
  const remaining = new Set(known.map((each) => each.slice(0, 36)).filter((each) => each !== id));
  if (remaining.size < 2) return;
  // What is counted here stays; or some of it does not any more.
  // Never whom it let in: by that whoever revokes it may belong to the book.
  await machine.mirror?.refresh();
  const enrolling = (machine.mirror?.events ?? []).filter(
    (event) => event.origin === origin && world.meaning.folding.authority?.(event)?.kind === 'enrol',
  );
  const least = Math.max(1, ...enrolling.map(({ seq }) => seq + 1));
  const from = Math.max(least, branch.folded - world.random.next(3));
  world.revoked.add(id);
  world.counts.revoked += 1;
  step(world, `${machine.name} revokes ${origin.slice(-6)} from ${from} on`);
  await record(world, machine, (label) => [world.meaning.revoke(origin, from, label)]);
}

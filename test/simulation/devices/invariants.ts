import { expect } from 'vitest';
import { canonical } from '../../../shared/kernel/canonical.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { sha256Hex } from '../../../src-main/platform/sha256.ts';
import type { Machine } from './machine.ts';
import { lineDigest } from './mirror.ts';
import { register } from './recording.ts';
import type { Recorded, World } from './world.ts';

/** After every step: of the workstation at which it was done, and of the share. */
export async function check<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  checkShare(world);
  if (machine.book === null || machine.mirror === null) return;
  await machine.mirror.refresh();
  checkKnown(world, machine, machine.mirror.fresh());
  checkKept(world, machine);
  checkConflicts(world, machine);
  checkState(world, machine);
}

/** Nobody writes outside their own folder, or puts other bytes under a name that was taken. */
function checkShare<State>({ share, machines }: World<State>): void {
  for (const { client, path } of share.written()) {
    const machine = machines.find(({ name }) => name === client);
    const [, top = '', second = ''] = path.split('/');
    const own = [...(machine?.origins ?? [])];
    const mine =
      (top === 'd' && own.includes(second)) ||
      (top === 'join' && own.some((origin) => second.startsWith(origin.slice(0, 36)))) ||
      /^book-[0-9a-f]{16}\.json(~[0-9a-f]+)?$/.test(top);
    expect(mine, `${client} wrote ${path}`).toBe(true);
    expect(path, 'names are lower-case ASCII').toMatch(/^[a-z0-9./~-]{1,120}$/);
  }
  expect(share.replaced(), 'files that were replaced').toEqual([]);
}

/** Every line that is folded was really committed, in that form, by the workstation whose it is. */
function checkKnown<State>(world: World<State>, machine: Machine<State>, fresh: readonly Envelope[]): void {
  for (const event of fresh) {
    const place = `${event.origin}/${event.seq}`;
    if (world.lines.get(place)?.has(lineDigest(event))) continue;
    // What a commit that failed left behind, or what a new life carries on, is known from here on.
    const label = event.reason ?? '';
    const carried = world.recorded.has(label) || label === 'begin';
    const own = machine.origins.has(event.origin) && (machine.doubtful.has(label) || carried);
    expect(own, `${machine.name} folded ${place} ${label}, which nobody committed`).toBe(true);
    register(world, [event]);
  }
}

/** What was acknowledged at a workstation is there for good. */
function checkKept<State>(world: World<State>, machine: Machine<State>): void {
  // Of who was revoked, the earlier lives count nowhere from there on, at their own desk too.
  const id = machine.book?.device.id ?? '';
  if (world.revoked.has(id) && machine.origins.size > 1) return;
  const labels = machine.mirror?.labels() ?? new Set();
  const lost = [...machine.acknowledged].filter((label) => !labels.has(label));
  expect(lost, `acknowledged at ${machine.name} and lost`).toEqual([]);
}

/** Writes of a field that no other write there had seen, by what was known from outside. */
export function unseenWrites(
  recorded: ReadonlyMap<string, Recorded>,
  labels: Iterable<string>,
): Map<string, Recorded[]> {
  const fields = new Map<string, Recorded[]>();
  for (const label of labels) {
    const one = recorded.get(label);
    if (one?.write) fields.set(one.write.key, [...(fields.get(one.write.key) ?? []), one]);
  }
  for (const [key, writes] of fields)
    fields.set(
      key,
      writes.filter((one) => !writes.some((other) => other.saw.has(one.label))),
    );
  return fields;
}

/** Exactly one conflict for each field with unequal writes that had not seen each other, naming all of them; no other. */
function checkConflicts<State>(world: World<State>, machine: Machine<State>): void {
  const { book, mirror } = machine;
  // A workstation that was shut out sees its own events, which count nowhere.
  if (book === null || mirror === null || world.revoked.has(book.device.id)) return;
  const labelOf = new Map(mirror.events.map((event) => [event.id, event.reason ?? '']));
  // Whoever had seen it in a life that was cut off may stand against it where it goes on: one question too many, never too few.
  const carriedOn = new Set(
    mirror.events.flatMap(({ id, origin, reason }) =>
      (world.recorded.get(reason ?? '')?.origin ?? origin) === origin ? [] : [id],
    ),
  );
  const open = world.meaning.conflicts(book.state());
  expect(new Set(open.map(({ key }) => key)).size, 'one conflict a field').toBe(open.length);
  for (const [key, writes] of unseenWrites(world.recorded, mirror.labels())) {
    const values = new Set(writes.map(({ write }) => write?.value));
    const found = open.find((conflict) => conflict.key === key);
    if (values.size > 1) {
      const named = new Set(found?.events.map((id) => labelOf.get(id)));
      const missing = writes.filter(({ label }) => !named.has(label)).map(({ label }) => label);
      expect(missing, `writes of ${key} that no conflict names at ${machine.name}`).toEqual([]);
    } else if (writes.length === 1 && !found?.events.some((id) => carriedOn.has(id)))
      expect(found?.values, `${key} was written by one who had seen all, at ${machine.name}`).toBe(undefined);
  }
}

/** The same events give the same order and the same bytes, wherever and whenever they come together. */
function checkState<State>(world: World<State>, machine: Machine<State>): void {
  const { book, mirror } = machine;
  if (book === null || mirror === null) return;
  // An event that a new life carries on keeps its id.
  const ids = mirror.events.map(({ id, origin, seq }) => `${origin}/${seq}/${id}`);
  const set = sha256Hex(Buffer.from([...ids].sort().join()));
  const { folding, shards } = world.meaning;
  const bytes = ['index', ...shards].map((shard) => canonical(folding.shardJson(book.state(), shard)));
  const found = sha256Hex(Buffer.from([ids.join(), ...bytes].join('\n')));
  expect(world.states.get(set) ?? found, `state of ${ids.length} events at ${machine.name}`).toBe(found);
  world.states.set(set, found);
}

/** The whole of it: what is on the disk is sound, and a fold from the first event gives what is shown. */
export async function checkWhole<State>(world: World<State>, machine: Machine<State>): Promise<void> {
  const book = await machine.opened();
  await check(world, machine);
  const found = await book.verify();
  expect(found, machine.name).toMatchObject({ kind: 'intact' });
  const events = await book.read(0, Infinity);
  expect(machine.mirror?.events, 'what listeners were told was enough').toEqual(events);
  const { folding, shards } = world.meaning;
  const again = events.reduce((state, event) => folding.fold(state, event), folding.empty);
  const bytes = (state: State): string[] =>
    ['index', ...shards].map((shard) => canonical(folding.shardJson(state, shard)));
  expect(bytes(book.state()), `state at ${machine.name} and a fold of its events`).toEqual(bytes(again));
  for (const { origin, count, own } of book.branches())
    if (!own) await checkBranch(world, book, origin, count);
}

/** What is kept of another's log is a prefix of what was really committed there. */
async function checkBranch<State>(
  world: World<State>,
  book: NonNullable<Machine<State>['book']>,
  origin: string,
  count: number,
): Promise<void> {
  let seq = 0;
  for await (const lines of book.lines(origin, 0, count))
    for (const line of lines) {
      const digest = sha256Hex(line);
      expect(world.lines.get(`${origin}/${seq}`)?.has(digest), `line ${seq} of ${origin}`).toBe(true);
      seq += 1;
    }
  expect(seq).toBe(count);
}

import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import {
  foldedPlainly,
  incoming,
  reopened,
  say,
  sorted,
  spread,
  stateFiles,
  stations,
  takeAll,
  type Station,
} from './lib/shared.ts';
import { anna, said } from './lib/tally.ts';

const ROLLOUTS = ['r1', 'r2', 'r3'];
const shards = ROLLOUTS.map((id) => `rollout-${id}`);

/** Counts of what happened in all runs, so that they were not a walk in the park. */
const seen = { moved: 0, waited: 0, reopened: 0, alone: 0, heads: 0 };

async function check({ book }: Station): Promise<void> {
  const events = await book.read(0, Infinity);
  expect(events.map((event) => event.id)).toEqual(sorted(events).map((event) => event.id));
  await book.load(shards);
  const plain = foldedPlainly(events);
  expect(book.state()).toEqual({
    ...plain,
    texts: {
      ...Object.fromEntries(Object.keys(book.state().texts).map((id) => [id, plain.texts[id] ?? null])),
      ...plain.texts,
    },
  });
  expect(await book.asOf(events.length)).toEqual(plain);
  expect(book.branches().reduce((sum, branch) => sum + branch.folded, 0)).toBe(events.length);
  for (const [place, event] of events.entries()) expect(book.placeOf(event.origin, event.seq)).toBe(place);
  events.filter((event) => event.heads.length > 0).forEach(() => (seen.heads += 1));
}

/** One step of one workstation, at random. */
async function step(
  all: readonly Station[],
  random: ReturnType<typeof seededRandom>,
  label: string,
): Promise<void> {
  const station = all[random.next(all.length)] as Station;
  const { book } = station;
  const kind = random.next(10);
  if (kind < 4) {
    const drafts = Array.from({ length: 1 + random.next(3) }, (_, i) =>
      said(`${label}.${i}`, ROLLOUTS[random.next(3)]),
    );
    await book.commit(drafts, anna);
  } else if (kind < 6) {
    const other = all[random.next(all.length)] as Station;
    const origins = other.book
      .branches()
      .filter(({ origin, count }) => count > 0 && origin !== book.device.origin);
    const origin = origins[random.next(origins.length)]?.origin;
    if (origin === undefined || other === station) return;
    const { kind: taken } = await book.take(await incoming(other.book, book, origin));
    if (taken !== 'taken') throw new Error(`${label}: ${taken}`);
  } else if (kind < 9) {
    const before = book.count();
    const { from, to, waiting } = await book.merge();
    seen.moved += from < before ? 1 : 0;
    seen.waited += waiting.length;
    seen.alone += from === to ? 1 : 0;
  } else if (random.next(3) === 0) {
    seen.reopened += 1;
    await reopened(station);
  } else {
    await book.load([shards[random.next(3)] as string]);
    await book.flush();
  }
}

describe('[R67] the same events give the same state, whatever the order in which they come', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', async (seed) => {
    const random = seededRandom(seed + 500);
    const all = await stations(2 + random.next(3), seed + 1);
    for (let i = 0; i < 60; i += 1) await step(all, random, `${i}`);
    for (const station of all) await check(station);
    await spread(all);
    const orders: string[][] = [];
    for (const station of all) {
      await check(station);
      orders.push((await station.book.read(0, Infinity)).map((event: Envelope) => event.id));
      expect(await station.book.verify()).toMatchObject({ kind: 'intact', events: station.book.count() });
    }
    for (const order of orders) expect(order).toEqual(orders[0]);
    for (const station of all) await sameBytes(station);
  });

  it('was not a walk in the park', () => {
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(9);
  });
});

/** The state burnt and folded again from the logs. */
async function sameBytes(station: Station): Promise<void> {
  await station.book.close();
  const before = stateFiles(station);
  for (const path of Object.keys(before)) station.all.delete(path);
  station.book = await openBook(station.ports);
  await station.book.close();
  expect(stateFiles(station)).toEqual(before);
}

describe('[R67] what two workstations recorded apart', () => {
  it('is folded in one order at both, and the newer saw the older', async () => {
    const all = await stations(2);
    const [a, b] = all as [Station, Station];
    await spread(all);
    await say(a.book, 'from a');
    await say(b.book, 'from b');
    expect((await b.book.read(1, 2))[0]?.heads).toMatchObject([{ origin: a.book.device.origin, seq: 0 }]);
    await spread(all);
    expect(await a.book.read(0, 9)).toEqual(await b.book.read(0, 9));
    const [both] = await say(a.book, 'after both');
    expect(both?.heads).toMatchObject([{ origin: b.book.device.origin, seq: 0 }]);
    expect(both?.lamport).toBe(3);
    expect((await say(a.book, 'nothing new'))[0]?.heads).toEqual([]);
  });

  it('tells listeners from which place on events have moved', async () => {
    const all = await stations(2);
    const [a, b] = all as [Station, Station];
    await spread(all);
    for (const text of ['a1', 'a2', 'a3']) await say(a.book, text);
    await say(b.book, 'b1');
    const told: unknown[] = [];
    a.book.onAppend((appended) => told.push(appended));
    await takeAll(a.book, b.book);
    const texts = async (): Promise<unknown> => (await a.book.read(1, 9)).map((event) => event.data.text);
    expect(await texts()).toEqual(['a1', 'a2', 'a3']);
    const merged = await a.book.merge();
    const place = a.book.placeOf(b.book.device.origin, 0);
    expect(merged).toEqual({ from: place, to: 5, waiting: [] });
    expect(told).toEqual([{ from: place, to: 5 }]);
    expect(((await texts()) as string[]).sort()).toEqual(['a1', 'a2', 'a3', 'b1']);
  });
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Envelope } from '../../shared/events/envelope.ts';
import { makeBook } from '../../src-main/book/make-book.ts';
import { boxKeyOf } from '../../src-main/sync/box.ts';
import { setShare } from '../../src-main/sync/share-file.ts';
import { layJoined } from '../fixtures/sync/join-book.ts';
import { fields } from '../simulation/devices/fields.ts';
import { openStation, systemPorts, type Station } from './open-station.ts';

const NOBODY = { actor: null, role: null, session: null };

/** Two workstations of one book and the folder between them, on this machine. */
export interface Pair {
  readonly share: string;
  readonly one: string;
  readonly two: string;
}

/** Labels of the actions in a book, once each, in order. */
export function labelsOf(events: readonly Envelope[]): readonly string[] {
  return [...new Set(events.map(({ reason }) => reason ?? ''))].filter((label) => /^\d+\./.test(label));
}

/** Both opened here, without faults, until both have everything: nothing acknowledged is lost, nothing refused is there. */
export async function settle(
  pair: Pair,
  acknowledged: readonly string[],
  refused: readonly string[] = [],
): Promise<readonly string[]> {
  const [one, two] = [await openStation(pair.one, pair.share), await openStation(pair.two, pair.share)];
  try {
    return await agree(one, two, acknowledged, refused);
  } finally {
    await one.close();
    await two.close();
  }
}

const ROUNDS = 10;

async function agree(
  one: Station,
  two: Station,
  acknowledged: readonly string[],
  refused: readonly string[],
): Promise<readonly string[]> {
  for (const { book } of [one, two]) expect(await book.verify()).toMatchObject({ kind: 'intact' });
  const all = async ({ book }: Station): Promise<readonly Envelope[]> => book.read(0, Infinity);
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const station of [one, two]) expect((await station.round()).clone).toBe(null);
    const ids = await Promise.all(
      [one, two].map(async (each) => (await all(each)).map(({ id }) => id).join()),
    );
    if (ids[0] === ids[1]) break;
  }
  const events = await all(one);
  expect(await all(two)).toEqual(events);
  expect(two.book.state()).toEqual(one.book.state());
  const labels = labelsOf(events);
  const there = new Set(labels);
  expect(acknowledged.filter((label) => !there.has(label))).toEqual([]);
  expect(refused.filter((label) => there.has(label))).toEqual([]);
  return labels;
}

/** The pair made anew below `folder`. */
export async function newPair(folder: string, share = join(folder, 'share')): Promise<Pair> {
  await mkdir(share, { recursive: true });
  const pair = { share, one: join(folder, 'one'), two: join(folder, 'two') };
  await makePair(pair);
  return pair;
}

async function makePair({ share, one, two }: Pair): Promise<void> {
  const { files, clock, random } = systemPorts(one);
  const genesis = await makeBook(
    { dir: one, name: 'Real', site: '', zone: 'UTC', deviceName: 'one' },
    files,
    clock,
    random,
  );
  await layJoined({ dir: two, genesis, deviceName: 'two' }, files, clock, random);
  for (const dir of [one, two])
    await setShare(files, dir, { where: share, sealed: true, since: clock.now(), place: dir });
  const [first, second] = [await openStation(one, share), await openStation(two, share)];
  const { device, info } = first.book;
  const boxKey = boxKeyOf(first.identity.seed, info.id);
  await first.book.commit(fields.begin({ id: device.id, key: device.publicKey, boxKey }), NOBODY);
  await second.round();
  const { asked } = await first.round();
  await first.book.commit(
    asked.map((request) => fields.enrol(request, 'enrol', first.book.state())),
    NOBODY,
  );
  for (const station of [first, second, first]) await station.round();
  expect(second.book.count()).toBe(2);
  await first.close();
  await second.close();
}

import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStation, type Station } from './open-station.ts';
import { labelsOf, newPair, settle, type Pair } from './pair.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'wavebook-real-removed-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function codes(station: Station): Promise<readonly string[]> {
  return (await station.round()).troubles.map(({ code }) => code);
}

async function both(pair: Pair): Promise<readonly [Station, Station]> {
  return [await openStation(pair.one, pair.share), await openStation(pair.two, pair.share)];
}

it('[R68] a share that is taken away and put back: work goes on meanwhile, and all is published after', async () => {
  const pair = await newPair(join(root, 'away'));
  const [one, two] = await both(pair);
  await one.say('1.1', 3);
  await one.round();
  await rename(pair.share, `${pair.share}.away`);
  await one.say('1.2', 3);
  await two.say('1.3', 3);
  expect(await codes(one)).toContain('share-gone');
  expect(await codes(two)).toContain('share-gone');
  await rename(`${pair.share}.away`, pair.share);
  await one.close();
  await two.close();
  expect(await settle(pair, ['1.1', '1.2', '1.3'])).toHaveLength(3);
});

it('[R68] an empty folder in place of the share is left alone; a share put back from last week gets what is missing there again', async () => {
  const pair = await newPair(join(root, 'older'));
  await settle(pair, []);
  await cp(pair.share, `${pair.share}.older`, { recursive: true });
  const [one, two] = await both(pair);
  await one.say('2.1', 300);
  await one.round();
  await two.round();
  expect(labelsOf(await two.book.read(0, Infinity))).toContain('2.1');
  await one.close();
  await two.close();
  const [again, other] = await both(pair);
  // An empty folder may be the place where the real one is mounted: nothing is begun there anew.
  await rm(pair.share, { recursive: true });
  await mkdir(pair.share);
  await again.say('2.empty', 3);
  expect(await codes(again)).toContain('share-other-book');
  expect(await readdir(pair.share)).toEqual([]);
  await rm(pair.share, { recursive: true });
  await cp(`${pair.share}.older`, pair.share, { recursive: true });
  await again.say('2.older', 3);
  for (const station of [again, other, again, other]) await station.round();
  const labels = labelsOf(await other.book.read(0, Infinity));
  expect(labels).toEqual(expect.arrayContaining(['2.1', '2.empty', '2.older']));
  await again.close();
  await other.close();
  expect(await settle(pair, labels)).toEqual(labels);
});

it('[R68] a share that goes away in the middle of rounds, again and again, loses nothing', async () => {
  const pair = await newPair(join(root, 'flapping'));
  const labels: string[] = [];
  for (let i = 0; i < 20; i += 1) {
    const [one, two] = await both(pair);
    const label = `3.${i}`;
    await one.say(label, 5);
    labels.push(label);
    const rounds = Promise.all([one.round(), two.round()]);
    await rename(pair.share, `${pair.share}.away`);
    await rounds;
    await rename(`${pair.share}.away`, pair.share);
    await one.close();
    await two.close();
  }
  expect(await settle(pair, labels)).toEqual(expect.arrayContaining(labels));
});

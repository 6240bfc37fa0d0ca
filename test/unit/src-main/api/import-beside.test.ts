import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placesIn } from '../../../../src-main/api/desk/place.ts';
import { nextTurn } from '../../../../src-main/platform/next-turn.ts';
import { nodeFiles } from '../../../../src-main/platform/node-files.ts';
import { ADMIN, valueOf } from './bench-desk.ts';
import { bookAtHand, brought, PEOPLE, roster } from './bench-imports.ts';
import { signsIn } from './plant-nord.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'wavebook-beside-'));
});
afterAll(() => rm(home, { recursive: true }));

const PEOPLE_COUNT = 8_000;

it('[R72] while a long file is taken in, another window is answered again and again, and sees nothing of it', async () => {
  const { bench, owner } = await bookAtHand({ files: nodeFiles(), places: placesIn(home) });
  const other = bench.clientOf('other');
  await signsIn(other, ADMIN.id);
  const input = await brought(bench, 'owner', roster(PEOPLE_COUNT), PEOPLE);
  let running = true;
  const run = owner.imports.run.mutate(input).finally(() => (running = false));
  const seen = { reading: 0, writing: 0, turns: 0, people: new Set<number>(), done: [] as number[] };
  for (; running; seen.turns += 1) {
    // A request comes with a turn of its own; asked without one, nothing else would ever have its turn.
    await nextTurn();
    const people = valueOf(await other.read.people.query({})).people.length;
    const progress = await owner.imports.progress.query();
    if (!progress || !running) continue;
    seen[progress.stage] += 1;
    seen.people.add(people);
    if (progress.stage === 'writing') seen.done.push(progress.done);
  }
  expect(valueOf(await run).counts.added).toBe(PEOPLE_COUNT);
  // In the log it is 17 events in some ten pieces: between any two others have their turn.
  expect(seen.writing).toBeGreaterThan(5);
  expect(seen.reading).toBeGreaterThan(2);
  expect(seen.turns).toBeGreaterThan(10);
  expect([...seen.people]).toEqual([0]);
  expect(seen.done).toEqual(seen.done.toSorted((a, b) => a - b));
  expect(bench.desk.current()!.book.state().people.size).toBe(PEOPLE_COUNT);
  await bench.desk.close();
  expect(bench.faults).toEqual([]);
}, 60_000);

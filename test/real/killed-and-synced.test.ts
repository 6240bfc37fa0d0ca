import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../src-main/platform/seeded-random.ts';
import { newPair, settle, type Pair } from './pair.ts';
import { bundledStation, RunningStation } from './run-station.ts';

const KILLS = Number(process.env.WAVEBOOK_KILLS ?? 12);
/** Of one pair: their books grow, and each is proved whole after each kill. */
const KILLS_A_PAIR = 20;

let root: string;
let program: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'wavebook-real-killed-'));
  program = await bundledStation(root);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const met = { kills: 0, acknowledged: 0, rounds: 0, took: 0 };

/** Both work and sync, and are killed at once: soon after some line that one of them says, wherever the other is then. */
async function killOnce(pair: Pair, random: ReturnType<typeof seededRandom>): Promise<readonly string[]> {
  const [at, which, later] = [2 + random.next(30), random.next(2), random.next(12)];
  const stations = [pair.one, pair.two].map((dir) => new RunningStation(program, dir, pair.share));
  const victim = stations[which] as RunningStation;
  await Promise.all(stations.map((station) => station.ready()));
  for (const station of stations) station.process.stdin?.write('loop\n');
  await victim.until(() => victim.said.length >= at);
  // Not where it speaks, which is always between two calls: somewhere in what comes then.
  await sleep(later);
  for (const station of stations) station.process.kill('SIGKILL');
  await Promise.all(stations.map(({ ended }) => ended));
  met.kills += stations.length;
  for (const { said, acknowledged } of stations) {
    expect(said.filter((line) => /^(error|failed|refused)/.test(line))).toEqual([]);
    met.acknowledged += acknowledged.length;
    for (const line of said.filter((each) => each.startsWith('round '))) {
      met.rounds += 1;
      met.took += (JSON.parse(line.slice(6)) as { taken: number }).taken > 0 ? 1 : 0;
    }
  }
  return stations.flatMap(({ acknowledged }) => acknowledged);
}

it(
  `[R66] [R67] [R68] ${KILLS} times kill -9 of workstations that commit and sync: nothing acknowledged is lost, and they agree`,
  async () => {
    const random = seededRandom(KILLS);
    for (let number = 0; met.kills < KILLS; number += 1) {
      const folder = join(root, `pair-${number}`);
      const pair = await newPair(folder);
      const acknowledged: string[] = [];
      for (let i = 0; i < KILLS_A_PAIR && met.kills < KILLS; i += 2) {
        acknowledged.push(...(await killOnce(pair, random)));
        await settle(pair, acknowledged);
      }
      await rm(folder, { recursive: true });
    }
    process.stdout.write(`real kills ${JSON.stringify(met)}\n`);
    expect(met.kills).toBeGreaterThanOrEqual(KILLS);
    expect(met.acknowledged).toBeGreaterThan(2 * KILLS);
    expect(met.rounds).toBeGreaterThan(KILLS);
    expect(met.took).toBeGreaterThan(KILLS / 20);
  },
  60_000 + KILLS * 3000,
);

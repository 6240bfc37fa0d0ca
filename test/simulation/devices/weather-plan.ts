import type { SeededRandom } from '../../../src-main/platform/seeded-random.ts';
import { CALM, STANDINGS, type Weather } from '../../fixtures/sync/weather.ts';
import { pick, step, type World } from './world.ts';

/** A day's weather: calm, late, or as bad as a folder gets. */
export function someWeather(random: SeededRandom): Weather {
  const kind = random.next(6);
  if (kind === 0) return CALM;
  if (kind === 1) return { ...CALM, delay: 1 + random.next(12) };
  const some = (): number => (random.next(2) === 0 ? 0 : 2 + random.next(8));
  return {
    delay: random.next(15),
    torn: some(),
    zeros: some(),
    copies: some(),
    hidden: random.next(2) === 0 ? 0 : 4 + random.next(30),
    lost: some(),
    busy: random.next(3) === 0 ? 8 + random.next(60) : 0,
  };
}

export function changeWeather<State>(world: World<State>): void {
  world.share.weather = someWeather(world.random);
  step(world, `weather ${JSON.stringify(world.share.weather)}`);
}

export function changeStanding<State>(world: World<State>): void {
  const machine = pick(world.machines, world.random);
  machine.client.standing = world.random.next(2) === 0 ? 'well' : pick(STANDINGS, world.random);
  step(world, `the share is ${machine.client.standing} for ${machine.name}`);
}

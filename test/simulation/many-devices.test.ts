import { expect, it } from 'vitest';
import { runSeeds } from './devices/seeds.ts';

const seeds = Number(process.env.WAVEBOOK_SEEDS ?? 100);
const first = Number(process.env.WAVEBOOK_FIRST_SEED ?? 1);

it(
  `[R67] [R68] [R69] [R70] [R34] [R33] seeds ${first} to ${first + seeds - 1}: workstations on a folder that is late, torn, lost, copied and refused lose nothing, agree in the end, and say what is wrong`,
  async () => expect((await runSeeds(first, seeds)).converged).toBeGreaterThanOrEqual(seeds),
  seeds * 60_000,
);

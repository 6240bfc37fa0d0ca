import { expect, it } from 'vitest';
import { runSeeds } from './devices/seeds.ts';

// The second hundred in a file of its own, so that two processors share the work.
const [first, seeds] = [101, 100];

it(
  `[R67] [R68] [R69] [R70] [R34] [R33] seeds ${first} to ${first + seeds - 1}: workstations on a folder with faults lose nothing, agree in the end, and say what is wrong`,
  async () => expect((await runSeeds(first, seeds)).converged).toBeGreaterThanOrEqual(seeds),
  seeds * 60_000,
);

import { expect, it } from 'vitest';
import { noCounts, runOneDevice } from './one-device.ts';

const seeds = Number(process.env.WAVEBOOK_SEEDS ?? 200);
const first = Number(process.env.WAVEBOOK_FIRST_SEED ?? 1);

it(
  `[R66] [R67] seeds ${first} to ${first + seeds - 1}: power cuts and failing calls lose nothing acknowledged, and replays give the same bytes`,
  async () => {
    const counts = noCounts();
    for (let seed = first; seed < first + seeds; seed += 1) await runOneDevice(seed, counts);
    process.stdout.write(`simulation ${JSON.stringify({ seeds, ...counts })}\n`);
    // The runs met what they are for.
    if (seeds < 100) return;
    expect(counts.crashes).toBeGreaterThan(seeds);
    expect(counts.committed).toBeGreaterThan(10 * seeds);
    for (const each of [counts.refused, counts.unsaidButKept, counts.tailsCut, counts.rebuilt, counts.faults])
      expect(each).toBeGreaterThan(seeds / 50);
  },
  seeds * 3000,
);

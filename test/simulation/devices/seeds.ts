import { expect } from 'vitest';
import { runManyDevices } from '../many-devices.ts';
import { noCounts, type Counts } from './world.ts';

/** Runs the seeds, says what they met, and fails with what failed; of a hundred or more also where they met too little. */
export async function runSeeds(first: number, seeds: number): Promise<Counts> {
  const counts = noCounts();
  const failures: unknown[] = [];
  for (let seed = first; seed < first + seeds; seed += 1)
    await runManyDevices(seed, counts).catch((error: unknown) => failures.push(error));
  process.stdout.write(`simulation ${JSON.stringify({ seeds, ...counts })}\n`);
  if (failures.length > 0)
    throw failures.length === 1
      ? failures[0]
      : new AggregateError(
          failures,
          `${failures.length} of ${seeds} seeds failed\n${failures.slice(0, 3).map(String).join('\n\n')}`,
        );
  if (seeds >= 100) checkMet(counts, seeds);
  return counts;
}

/** The runs met what they are for. */
function checkMet({ share, troubles, ...met }: Counts, seeds: number): void {
  for (const [name, least] of Object.entries(LEAST))
    expect(met[name as keyof typeof met], name).toBeGreaterThan(least * seeds);
  for (const name of WEATHER) expect(share[name] ?? 0, name).toBeGreaterThan(seeds / 10);
  for (const code of ['share-gone', 'share-denied', 'share-read-only', 'share-full'])
    expect(troubles[code] ?? 0, code).toBeGreaterThan(seeds / 20);
}

const WEATHER = [
  'late',
  'outOfOrder',
  'torn',
  'zeros',
  'copies',
  'hidden',
  'lost',
  'busy',
  'refused',
] as const;

/** How often a seed meets each on average, at least. */
const LEAST = {
  committed: 10,
  rounds: 20,
  crashes: 1,
  roundsCut: 0.1,
  moved: 1,
  conflicts: 0.5,
  resolved: 0.2,
  clones: 0.1,
  restored: 0.01,
  renewed: 0.1,
  joined: 1,
  revoked: 0.1,
  flipped: 0.3,
  cut: 0.2,
  removed: 0.2,
  refusedBundles: 0.3,
  waited: 0.1,
  forks: 0.03,
  tailAlarms: 0.1,
} as const;

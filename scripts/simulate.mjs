import { resolve } from 'node:path';
import { home } from './lib/place.mjs';
import { runNode } from './lib/run.mjs';
import { merged, shares } from './lib/seed-shares.mjs';

// npm run simulate -- --seeds 10000 [--from 1] [--workers 2] [--only one-device|many-devices]
// npm run simulate -- --seed 123 --only many-devices      one seed, with its steps
// npm run simulate -- --incident FILE                      what a user's book saved of a fault, played again
// npm run simulate -- --real [--kills 1000]               the long form of test/real: real disks, real kills
const value = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const called = process.env['INIT_CWD'] ?? process.cwd();
process.chdir(home);

function vitest(args, env, show) {
  return runNode('node_modules/vitest/vitest.mjs', ['run', ...args], {
    env: { ...process.env, ...env },
    show,
  });
}

async function real() {
  const env = { WAVEBOOK_KILLS: value('--kills', '1000'), WAVEBOOK_REAL: 'long' };
  const { code } = await vitest(['--project', 'real'], env, true);
  return code;
}

async function oneSeed(seed) {
  const only = value('--only', 'many-devices');
  const env = { WAVEBOOK_SEEDS: '1', WAVEBOOK_FIRST_SEED: seed, WAVEBOOK_STEPS: 'all' };
  const { code } = await vitest(['--project', 'simulation', `test/simulation/${only}.test.ts`], env, true);
  return code;
}

async function incident(file) {
  const env = { WAVEBOOK_INCIDENT: resolve(called, file) };
  const { code } = await vitest(
    ['--project', 'simulation', 'test/simulation/incident/incident.test.ts', '-t', 'plays'],
    env,
    true,
  );
  return code;
}

/** Runs the shares, some at a time; says how far it is, and in the end what the runs met. */
async function allSeeds() {
  const only = value('--only', null);
  const names = only === null ? ['one-device', 'many-devices'] : [only];
  const waiting = shares(names, Number(value('--from', '1')), Number(value('--seeds', '2000')));
  const [all, began] = [waiting.length, Date.now()];
  const counts = {};
  const failed = [];
  const worker = async () => {
    for (let share = waiting.shift(); share; share = waiting.shift()) {
      const env = { WAVEBOOK_SEEDS: String(share.seeds), WAVEBOOK_FIRST_SEED: String(share.from) };
      const run = await vitest(
        ['--project', 'simulation', `test/simulation/${share.name}.test.ts`],
        env,
        false,
      );
      for (const [, said] of run.output.matchAll(/^simulation (\{.*\})$/gm))
        counts[share.name] = merged(counts[share.name], JSON.parse(said));
      if (run.code !== 0) {
        failed.push(share);
        console.log(run.output);
      }
      const done = all - waiting.length;
      const minutes = ((Date.now() - began) / 60_000).toFixed(1);
      console.log(
        `${share.name} ${share.from} to ${share.from + share.seeds - 1}: ${run.code === 0 ? 'good' : 'FAILED'} (${done} of ${all}, ${minutes} min)`,
      );
    }
  };
  await Promise.all(Array.from({ length: Number(value('--workers', '2')) }, worker));
  for (const [name, met] of Object.entries(counts)) console.log(`${name}: ${JSON.stringify(met, null, 1)}`);
  console.log(
    failed.length === 0 ? 'All seeds are good.' : `${failed.length} of ${all} shares of the seeds failed.`,
  );
  return failed.length === 0 ? 0 : 1;
}

const seed = value('--seed', null);
const file = value('--incident', null);
if (file !== null) process.exitCode = await incident(file);
else if (process.argv.includes('--real')) process.exitCode = await real();
else process.exitCode = seed === null ? await allSeeds() : await oneSeed(seed);

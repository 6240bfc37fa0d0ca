import { home } from './lib/place.mjs';
import { runNode } from './lib/run.mjs';

// npm run simulate -- --seeds 5000 [--from 1]: the long form of what every test run does briefly.
const value = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
process.chdir(home);
const { code } = await runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'simulation'], {
  env: {
    ...process.env,
    WAVEBOOK_SEEDS: value('--seeds', '2000'),
    WAVEBOOK_FIRST_SEED: value('--from', '1'),
  },
  show: true,
});
process.exitCode = code;

import { home } from './lib/place.mjs';
import { runNode } from './lib/run.mjs';

// npm run carriers [-- syncthing]: real Syncthing and rclone carry a book between sites, on the loopback.
process.chdir(home);
const config = 'test/e2e/carriers/vitest.carriers.config.ts';
const args = ['run', '--config', config, ...process.argv.slice(2)];
const { code } = await runNode('node_modules/vitest/vitest.mjs', args, { show: true });
process.exitCode = code;

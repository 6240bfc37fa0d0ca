import { build } from 'vite';
import { home } from './lib/place.mjs';
import { run } from './lib/run.mjs';

process.chdir(home);

// Bundled first: what is measured is the code as it ships, not as a test runner wraps it.
await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'test/bench/main.ts', outDir: 'dist/bench', target: 'node20', minify: false },
});
const { code } = await run(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)], {
  show: true,
});
process.exitCode = code;

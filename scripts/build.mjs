import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mainEntries } from './lib/entries.mjs';
import { runNode } from './lib/run.mjs';
import { digestOf } from './lib/tree.mjs';

const common = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs', 'scripts/lib/entries.mjs'];
const parts = [
  { name: 'main', sources: ['src-main', 'shared'], ready: () => Object.keys(mainEntries()).length > 0 },
  {
    name: 'preload',
    sources: ['src-main/shells/preload.ts', 'shared'],
    ready: () => existsSync('src-main/shells/preload.ts'),
  },
  {
    name: 'renderer',
    sources: ['src-renderer', 'shared'],
    ready: () => existsSync('src-renderer/index.html'),
  },
];

/** Builds each part whose sources, lock or configuration differ in content from what dist was built from. */
export async function build() {
  let mainRebuilt = false;
  for (const { name, sources, ready } of parts) {
    if (!ready()) {
      console.log(`build: ${name} has no sources yet, left out`);
      continue;
    }
    const config = `vite.${name}.config.ts`;
    const stamp = `dist/.stamp-${name}`;
    const digest = digestOf([...common, config, ...sources]);
    const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
    // Building main empties dist/main, where the preload script lives too.
    if (built === digest && !(name === 'preload' && mainRebuilt)) {
      console.log(`build: ${name} is up to date`);
      continue;
    }
    console.log(`build: ${name}…`);
    const { code, output } = await runNode('node_modules/vite/bin/vite.js', [
      'build',
      '--config',
      config,
      '--logLevel',
      'warn',
    ]);
    if (output.trim()) console.log(output.trim());
    if (code !== 0) throw new Error(`build: ${name} failed`);
    mainRebuilt ||= name === 'main';
    await mkdir('dist', { recursive: true });
    await writeFile(stamp, digest);
  }
}

if (import.meta.filename === process.argv[1]) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  await build().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

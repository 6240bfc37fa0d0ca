import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readOnly, writable } from './place.mjs';
import { Problem } from './problem.mjs';
import { runNode } from './run.mjs';
import { digestOf } from './tree.mjs';

const common = [
  'package-lock.json',
  'tsconfig.base.json',
  'scripts/lib/build-parts.mjs',
  'scripts/lib/entries.mjs',
];
const parts = [
  {
    name: 'main',
    configs: ['vite.main.config.ts', 'vite.preload.config.ts'],
    sources: ['src-main', 'shared'],
  },
  { name: 'renderer', configs: ['vite.renderer.config.ts'], sources: ['src-renderer', 'shared'] },
];

const stampOf = (part) => `dist/.stamp-${part.name}`;
const digest = (part) => digestOf([...common, ...part.configs, ...part.sources]);

/** The parts whose sources, lock or configuration differ in content from what dist was built from. */
async function staleParts() {
  const checked = await Promise.all(
    parts.map(async (part) => {
      const built = existsSync(stampOf(part)) && existsSync(`dist/${part.name}`);
      return { part, stale: !built || (await readFile(stampOf(part), 'utf8')) !== digest(part) };
    }),
  );
  return checked.filter(({ stale }) => stale).map(({ part }) => part);
}

/** Builds beside the old files and then swaps, so that nobody ever meets half a build. */
async function buildPart(part, say) {
  const fresh = resolve(`dist/.next-${part.name}-${process.pid}`);
  const before = digest(part);
  say(`Building ${part.name}…`);
  try {
    for (const config of part.configs) {
      const args = ['build', '--config', config, '--logLevel', 'warn', '--outDir', fresh];
      const { code, output } = await runNode('node_modules/vite/bin/vite.js', args);
      if (output.trim()) say(output.trim());
      if (code !== 0) throw new Problem(`Building ${part.name} failed: the reason stands above.`);
    }
    await rm(stampOf(part), { force: true });
    await rm(`dist/${part.name}`, { recursive: true, force: true });
    await rename(fresh, `dist/${part.name}`);
    await writeFile(stampOf(part), before);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Builds what is stale. Works in the current folder, which is the clone. */
export async function buildStale(say = console.log) {
  const stale = await staleParts();
  if (stale.length === 0) return say('The build is up to date.');
  if (!writable()) throw new Problem(readOnly('build the app'));
  await mkdir('dist', { recursive: true });
  await Promise.all(stale.map((part) => buildPart(part, say)));
}

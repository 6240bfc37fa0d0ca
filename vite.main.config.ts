import { chmod } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { mainEntries } from './scripts/lib/entries.mjs';

/** Everything outside this repository stays outside the bundle: pdfkit and pdfmake read data files beside them. */
function isExternal(id: string): boolean {
  return builtinModules.includes(id) || id.startsWith('node:') || !/^[./\0]|^[A-Za-z]:[\\/]/.test(id);
}

/** Lets `npx wavebook` run the built file itself, together with the banner below. */
function executableCli(): Plugin {
  return {
    name: 'executable-cli',
    async writeBundle({ dir }, bundle) {
      if (dir && 'cli.js' in bundle) await chmod(join(dir, 'cli.js'), 0o755);
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [executableCli()],
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: mainEntries,
      external: isExternal,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        banner: ({ name, isEntry }) => (isEntry && name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});

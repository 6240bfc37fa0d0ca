import { chmod } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import { mainEntries } from './scripts/lib/entries.mjs';

const outDir = 'dist/main';

/** Everything outside this repository stays outside the bundle: pdfkit and pdfmake read data files beside them. */
function isExternal(id: string): boolean {
  return builtinModules.includes(id) || id.startsWith('node:') || !/^[./\0]|^[A-Za-z]:[\\/]/.test(id);
}

/** Lets `npx wavebook` run the built file itself. */
function executableCli(): Plugin {
  return {
    name: 'executable-cli',
    generateBundle(_options, bundle) {
      const cli = bundle['cli.js'];
      if (cli?.type === 'chunk' && !cli.code.startsWith('#!')) cli.code = `#!/usr/bin/env node\n${cli.code}`;
    },
    async writeBundle(_options, bundle) {
      if ('cli.js' in bundle) await chmod(`${outDir}/cli.js`, 0o755);
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [executableCli()],
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: mainEntries(),
      external: isExternal,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

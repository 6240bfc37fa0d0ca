import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const repo = fileURLToPath(new URL('../../..', import.meta.url));

/** The parts with the sample of the drawings, for screenshots and axe; never shipped. */
export default defineConfig({
  root: here,
  plugins: [react()],
  cacheDir: `${repo}/node_modules/.vite-gallery`,
  server: { fs: { allow: [repo] } },
  build: { outDir: `${repo}/dist/gallery`, emptyOutDir: true, assetsInlineLimit: 0 },
});

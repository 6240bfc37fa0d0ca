import { defineConfig } from 'vite';

/** A sandboxed preload may only be CommonJS, and may only require `electron`. */
export default defineConfig({
  publicDir: false,
  build: {
    lib: { entry: 'src-main/shells/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    outDir: 'dist/main',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: { external: ['electron'] },
  },
});

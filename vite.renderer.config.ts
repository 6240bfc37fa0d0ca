import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The app's window. The nonce placeholder is replaced by the handler, once per response. */
export default defineConfig({
  root: 'src-renderer',
  base: '/',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    minify: true,
    sourcemap: false,
    // Data URIs would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
});

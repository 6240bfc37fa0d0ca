import { defineConfig } from 'vitest/config';

// On its own: it starts programs that not every machine has, so `npm test` does not.
export default defineConfig({
  test: {
    include: ['test/e2e/carriers/**/*.carrier.ts'],
    passWithNoTests: false,
    // One after the other, so that their figures can be compared.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});

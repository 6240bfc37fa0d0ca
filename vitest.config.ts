import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const below = (folder: string) => [`test/${folder}/**/*.test.ts`, `test/${folder}/**/*.test.tsx`];

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Each project names its own folder; a runner that finds none must fail, not pass.
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          // As below: a third of the time went into loading the same modules for every file.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['test/unit/**/*.test.tsx'],
          environment: 'happy-dom',
          // Loading the screens costs more than testing them: the files of a worker share what they import.
          isolate: false,
          setupFiles: ['test/unit/src-renderer/after-each.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'conformance', include: below('conformance'), testTimeout: 30_000 } },
      {
        test: {
          name: 'simulation',
          include: below('simulation'),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'real', include: below('real'), testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'package', include: below('package'), testTimeout: 60_000, hookTimeout: 300_000 } },
      { test: { name: 'house', include: below('house'), testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});

import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };
/** Far from Europe/Paris and from UTC: what leans on the machine's clock fails here. */
const env = { TZ: 'Pacific/Auckland' };
/** Looks at how fast the product starts: nothing else may run meanwhile. */
const LIFECYCLE = 'tests/e2e/start-stop.test.ts';
const everywhere = { alias, env, exclude: ['**/node_modules/**', '**/.next/**', '**/.data/**'] };

export default defineConfig({
  test: {
    // Every core: by default one is left idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...everywhere,
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...everywhere.exclude, '**/*.database.test.ts', 'tests/e2e/**'],
          // Pure rules keep nothing from one file to the next: their modules are read once a process.
          isolate: false,
          // Property tests on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...everywhere,
          name: 'database',
          // What a module keeps is kept by database or by content, and read once a process.
          isolate: false,
          include: ['**/*.database.test.ts'],
          globalSetup: [path.join(import.meta.dirname, 'db/testing/global-setup.ts')],
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...everywhere,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...everywhere.exclude, LIFECYCLE],
          globalSetup: [path.join(import.meta.dirname, 'tests/e2e/prepare-data.ts')],
          hookTimeout: 180_000,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          ...everywhere,
          name: 'lifecycle',
          include: [LIFECYCLE],
          hookTimeout: 180_000,
          testTimeout: 180_000,
        },
      },
    ],
  },
});

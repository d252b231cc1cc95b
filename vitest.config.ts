import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };
/** Far from Europe/Paris and from UTC: what leans on the machine's clock fails here. */
const env = { TZ: 'Pacific/Auckland' };
const everywhere = { alias, env, exclude: ['**/node_modules/**', '**/.next/**', '**/.data/**'] };

export default defineConfig({
  test: {
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
          // One browser, one server, one story after the other.
          fileParallelism: false,
          hookTimeout: 180_000,
          testTimeout: 180_000,
        },
      },
    ],
  },
});
